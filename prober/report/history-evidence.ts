// What a history says of any windows of one endpoint: tallies where they are kept, raw samples where these say more.
// Promise: standard windows are those of the status page; a picked time is exact as far as raw samples say the same.
// Not here: opening the file (format-history.ts), windows out of tallies (row-reading.ts).

import { dayFloor } from '../../shared/core/calendar.ts';
import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS } from '../../shared/core/window.ts';
import type { EndpointRecord } from '../../shared/store/history.ts';
import type { EndpointEvidence, Reading, Surroundings } from './evidence.ts';
import { isUnplanned, type Row, type Rows, rowReader } from './row-reading.ts';
import { SampleColumns } from './sample-columns.ts';
import { sampleEvidence } from './sample-evidence.ts';
import { firstWatched } from './watched-days.ts';

export interface OnRecord extends EndpointRecord {
  readonly id: string;
  /** Days before those of the record. */
  readonly older: readonly Tally[];
  /** All raw samples up to now. */
  readonly raw: () => Promise<readonly Sample[]>;
}

export function historyEvidence(record: OnRecord, asOf: Instant, around: Surroundings): EndpointEvidence {
  const { id, older, days, hours, windows } = record;
  const allDays = [...older, ...days];
  const rows = {
    days: allDays.map(toRow),
    hours: hours.map(toRow),
    windows: STANDARD_WINDOWS.map((window) => toRow(windows[window.id])),
  };
  const from = firstWatched(allDays) ?? asOf;
  return {
    name: id,
    extent: { from, to: asOf },
    asOf,
    notes: notesOf(days, around),
    errors: null,
    samples: {
      from: 'checks',
      slotMs: null,
      inTime: async () => (await record.raw()).filter(({ at }) => at <= asOf),
    },
    read: (wanted) => read(wanted, { rows, from, around, record }),
  };
}

const OLDER_STAYS =
  'what is older than the raw samples keeps the planned time that it was tallied with, whatever is named here.';

function notesOf(days: readonly Tally[], { zone, hasOverlays }: Surroundings): readonly string[] {
  const starts = days.flatMap(({ spans }) => spans.slice(0, 1)).map(({ from }) => from);
  const isCutElsewhere = starts.some((start) => dayFloor(start, zone) !== start);
  const otherZone = `days of this history are cut at other midnights than those of ${zone}: name its zone with --zone.`;
  return [...(hasOverlays ? [OLDER_STAYS] : []), ...(isCutElsewhere ? [otherZone] : [])];
}

interface Source {
  readonly rows: Rows;
  /** Where the first day begins in which anything was seen. */
  readonly from: Instant;
  readonly around: Surroundings;
  readonly record: OnRecord;
}

async function read(
  wanted: readonly Interval[],
  { rows, from, around, record }: Source,
): Promise<readonly Reading[]> {
  const readingOf = rowReader(rows);
  const kept = wanted.map((window) => ({ window, reading: readingOf(window) }));
  const stands = ({ reading, window }: { readonly reading: Reading; readonly window: Interval }) =>
    !around.hasOverlays && (isSame(reading.used, window) || !isUnplanned(reading));
  // Raw samples are many: they are read only for who needs them.
  const samples = kept.every(stands) ? [] : await record.raw();
  if (samples.length === 0) return kept.map(({ reading }) => reading);
  const evidence = sampleEvidence(record.id, columnsOf(samples), around);
  const rawFrom = evidence.extent?.from ?? Number.POSITIVE_INFINITY;
  // Where tallies know of nothing older, raw samples are all there is.
  const exactFrom = from < rawFrom - LONGEST_DAY_MS ? rawFrom : Number.NEGATIVE_INFINITY;
  const exact = await evidence.read(wanted);
  return kept.map((each, i) => {
    const other = exact[i];
    return other === undefined || each.window.from < exactFrom || stands(each) ? each.reading : other;
  });
}

const LONGEST_DAY_MS = 27 * HOUR_MS;

function columnsOf(samples: readonly Sample[]): SampleColumns {
  const columns = new SampleColumns();
  for (const sample of samples) columns.add(sample);
  return columns;
}

function isSame(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to;
}

function toRow(tally: Tally): Row {
  return { tally, latency: true };
}
