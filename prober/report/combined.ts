// Access logs in the Common and Combined Log Format, read at the speed of the disk into counts.
// Promise: the same bytes give the same counts, from a file, a pipe or several threads; no line vanishes in silence.
// Not here: windows, zones and figures of a report, gzip, what a terminal shows.

import type { Instant } from '../../shared/core/instant.ts';
import type { AccessLog } from './combined/access-log.ts';
import type { ScanRules } from './combined/line-scanner.ts';
import { readLogFile } from './combined/log-file.ts';
import { readLogStream } from './combined/log-stream.ts';
import { LogSum } from './combined/log-sum.ts';
import type { TimeUnit } from './combined/request-time.ts';

export {
  type AccessLog,
  type PathErrors,
  QUARTER_MS,
  type Quarter,
  type ResponseClass,
  SKIP_TEXT,
  type SkippedLine,
  type SkipReason,
} from './combined/access-log.ts';
export type { TimeUnit } from './combined/request-time.ts';

export interface CombinedOptions {
  /** Requests later than this are skipped. */
  readonly now: Instant;
  /**
   * Unit of the number that ends a line. Absent: a time is what tells its unit itself, as nginx writes it
   * (combined/request-time.ts has the rule). 'none': no times are read.
   */
  readonly requestTime?: TimeUnit | 'none' | undefined;
  /** Apdex threshold, µs, >= 0; 500,000 by default. */
  readonly apdexUs?: number | undefined;
  /** Length of the slots of `AccessLog.slots`, ms, > 0; null = none are wanted, and so by default. */
  readonly slotMs?: number | null;
  readonly signal?: AbortSignal | undefined;
  /**
   * Told now and then while reading.
   * @param totalBytes null where it is not known
   */
  readonly onProgress?: ((doneBytes: number, totalBytes: number | null) => void) | undefined;
}

const APDEX_US = 500_000;

/**
 * Reads a plain file, on several threads where it is long.
 * @throws Error if it can't be read; the signal's reason if that aborts
 */
export function readCombinedFile(path: string, options: CombinedOptions): Promise<AccessLog> {
  return readLogFile(path, rulesOf(options), options);
}

/**
 * Reads what comes piece by piece: standard input, an unpacked gzip file.
 * @throws whatever the source throws; the signal's reason if that aborts
 */
export function readCombined(
  source: AsyncIterable<Uint8Array>,
  options: CombinedOptions,
): Promise<AccessLog> {
  return readLogStream(source, rulesOf(options), options);
}

/** Several logs as one. Lines are counted within a file, so that `skipped.first` is empty: tell those of each log. */
export function mergeAccessLogs(logs: readonly AccessLog[]): AccessLog {
  const sum = new LogSum();
  for (const log of logs) sum.add(log);
  const merged = sum.take();
  return { ...merged, skipped: { ...merged.skipped, first: [] } };
}

function rulesOf({ now, requestTime, apdexUs, slotMs }: CombinedOptions): ScanRules {
  return { now, requestTime: requestTime ?? null, apdexUs: apdexUs ?? APDEX_US, slotMs: slotMs ?? null };
}
