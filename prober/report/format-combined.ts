// Access logs in the Common and Combined Log Format, of nginx and Apache.
// Promise: several files of one server are one log; a plain file is read on all cores.
// Not here: reading the lines (combined.ts), what they say of windows (access-log-evidence.ts).

import { accessLogEvidence } from './access-log-evidence.ts';
import type { ByteSource } from './byte-source.ts';
import { type AccessLog, mergeAccessLogs, readCombined, readCombinedFile, SKIP_TEXT } from './combined.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { Collector, Format } from './format.ts';
import type { LineLog } from './line-log.ts';
import { unnamed } from './unnamed.ts';

/** Host, two more words, the time in brackets, the request in quotes, the status. */
const LINE = /^\S+ .*\[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "/u;
const LINES_LOOKED_AT = 20;

export const combinedFormat: Format = {
  name: 'combined',
  standsAlone: false,
  recognises: (head) => head.split('\n', LINES_LOOKED_AT).some((line) => LINE.test(line)),
  collect: (around) => new CombinedCollector(around),
};

const ALL_COUNT = 'planned time and service hours are not taken out of an access log: every request counts.';
const ONE_SERVER = 'its files are taken as the log of one server.';

class CombinedCollector implements Collector {
  readonly #around: Surroundings;
  readonly #unnamed = unnamed();
  readonly #logs: AccessLog[] = [];
  #name = '';

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async read(source: ByteSource, log: LineLog): Promise<void> {
    this.#name = this.#unnamed.nameIn(source);
    const read = await this.#read(source);
    this.#logs.push(read);
    const first = read.skipped.first.map(({ line, reason }) => ({ line, why: SKIP_TEXT[reason] }));
    log.addAll({ taken: read.requests, skipped: read.skipped.count, first });
    const fault = source.fault();
    if (fault !== null) log.remark(fault);
    const isTimed = [...read.quarters.values()].some(({ latency }) => latency.counts.length > 0);
    if (read.ambiguousTimes > 0 && !isTimed) {
      log.remark(
        'its lines end in a number that may be the time of the request: name its unit with --request-time s, ms or us, or none',
      );
    }
  }

  async evidence(): Promise<readonly EndpointEvidence[]> {
    return this.#logs.length === 0
      ? []
      : [accessLogEvidence(this.#name, mergeAccessLogs(this.#logs), this.#notes(), this.#around.slotMs)];
  }

  #notes(): readonly string[] {
    const planned = this.#around.hasOverlays ? [ALL_COUNT] : [];
    return [...this.#unnamed.notesOn(this.#name).map(() => ONE_SERVER), ...planned];
  }

  zone(): null {
    return null;
  }

  async close(): Promise<void> {}

  async #read(source: ByteSource): Promise<AccessLog> {
    const { now, apdexUs, signal, requestTime, slotMs } = this.#around;
    const options = { now, apdexUs, signal, slotMs, ...(requestTime === null ? {} : { requestTime }) };
    if (source.path === null || !source.isPlain || !source.isFile)
      return readCombined(source.chunks, options);
    source.close();
    const { path } = source;
    const onProgress = (doneBytes: number, totalBytes: number | null) =>
      this.#around.onProgress(path, { doneBytes, totalBytes });
    return readCombinedFile(path, { ...options, onProgress });
  }
}
