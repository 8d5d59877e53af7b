// What lies ready: the tallies that a screen needs of an endpoint, so that it reads a few records and no archive.
// Promise: whoever reads at an instant since the settled edge finds all that its windows need.
// Not here: the archive (settle.ts), the windows (view.ts).

import { DAY_MS, HOUR_MS, type Instant } from '../core/instant.ts';
import type { Tally } from '../core/tally.ts';
import type { Entry } from '../ports.ts';
import { keyOf } from './keys.ts';
import type { Place } from './settle.ts';
import type { EndpointState } from './shelf.ts';
import { writeTallies } from './tally-record.ts';
import { endOf, gapless, VIEW_HOURS_MS } from './view.ts';
import { upTo, type Wish } from './work.ts';
import { ARCHIVE_MARGIN_MS, yearRows, yearSpan } from './year.ts';

/** How far back what lies ready reaches, ms. */
const RECENT_HOURS_MS = VIEW_HOURS_MS + 2 * HOUR_MS;
const RECENT_DAYS_MS = 94 * DAY_MS;

/** What is on record now, or about to be. */
export interface Made {
  readonly state: EndpointState;
  /** Up to `state.to`, without a gap. */
  readonly hours: readonly Tally[];
  /** Those that are over, without a gap. */
  readonly days: readonly Tally[];
  /** Since when they were made anew. */
  readonly from: Instant;
}

/** The records of what has to lie ready. */
export async function readyOf(place: Place, wish: Wish, made: Made): Promise<readonly Entry[]> {
  const { id } = wish.endpoint;
  const reach = earliestOf(made.state);
  const hours = since(made.hours, place.edges.dayFloor(reach - RECENT_HOURS_MS));
  const days = since(made.days, reach - RECENT_DAYS_MS);
  const year = await yearBefore(place, wish, made, startOf(days) ?? reach);
  const areDaysThere = wish.shelf !== null && made.from >= endOf(days) && areOneSpan(days, wish.shelf.days);
  return [
    { key: keyOf('recent-hours', id), value: writeTallies(hours) },
    ...(areDaysThere ? [] : [{ key: keyOf('recent-days', id), value: writeTallies(days) }]),
    ...(year === null ? [] : [{ key: keyOf('recent-year', id), value: writeTallies(year) }]),
  ];
}

/** The year before the recent days, which begin at `to`; null where it lies there already. */
async function yearBefore(
  { records, edges }: Place,
  { endpoint, shelf }: Wish,
  { state, days, from }: Made,
  to: Instant,
): Promise<readonly Tally[] | null> {
  const spanOf = (each: EndpointState) => yearSpan(earliestOf(each), each.to, edges);
  const span = spanOf(state);
  if (shelf !== null && from >= to && startOf(shelf.days) === to) {
    const before = spanOf(shelf.state);
    if (before.from === span.from && before.daysTo === span.daysTo) return null;
  }
  const kept = await records.archive('days', endpoint.id, span.from - ARCHIVE_MARGIN_MS, to);
  const known = [...upTo(kept, startOf(days) ?? to), ...days];
  return yearRows(gapless(upTo(known, to), edges, endpoint), span, edges);
}

/** The earliest instant that is read at without the archive. */
function earliestOf({ settled, to }: EndpointState): Instant {
  return Math.min(settled, to);
}

function areOneSpan(a: readonly Tally[], b: readonly Tally[]): boolean {
  return startOf(a) === startOf(b) && endOf(a) === endOf(b) && a.length === b.length;
}

function startOf(rows: readonly Tally[]): Instant | undefined {
  return rows[0]?.spans[0]?.from;
}

function since(rows: readonly Tally[], from: Instant): readonly Tally[] {
  return rows.filter((row) => (row.spans[0]?.from ?? from) >= from);
}
