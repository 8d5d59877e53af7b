// The ways in: what a click in a menu, a line in the address bar or a key leads to.
// Promise: the permission is asked for in the very turn of the click; where the browser will not ask, a page does.
// Not here: the lines of the menu (menu.ts) and of the address bar (omnibox.ts), the browser (browser-entries.ts).

import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Status } from '../../shared/feed/status.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { AddressBar, MenuClick } from '../browser-entries.ts';
import type { Answer, Command } from '../messages.ts';
import type { Notes } from '../notes.ts';
import { monitorable, originOf } from '../origins.ts';
import { HOME, hashOf, type Route } from '../route.ts';
import { PANEL_COMMAND, SUGGESTS_IN_XML, type Target } from '../targets.ts';
import { forgetWish, makeWish } from '../wishes.ts';
import type { SpokenWords } from '../words/words.ts';
import { CHECK_ALL, DASHBOARD, endpointOf, PANEL } from './menu.ts';
import { destination, suggestions } from './omnibox.ts';

export interface EntryTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly target: Target;
  readonly words: SpokenWords;
  readonly wording: (config: Config) => FigureWording;
  readonly askForHosts: (origins: readonly string[]) => Promise<boolean>;
  readonly perform: (command: Command) => Promise<Answer>;
  /** Rejects with an Error for people. */
  readonly read: () => Promise<{ readonly config: Config; readonly status: Status }>;
  readonly openPage: (path: string, where?: 'here' | 'new' | 'behind') => Promise<void>;
  readonly openPanel: (windowId: number | null) => Promise<void>;
  readonly openPopup: () => Promise<void>;
  /** Has what went wrong shown in the popup. */
  readonly onProblem: (error: unknown) => Promise<void>;
}

export interface Entries extends AddressBar {
  readonly menuClick: (click: MenuClick) => void;
  readonly key: (name: string, windowId: number | null) => void;
}

export function entries(tools: EntryTools): Entries {
  const { onProblem, perform, openPanel, target } = tools;
  const go = (route: Route, where?: 'here' | 'new' | 'behind') =>
    tools.openPage(`dashboard.html${hashOf(route)}`, where).catch(onProblem);
  const checkAll = () => void perform({ do: 'check', id: null });
  const panel = (windowId: number | null) => void openPanel(windowId).catch(onProblem);
  return {
    menuClick: (click) => {
      const id = endpointOf(click.id);
      if (id !== null) void go({ view: 'endpoint', id, query: {} });
      else if (click.id === CHECK_ALL) checkAll();
      else if (click.id === DASHBOARD) void go(HOME);
      else if (click.id === PANEL) panel(click.windowId);
      else void monitor(click, tools, go);
    },
    key: (name, windowId) => {
      if (name === CHECK_ALL) checkAll();
      if (name === PANEL_COMMAND[target]) panel(windowId);
    },
    typed: (text) => typed(text, tools),
    entered: (text, where) =>
      tools
        .read()
        .then((known) => destination(text, known))
        // The dashboard says what can't be read.
        .catch(() => HOME)
        .then((route) => go(route, where)),
  };
}

/** Nothing before the question may wait: the browser asks in the turn of the click alone. */
async function monitor(
  click: MenuClick,
  tools: EntryTools,
  go: (route: Route) => Promise<void>,
): Promise<void> {
  const { notes, perform, openPopup } = tools;
  // The popup says why: a private window, say.
  const show = () => openPopup().catch(() => undefined);
  const read = monitorable(click);
  if (!read.ok) return void (await show());
  const origin = originOf(read.url);
  const command: Command = { do: 'add', endpoint: { url: read.url } };
  const noted = makeWish(notes, { origin, command, at: tools.now() });
  const asked = tools.askForHosts([origin]);
  const finish = () => go({ view: 'add', id: null, query: { url: read.url } });
  try {
    const [granted] = await Promise.all([asked, noted]);
    // Who says no knows that nothing is watched.
    if (!granted) return await forgetWish(notes, origin);
  } catch {
    await forgetWish(notes, origin).catch(() => undefined);
    return await finish();
  }
  const answer = await perform({ do: 'granted' });
  if (!answer.ok) return await finish();
  await show();
}

async function typed(text: string, tools: EntryTools): ReturnType<AddressBar['typed']> {
  const inXml = SUGGESTS_IN_XML[tools.target];
  const { words } = tools;
  try {
    const { config, status } = await tools.read();
    const wording = tools.wording(config);
    return suggestions(text, { config, status, now: tools.now(), wording, words, inXml });
  } catch {
    return { first: words.entry.typeMore, others: [] };
  }
}
