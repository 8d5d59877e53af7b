// Buckets: the hours or days of an endpoint in any stretch of time, as far back as tallies are kept.
// Promise: the same rows as the view's where both reach; time that no tally is about is there as unknown.
// Not here: the windows (view.ts), raw samples (records.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Tally } from '../core/tally.ts';
import type { EndpointSample } from './journal.ts';
import type { Place } from './settle.ts';
import { daysOf, endOf, filled } from './view.ts';
import { type EndpointSettings, make, upTo, type Work, workOf } from './work.ts';
import { ARCHIVE_MARGIN_MS } from './year.ts';

export interface BucketWish {
  readonly endpoint: EndpointSettings;
  readonly kind: 'hours' | 'days';
  /** Moved back to the edge of a bucket. */
  readonly from: Instant;
  /** At most `now`; a bucket that is not over ends here. */
  readonly to: Instant;
  readonly now: Instant;
}

/** A record of hours begins this long before its last hour at the most, ms. */
const HOURS_MARGIN_MS = 2 * DAY_MS;

/** @param journal what no tally knows yet, of all endpoints */
export async function bucketsOf(
  { records, edges }: Place,
  journal: readonly EndpointSample[],
  { endpoint, kind, from, to, now }: BucketWish,
): Promise<readonly Tally[]> {
  const { id } = endpoint;
  const fresh = journal.filter((each) => each.endpoint === id).map(({ sample }) => sample);
  const shelf = await records.shelf(id);
  const until = Math.max(to, shelf?.state.settled ?? to);
  const work = await workOf(records, edges, { endpoint, shelf, fresh, now, until: Math.min(until, now) });
  const hours = (end: Instant) => [
    ...work.hours,
    ...make(work, endpoint, edges.hoursWithin(work.from, Math.max(end, work.from))),
  ];
  if (kind === 'hours') {
    const first = edges.hourFloor(from);
    const kept = await records.archive('hours', id, first - HOURS_MARGIN_MS, work.from);
    return filled([...before(kept, work), ...hours(to)], first, to, edges.hoursWithin, endpoint);
  }
  const first = edges.dayFloor(from);
  const kept = upTo(await records.archive('days', id, first - ARCHIVE_MARGIN_MS, work.from), work.from);
  const days = [...kept, ...daysOf(hours(to), endOf(kept), edges)];
  return filled(days, first, to, edges.daysWithin, endpoint);
}

/** Kept hours that lie before those of the work. */
function before(kept: readonly Tally[], { hours, from }: Work): readonly Tally[] {
  return upTo(kept, hours[0]?.spans[0]?.from ?? from);
}
