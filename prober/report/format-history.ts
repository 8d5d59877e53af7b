// An Uptally history: the SQLite file of a prober.
// Promise: standard windows are those of the status page; picked ones are exact as far as raw samples say the same.
// Not here: the history itself (shared/store), windows out of tallies (row-reading.ts).

import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { NO_OVERLAYS, type Overlays } from '../../shared/core/overlay.ts';
import { coveredMs, type Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS } from '../../shared/core/window.ts';
import type { History } from '../../shared/store/history.ts';
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
    const history = await openHistoryFile(source.path, this.#around.zone, told);
    try {
      this.#evidence = await evidenceOf(history, this.#around);
    } finally {
      await history.close();
    }
    log.addAll({ taken: this.#evidence.length, skipped: 0, first: [] });
  }

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return this.#evidence;
  }

  zone(): null {
    return null;
  }
}

async function evidenceOf(history: History, around: Surroundings): Promise<readonly EndpointEvidence[]> {
  const { now, apdexUs, at } = around;
  const asOf = at ?? (await history.asOf(now));
  if (asOf === null) return [];
  const ids = [...(await history.latest()).keys()];
  const settings = ids.map((id) => ({ id, apdexUs, overlays: plannedOf(around, id) ?? NO_OVERLAYS }));
  const records = await history.readAll(settings, asOf, now);
  const all: EndpointEvidence[] = [];
  for (const [i, id] of ids.entries()) {
    const record = records[i];
    if (record === undefined) continue;
    const raw = new SampleColumns();
    for (const sample of await history.samples(id, 0, now + 1)) raw.add(sample);
    const rows = {
      days: record.days.map(toRow),
      hours: record.hours.map(toRow),
      windows: STANDARD_WINDOWS.map((window) => toRow(record.windows[window.id])),
    };
    const extent = { from: firstWatched(record.days) ?? asOf, to: asOf };
    all.push(historyEvidence(id, rows, raw, { around, extent }));
  }
  return all;
}

function historyEvidence(
  id: string,
  rows: Rows,
  raw: SampleColumns,
  { around, extent }: { readonly around: Surroundings; readonly extent: Interval },
): EndpointEvidence {
  const samples = raw.length === 0 ? null : sampleEvidence(id, raw, around);
  const isReplanned = plannedOf(around, id) !== null;
  const rawFrom = samples?.extent?.from ?? Number.POSITIVE_INFINITY;
  const exactFrom = knowsMore(rows, extent.from, rawFrom) ? rawFrom : Number.NEGATIVE_INFINITY;
  return {
    name: id,
    extent: { ...extent, from: Math.min(extent.from, rawFrom) },
    asOf: extent.to,
    notes: isReplanned && exactFrom > 0 ? [OLDER_STAYS] : [],
    errors: null,
    read: async (windows) => {
      const exact = samples === null ? [] : await samples.read(windows);
      return windows.map((window, i) => {
        const kept = rowReading(rows, window);
        const other = exact[i];
        if (other === undefined || window.from < exactFrom) return kept;
        return isBetter(kept, other, isReplanned) ? other : kept;
      });
    },
  };
}

const OLDER_STAYS =
  'windows that reach further back than the raw samples keep the planned time that they were tallied with.';

/** Whether tallies know of time before the raw samples. */
function knowsMore({ windows }: Rows, firstDay: Instant, rawFrom: Instant): boolean {
  const covered = windows.map(({ tally }) => coveredMs(tally));
  const isOlderThanDays = (covered.at(-1) ?? 0) > (covered.at(-2) ?? 0);
  return isOlderThanDays || firstDay < rawFrom - LONGEST_DAY_MS;
}

const LONGEST_DAY_MS = 27 * HOUR_MS;

/** Whether raw samples say more: of other planned time, or of just the window that was asked for. */
function isBetter(kept: Reading, exact: Reading, isReplanned: boolean): boolean {
  const isSame = kept.used.from === exact.used.from && kept.used.to === exact.used.to;
  return isReplanned || (!isSame && isUnplanned(kept));
}

/** null where nobody named any. */
function plannedOf({ overlaysOf, hasOverlays, now }: Surroundings, id: string): Overlays | null {
  return hasOverlays ? overlaysOf(id, { from: 0, to: now }) : null;
}

function toRow(tally: Tally): Row {
  return { tally, latency: true };
}
