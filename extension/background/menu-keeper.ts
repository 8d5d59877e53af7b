// The menu's keeper: the browser is told of the menu only when a line of it changed.
// Promise: one change after the other; what the browser forgot at an update is told anew.
// Not here: the lines (menu.ts).

import * as v from 'valibot';
import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { taking } from '../../shared/store/turns.ts';
import type { Wording } from '../../shared/ui/text.ts';
import type { Seen } from '../answer.ts';
import type { MenuItem } from '../browser-entries.ts';
import type { Notes } from '../notes.ts';
import { type MenuTools, menu } from './menu.ts';

const KEY = 'menu';

export interface KeeperTools extends Pick<MenuTools, 'words' | 'target'> {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly wording: (config: Config) => Wording;
  readonly setMenu: (items: readonly MenuItem[]) => Promise<void>;
}

export interface MenuKeeper {
  show(config: Config, seen: readonly Seen[]): Promise<void>;
  /** The next menu is told whatever it says. */
  forget(): Promise<void>;
}

export function menuKeeper({ notes, now, wording, setMenu, ...tools }: KeeperTools): MenuKeeper {
  const inTurn = taking();
  return {
    show: (config, seen) =>
      inTurn(async () => {
        const items = menu(config, seen, { ...tools, now: now(), wording: wording(config) });
        const told = JSON.stringify(items);
        if (v.is(v.literal(told), await notes.get(KEY))) return;
        await setMenu(items);
        await notes.set(KEY, told);
      }),
    forget: () => inTurn(() => notes.remove(KEY)),
  };
}
