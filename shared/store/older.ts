// Older tallies: of time before everything that an endpoint has on record, put in front of it.
// Promise: what is on record stays to the bit; only whole days without a record of their own are taken.
// Not here: samples of that time (move.ts: they make tallies of their own), where the tallies come from (backup/).

import type { Instant } from '../core/instant.ts';
import type { Tally } from '../core/tally.ts';
import type { Batch, Entry } from '../ports.ts';
import { buffered } from './buffered.ts';
import { seriesKey } from './keys.ts';
import { records } from './records.ts';
import { blockOf, type Place, settle } from './settle.ts';
import { writeTallies } from './tally-record.ts';
import { endOf, filled, gapless, groupByDay } from './view.ts';
import { type EndpointSettings, upTo } from './work.ts';

export interface OlderTallies {
  /** In the order of time, without overlaps. */
  readonly hours: readonly Tally[];
  readonly days: readonly Tally[];
}

export interface Preceded extends Batch {
  /** How many of the days were taken. */
  readonly days: number;
}

/** What to write so that tallies of `given` that end before everything on record come before it. */
export async function preceding(
  place: Place,
  endpoint: EndpointSettings,
  given: OlderTallies,
  now: Instant,
): Promise<Preceded> {
  const edge = await firstOnRecord(place, endpoint.id, now);
  const [hours, days] = [upTo(given.hours, edge), upTo(given.days, edge)];
  if (hours.length === 0 && days.length === 0) return { put: [], remove: [], days: 0 };
  const above = buffered(place.kv);
  await above.kv.write({
    put: [...hourRecords(place, endpoint, hours), ...(await dayRecords(place, endpoint, days))],
    remove: [],
  });
  const kept = records(above.kv, () => undefined);
  const shelf = await kept.shelf(endpoint.id);
  if (shelf !== null) {
    const { to, settled, rawFrom } = shelf.state;
    // Without its days: what lies ready of them has to be made anew.
    const wish = { endpoint, shelf: { ...shelf, days: [] }, fresh: [], now, until: to, since: settled };
    await above.kv.write(await settle({ ...place, kv: above.kv, records: kept }, wish, rawFrom));
  }
  return { ...above.batch(), days: days.length };
}

/** The day of whatever is on record first; no later than now. */
async function firstOnRecord({ records: kept, edges }: Place, id: string, now: Instant): Promise<Instant> {
  const journal = await kept.journal();
  const first = [
    (await kept.archive('hours', id, 0, now))[0]?.spans[0]?.from,
    (await kept.archive('days', id, 0, now))[0]?.spans[0]?.from,
    (await kept.raw(id, 0, now)).samples[0]?.at,
    ...journal.samples.flatMap(({ endpoint, sample }) => (endpoint === id ? [sample.at] : [])),
  ].reduce<Instant>((least, at) => Math.min(least, at ?? least), now);
  return edges.dayFloor(first);
}

function hourRecords({ edges }: Place, endpoint: EndpointSettings, hours: readonly Tally[]): Entry[] {
  return [...groupByDay(hours, edges).values()].map((day) => {
    const from = day[0]?.spans[0]?.from ?? 0;
    const rows = filled(day, from, endOf(day), edges.hoursWithin, endpoint);
    return { key: seriesKey('hours', endpoint.id, from), value: writeTallies(rows) };
  });
}

async function dayRecords(
  { records: kept, edges }: Place,
  endpoint: EndpointSettings,
  days: readonly Tally[],
): Promise<Entry[]> {
  const start = days[0]?.spans[0]?.from;
  if (start === undefined) return [];
  const later = await kept.archive('days', endpoint.id, 0, Number.MAX_SAFE_INTEGER);
  const rows = gapless([...days, ...later], edges, endpoint);
  const blocks = Map.groupBy(rows, (day) => blockOf(day.spans[0]?.from ?? 0));
  return [...blocks].map(([at, block]) => {
    return { key: seriesKey('days', endpoint.id, at), value: writeTallies(block) };
  });
}
