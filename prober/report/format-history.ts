// An Uptally history: the SQLite file of a prober.
// Promise: standard windows are those of the status page; picked ones are exact as far as raw samples say the same.
// Not here: the history itself (shared/store), windows out of tallies (row-reading.ts).

import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { coveredMs, type Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS } from '../../shared/core/window.ts';
import type { EndpointRecord, History } from '../../shared/store/history.ts';
import { Complaint } from '../complaint.ts';
import { openHistoryFile } from '../history-file.ts';
import { terminalText } from '../terminal-text.ts';
import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence, Reading, Surroundings } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import { firstWatched } from './format-feed.ts';
import type { LineLog } from './line-log.ts';
import { isUnplanned, type Row, type Rows, rowReading } from './row-reading.ts';
import { headText } from './rows.ts';
import { SampleColumns } from './sample-columns.ts';
import { sampleEvidence } from './sample-evidence.ts';

export const historyFormat: Format = {
  name: 'history',
  standsAlone: true,
  recognises: isHistory,
  collect: (around) => new HistoryCollector(around),
};

function isHistory(head: string): boolean {
  return head.startsWith('SQLite format 3\0');
}

class HistoryCollector implements Collector {
  readonly #around: Surroundings;
  #history: History | null = null;
  #evidence: readonly EndpointEvidence[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async read(source: ByteSource, log: LineLog): Promise<void> {
    source.close();
    if (source.path === null || !source.isPlain) {
      throw new Complaint('A history is read from its file: name it, unpacked.', 2);
    }
    if (!isHistory(headText(source))) {
      throw new Complaint(`${terminalText(source.path)} is no Uptally history.`, 2);
    }
    const told = (problem: string) => log.remark(problem.replace(/\.$/u, ''));
    this.#history = await openHistoryFile(source.path, this.#around.zone, told);
    this.#evidence = await evidenceOf(this.#history, this.#around);
    log.addAll({ taken: this.#evidence.length, skipped: 0, first: [] });
  }

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return this.#evidence;
  }

  zone(): null {
    return null;
  }

  async close(): Promise<void> {
    await this.#history?.close();
  }
}

async function evidenceOf(history: History, around: Surroundings): Promise<readonly EndpointEvidence[]> {
  const { now, apdexUs, at, hasOverlays, overlaysOf } = around;
  const asOf = at ?? (await history.asOf(now));
  if (asOf === null) return [];
  const ids = [...(await history.latest()).keys()];
  const planned = new Map(
    ids.map((id) => [id, hasOverlays ? overlaysOf(id, { from: 0, to: now }) : NO_OVERLAYS]),
  );
  const overlaysFor = (id: string) => planned.get(id) ?? NO_OVERLAYS;
  const settings = ids.map((id) => ({ id, apdexUs, overlays: overlaysFor(id) }));
  const records = await history.readAll(settings, asOf, now);
  return records.flatMap((record, i) => {
    const id = ids[i];
    const rawOf = async () => rawSamples(await history.samples(id ?? '', 0, now + 1));
    const own = { ...around, overlaysOf: overlaysFor };
    return id === undefined ? [] : [historyEvidence(id, record, rawOf, { around: own, asOf })];
  });
}

function rawSamples(samples: readonly Sample[]): SampleColumns {
  const columns = new SampleColumns();
  for (const sample of samples) columns.add(sample);
  return columns;
}

function historyEvidence(
  id: string,
  { days, hours, windows }: EndpointRecord,
  rawOf: () => Promise<SampleColumns>,
  { around, asOf }: { readonly around: Surroundings; readonly asOf: Instant },
): EndpointEvidence {
  const rows = {
    days: days.map(toRow),
    hours: hours.map(toRow),
    windows: STANDARD_WINDOWS.map((window) => toRow(windows[window.id])),
  };
  const from = firstWatched(days) ?? asOf;
  return {
    name: id,
    extent: { from, to: asOf },
    asOf,
    notes: around.hasOverlays ? [OLDER_STAYS] : [],
    errors: null,
    read: async (wanted) => {
      const kept = wanted.map((window) => rowReading(rows, window));
      const isExact = (reading: Reading, window: Interval) =>
        !around.hasOverlays && (isSame(reading.used, window) || !isUnplanned(reading));
      if (kept.every((reading, i) => isExact(reading, wanted[i] ?? reading.used))) return kept;
      // Raw samples are many: they are read only for who needs them.
      const raw = await rawOf();
      if (raw.length === 0) return kept;
      const samples = sampleEvidence(id, raw, around);
      const rawFrom = samples.extent?.from ?? Number.POSITIVE_INFINITY;
      const reachesFrom = knowsMore(rows, from, rawFrom) ? rawFrom : Number.NEGATIVE_INFINITY;
      const exact = await samples.read(wanted);
      return kept.map((reading, i) => {
        const other = exact[i];
        if (other === undefined || other.used.from < reachesFrom || isExact(reading, other.used))
          return reading;
        return other;
      });
    },
  };
}

const OLDER_STAYS =
  'what is older than the raw samples keeps the planned time that it was tallied with, whatever is named here.';

/** Whether tallies know of time before the raw samples. */
function knowsMore({ windows }: Rows, firstDay: Instant, rawFrom: Instant): boolean {
  const covered = windows.map(({ tally }) => coveredMs(tally));
  const isOlderThanDays = (covered.at(-1) ?? 0) > (covered.at(-2) ?? 0);
  return isOlderThanDays || firstDay < rawFrom - LONGEST_DAY_MS;
}

const LONGEST_DAY_MS = 27 * HOUR_MS;

function isSame(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to;
}

function toRow(tally: Tally): Row {
  return { tally, latency: true };
}
