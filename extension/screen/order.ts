// The order of everything watched: groups, what was looked for, and the worst first.
// Promise: of two alike the owner's order stands; what is snoozed or paused never pushes ahead.
// Not here: drawing it (popup/list.tsx, dashboard/views/overview.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { shownAddress } from '../../shared/config/host-note.ts';
import { hostAndPath } from '../../shared/config/url.ts';
import type { Standing, State } from '../../shared/core/standing.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { severity } from '../../shared/ui/sentences.ts';
import type { Known } from './look.ts';

export interface Item {
  readonly endpoint: Endpoint;
  /** null where nothing can be read of it. */
  readonly standing: Standing | null;
  /** null until its figures are read. */
  readonly status: EndpointStatus | null;
  readonly isAsleep: boolean;
}

export interface Group {
  /** null = those without one. */
  readonly name: string | null;
  /** At least one, the worst first. */
  readonly items: readonly Item[];
  /** The worst of those that ask for attention; null where none of them does. */
  readonly state: State | null;
  /** How many are so, and of how many. */
  readonly count: number;
  readonly attended: number;
}

/** @param sleeping ids of those that are snoozed */
export function itemsOf(
  { config, status, standings }: Pick<Known, 'config' | 'status' | 'standings'>,
  sleeping: ReadonlySet<string>,
): readonly Item[] {
  const byId = new Map(status?.endpoints.map((each) => [each.id, each]));
  return (config?.endpoints ?? []).map((endpoint) => {
    const { id, paused } = endpoint;
    const read = byId.get(id) ?? null;
    const standing = paused ? null : (read?.standing ?? standings.get(id) ?? null);
    return { endpoint, standing, status: read, isAsleep: sleeping.has(id) };
  });
}

/** Those whose name, address, group and tags contain every word of the query, whatever the case and accents. */
export function foundBy(items: readonly Item[], query: string): readonly Item[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return items.filter(({ endpoint: { name, url, group, tags } }) => {
    const text = plain([name, shownAddress(url), hostAndPath(url), group ?? '', ...tags].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Groups by the worst of them; one group without a name where none has one. */
export function arranged(items: readonly Item[]): readonly Group[] {
  const byName = Map.groupBy(items, ({ endpoint }) => endpoint.group);
  const groups = [...byName].map(([name, members]) => groupOf(name, members));
  return groups.toSorted((a, b) => rankOfGroup(a) - rankOfGroup(b));
}

function groupOf(name: string | null, members: readonly Item[]): Group {
  const items = members.toSorted((a, b) => rank(a) - rank(b));
  const awake = items.filter((item) => !item.endpoint.paused && !(item.isAsleep && stateOf(item) !== 'up'));
  const [worst] = awake;
  const state = worst === undefined ? null : stateOf(worst);
  const count = awake.filter((item) => stateOf(item) === state).length;
  return { name, items, state, count, attended: awake.length };
}

function rankOfGroup({ items: [worst] }: Group): number {
  return worst === undefined ? PAUSED : rank(worst);
}

const ASLEEP = severity('up') - 0.5;
const PAUSED = severity('up') + 1;

function rank(item: Item): number {
  if (item.endpoint.paused) return PAUSED;
  const own = severity(stateOf(item));
  return item.isAsleep ? Math.max(ASLEEP, own) : own;
}

function stateOf({ standing }: Item): State {
  return standing?.state ?? 'unknown';
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
