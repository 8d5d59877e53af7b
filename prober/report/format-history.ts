// An Uptally history: the SQLite file of a prober.
// Promise: it is only read; a file that is none is refused and left as it is.
// Not here: what it says of windows (history-evidence.ts), the history itself (shared/store).

import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { History } from '../../shared/store/history.ts';
import { Complaint } from '../complaint.ts';
import { openHistoryFile } from '../history-file.ts';
import { terminalText } from '../terminal-text.ts';
import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import { historyEvidence } from './history-evidence.ts';
import type { LineLog } from './line-log.ts';
import { type OlderDays, olderDays } from './older-days.ts';
import { headText } from './rows.ts';

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
  #opened: readonly { readonly close: () => Promise<void> }[] = [];
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
    this.#opened = [history];
    const older = olderDays(source.path, told);
    this.#opened = [history, older];
    this.#evidence = await evidenceOf(history, older, this.#around);
    log.addAll({ taken: this.#evidence.length, skipped: 0, first: [] });
  }

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return this.#evidence;
  }

  zone(): null {
    return null;
  }

  async close(): Promise<void> {
    for (const each of this.#opened) await each.close();
  }
}

async function evidenceOf(
  history: History,
  older: OlderDays,
  around: Surroundings,
): Promise<readonly EndpointEvidence[]> {
  const { now, apdexUs, at, hasOverlays, overlaysOf } = around;
  const asOf = at ?? (await history.asOf(now));
  if (asOf === null) return [];
  const endpoints = [...(await history.latest()).keys()].map((id) => {
    const overlays = hasOverlays ? overlaysOf(id, { from: 0, to: now }) : NO_OVERLAYS;
    return { id, apdexUs, overlays };
  });
  const records = await history.readAll(endpoints, asOf, now);
  const all: EndpointEvidence[] = [];
  for (const [i, endpoint] of endpoints.entries()) {
    const record = records[i];
    if (record === undefined) continue;
    const { id, overlays } = endpoint;
    const raw = () => history.samples(id, 0, now + 1);
    const days = await older.before(endpoint, record.days[0]?.spans[0]?.from ?? asOf);
    const own = { ...around, overlaysOf: () => overlays };
    all.push(historyEvidence({ ...record, id, older: days, raw }, asOf, own));
  }
  return all;
}
