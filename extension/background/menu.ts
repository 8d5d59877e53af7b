// The context menu: what it says on each page, without ever being told which page one is on.
// Promise: the browser itself compares the hosts; what is watched says so, with its state and since when.
// Not here: telling the browser (browser-entries.ts), what a click does (entries.ts).

import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { overall, severity } from '../../shared/ui/sentences.ts';
import { instantText, type Wording } from '../../shared/ui/text.ts';
import type { Seen } from '../answer.ts';
import type { MenuItem } from '../browser-entries.ts';
import { originOf } from '../origins.ts';
import { NAMES_PANEL_IN_MENU, type Target } from '../targets.ts';
import type { SpokenWords } from '../words/words.ts';

export const MONITOR_PAGE = 'monitor-page';
export const MONITOR_LINK = 'monitor-link';
export const CHECK_ALL = 'check-all';
export const DASHBOARD = 'dashboard';
export const PANEL = 'panel';

const ENDPOINT = 'endpoint ';

export interface MenuTools {
  readonly now: Instant;
  readonly wording: Wording;
  readonly words: SpokenWords;
  readonly target: Target;
}

/** @param seen the endpoints that are not paused */
export function menu(config: Config, seen: readonly Seen[], tools: MenuTools): readonly MenuItem[] {
  const { entry } = tools.words;
  const byHost = Map.groupBy(config.endpoints, ({ url }) => originOf(url));
  const watched = [...byHost].map(([origin, endpoints]) => ({
    id: ENDPOINT + worst(endpoints, seen),
    title: title(endpoints, seen, tools),
    on: 'page' as const,
    patterns: [origin],
  }));
  return [
    ...watched,
    { id: MONITOR_PAGE, title: entry.monitorPage, on: 'page' },
    { id: MONITOR_LINK, title: entry.monitorLink, on: 'link' },
    { id: CHECK_ALL, title: entry.checkAll, on: 'action' },
    { id: DASHBOARD, title: entry.openDashboard, on: 'action' },
    ...(NAMES_PANEL_IN_MENU[tools.target]
      ? [{ id: PANEL, title: entry.openPanel, on: 'action' as const }]
      : []),
  ];
}

/** The endpoint that a line of the menu is about; null = about none. */
export function endpointOf(itemId: string): string | null {
  return itemId.startsWith(ENDPOINT) ? itemId.slice(ENDPOINT.length) : null;
}

type Endpoints = Config['endpoints'];

function worst(endpoints: Endpoints, seen: readonly Seen[]): string {
  const [first] = ofThese(endpoints, seen).toSorted(
    (a, b) => severity(a.standing.state) - severity(b.standing.state),
  );
  return first?.id ?? endpoints[0]?.id ?? '';
}

function title(endpoints: Endpoints, seen: readonly Seen[], { now, wording, words }: MenuTools): string {
  const here = ofThese(endpoints, seen);
  const [only] = here;
  const name = endpoints.length === 1 ? (endpoints[0]?.name ?? '') : hostOf(endpoints);
  if (only === undefined) return inMenu(words.entry.watched(name, words.paused));
  if (here.length > 1) return inMenu(words.entry.watched(name, overall(here, [], wording).sentence));
  const { state, since } = only.standing;
  const word = wording.words.state[state];
  if (since === null) return inMenu(words.entry.watched(name, word));
  return inMenu(words.entry.watchedSince(name, word, instantText(since, now, wording)));
}

function ofThese(endpoints: Endpoints, seen: readonly Seen[]): readonly Seen[] {
  const ids = new Set(endpoints.map(({ id }) => id));
  return seen.filter(({ id }) => ids.has(id));
}

function hostOf(endpoints: Endpoints): string {
  return URL.parse(endpoints[0]?.url ?? '')?.hostname ?? '';
}

/** In a menu `&` marks the letter of a key, `%s` the selected text. */
function inMenu(text: string): string {
  return text.replaceAll('&', '&&').replaceAll('%s', '% s');
}
