// A picked window: any two instants, exactly where raw samples reach, else moved outward to the edges of hours.
// Promise: the same tally to the bit as all samples of the used window would give; asked and used stand side by side.
// Not here: windows that are whole rows already (view.ts), the figures (core/figures.ts).

import { dayFloor, hourEdges } from '../core/calendar.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { openOutage, tallies } from '../core/rollup.ts';
import { EMPTY_TALLY, mergeAll, type Tally } from '../core/tally.ts';
import type { History } from './history.ts';
import { RETENTION, type Retention } from './retention.ts';
import type { EndpointSettings } from './work.ts';

export interface PickedWish {
  readonly history: History;
  readonly endpoint: EndpointSettings;
  /** from < to; what lies after `asOf` is left out. */
  readonly asked: Interval;
  readonly asOf: Instant;
  readonly now: Instant;
  /** The owner's IANA zone. */
  readonly zone: string;
  readonly retention?: Retention;
}

export interface Picked {
  readonly asked: Interval;
  readonly used: Interval;
  readonly tally: Tally;
}

/** How long before an edge a sample may lie that still stands there, and after it one that settles a doubt. */
const AROUND_MS = 2 * DAY_MS;

export async function picked(wish: PickedWish): Promise<Picked> {
  const { asked, asOf, zone, retention = RETENTION } = wish;
  const to = Math.min(asked.to, asOf);
  if (asked.from >= to) return { asked, used: { from: asked.from, to: asked.from }, tally: EMPTY_TALLY };
  const rawFrom = (await wish.history.rawFrom(wish.endpoint.id)) ?? 0;
  const hoursFrom = asOf - retention.hourDays * DAY_MS;
  const outward = (at: Instant) =>
    at >= rawFrom ? at : at >= hoursFrom ? hourFloor(at, zone) : dayFloor(at, zone);
  const used = { from: outward(asked.from), to: to >= rawFrom ? to : Math.min(hourCeil(to, zone), asOf) };
  return { asked, used, tally: await tallyOf(wish, used) };
}

/** Hours and days where they lie inside, and what is left at either end from the samples. */
async function tallyOf(wish: PickedWish, { from, to }: Interval): Promise<Tally> {
  const { history, endpoint, now, zone } = wish;
  const [first, last] = [hourCeil(from, zone), hourFloor(to, zone)];
  if (first >= last) return exactTally(wish, { from, to });
  const head = from < first ? [await exactTally(wish, { from, to: first })] : [];
  const tail = last < to ? [await exactTally(wish, { from: last, to })] : [];
  const [firstDay, lastDay] = [dayCeil(first, zone), dayFloor(last, zone)];
  const rows = (kind: 'hours' | 'days', begin: Instant, end: Instant) =>
    begin < end ? history.buckets({ endpoint, kind, from: begin, to: end, now }) : [];
  const inside =
    firstDay < lastDay
      ? [
          ...(await rows('hours', first, firstDay)),
          ...(await rows('days', firstDay, lastDay)),
          ...(await rows('hours', lastDay, last)),
        ]
      : await rows('hours', first, last);
  return mergeAll([...head, ...inside, ...tail]);
}

/** Of the samples alone. @param within shorter than two hours */
async function exactTally({ history, endpoint, now, zone }: PickedWish, within: Interval): Promise<Tally> {
  const { from, to } = within;
  const edge = hourFloor(from, zone);
  const before = await history.buckets({ endpoint, kind: 'hours', from: edge - 1, to: edge, now });
  const hour = before.at(-1);
  const around = await history.samples(endpoint.id, edge - AROUND_MS, Math.min(to + AROUND_MS, now + 1));
  const edges = edge < from ? [edge, from, to] : [from, to];
  const { overlays, apdexUs } = endpoint;
  const open = hour === undefined ? null : openOutage(hour);
  return tallies({ samples: around, overlays, apdexUs, open }, edges).at(-1) ?? EMPTY_TALLY;
}

function hourFloor(at: Instant, zone: string): Instant {
  return hourEdges(at - 3 * HOUR_MS, at + 1, zone).findLast((edge) => edge <= at) ?? at;
}

function hourCeil(at: Instant, zone: string): Instant {
  return hourEdges(at - 1, at + 3 * HOUR_MS, zone).find((edge) => edge >= at) ?? at;
}

function dayCeil(at: Instant, zone: string): Instant {
  const floor = dayFloor(at, zone);
  return floor === at ? at : dayFloor(floor + 30 * HOUR_MS, zone);
}
