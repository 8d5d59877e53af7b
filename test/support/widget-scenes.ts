// The statuses that the widget's pictures show: of one day, made up, the same for ever.
// Promise: feeds as text; nothing depends on the clock.
// Not here: which of them are drawn how (widget-pictures.test.ts).

import type { State } from '../../shared/core/standing.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { STATES_BY_SEVERITY } from '../../shared/ui/sentences.ts';
import { seededStatus } from './seeded-status.ts';

/** The instant of all pictures: a Monday noon in UTC. */
export const SCENE_NOW = Date.UTC(2026, 5, 1, 12);

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** One endpoint a state; the first alone is down in its bars too. */
const NAMES: Readonly<Record<State, string>> = {
  down: 'Checkout',
  degraded: 'Search',
  unknown: 'Deliveries',
  maintenance: 'Payments',
  up: 'Website',
};

/** Texts of feeds by name: one a state, and those below; of null there is never an answer. */
export function scenes(): Readonly<Record<string, string | null>> {
  const names = STATES_BY_SEVERITY.map((state) => NAMES[state]);
  const all = seededStatus({ asOf: SCENE_NOW, names });
  const five = all.endpoints.map((endpoint) => {
    const state = STATES_BY_SEVERITY.find((each) => NAMES[each] === endpoint.name) ?? 'unknown';
    return endpoint.standing.state === state ? endpoint : inState(endpoint, state);
  });
  const [down, degraded, , planned, up] = five;
  if (down === undefined || degraded === undefined || planned === undefined || up === undefined) {
    throw new Error('Expected an endpoint a state');
  }
  const two = [down, up];
  return {
    ...Object.fromEntries(five.map((each) => [each.standing.state, feed(all, [each])])),
    five: feed(all, five),
    two: feed(all, two),
    wordy: feed(all, [{ ...planned, name: 'Payments by card and by invoice' }]),
    groups: feed(all, [inGroup(down, 'Shop'), inGroup(up, 'Public pages'), inGroup(degraded, 'Shop')]),
    incidents: feed(all, [up], { incidents: incidents() }),
    planned: feed(all, [planned], { maintenance: maintenance() }),
    stale: feed(all, two, { madeAt: SCENE_NOW - HOUR_MS, nextAt: SCENE_NOW - HOUR_MS + MINUTE_MS }),
    long: feed(all, [{ ...down, name: LONG_NAME, group: LONG_WORD }], { incidents: longIncidents() }),
    held: null,
  };
}

function feed(all: Status, endpoints: readonly EndpointStatus[], change: Partial<Status> = {}): string {
  const { madeAt = SCENE_NOW - 14 * SECOND_MS } = change;
  const checked = endpoints.map((endpoint) => ({ ...endpoint, checkedAt: madeAt }));
  const made = { title: 'Example status', madeAt, nextAt: SCENE_NOW + 16 * SECOND_MS, endpoints: checked };
  return JSON.stringify(toFeed({ ...all, ...made, ...change }));
}

function inGroup(endpoint: EndpointStatus, group: string): EndpointStatus {
  return { ...endpoint, group };
}

function inState(endpoint: EndpointStatus, state: State): EndpointStatus {
  const why = state === 'unknown' ? 'silent' : null;
  const standing = { state, since: SCENE_NOW - 10 * MINUTE_MS, why, lastKnown: null } as const;
  return { ...endpoint, standing };
}

function incidents(): Status['incidents'] {
  const begin = SCENE_NOW - 2 * HOUR_MS;
  const told = { endpoints: [], url: 'https://example.org/1' } as const;
  const updates = [
    { at: begin + HOUR_MS, text: 'A fix is on its way: payments by card work again, others follow.' },
    { at: begin, text: 'Payments fail for some customers. We look into it.' },
  ];
  const slow = { title: 'Pictures load slowly', impact: 'degraded', begin, end: null, updates: [] } as const;
  const past = { begin: begin - 50 * HOUR_MS, end: begin - 48 * HOUR_MS, updates: [] };
  return [
    { ...told, title: 'Payments fail', impact: 'down', begin, end: null, updates },
    { ...told, ...slow, url: null },
    { ...told, title: 'Search was slow', impact: 'degraded', ...past, url: null },
  ];
}

function maintenance(): Status['maintenance'] {
  return [
    { from: SCENE_NOW - HOUR_MS, to: SCENE_NOW + HOUR_MS, title: 'Database upgrade' },
    { from: SCENE_NOW + 3 * HOUR_MS, to: SCENE_NOW + 4 * HOUR_MS, title: 'Restart' },
  ];
}

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänspatente';
const LONG_NAME = `Orders, invoices and ${LONG_WORD} of all our customers in all countries`;

function longIncidents(): Status['incidents'] {
  const [first] = incidents();
  if (first === undefined) return [];
  return [{ ...first, title: LONG_NAME, updates: [{ at: first.begin, text: `${LONG_WORD} fail.` }] }];
}
