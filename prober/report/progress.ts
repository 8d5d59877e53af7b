// Progress: how far a long file has been read, on one line that is written over.
// Promise: nothing is written for what is read at once; the line is gone before anything else is said.
// Not here: counting the bytes (byte-source.ts).

import { numberFormat } from '../../shared/ui/formats.ts';
import type { Progress } from './byte-source.ts';
import { shownName } from './inputs.ts';

/** Sooner than this after the start, and more often, nothing is said; ms. */
const PACE_MS = 500;
const CLEAR_LINE = '\r\u001b[K';

export class ProgressLine {
  readonly #write: (text: string) => void;
  readonly #monotonicMs: () => number;
  readonly #locale: string;
  readonly #startMs: number;
  #saidMs: number;
  #isShown = false;

  constructor(write: (text: string) => void, monotonicMs: () => number, locale: string) {
    this.#write = write;
    this.#monotonicMs = monotonicMs;
    this.#locale = locale;
    this.#startMs = monotonicMs();
    this.#saidMs = this.#startMs;
  }

  tell(path: string, { doneBytes, totalBytes }: Progress): void {
    const nowMs = this.#monotonicMs();
    if (nowMs - this.#saidMs < PACE_MS) return;
    this.#saidMs = nowMs;
    this.#isShown = true;
    const size = (bytes: number) => this.#megabytes('megabyte', bytes);
    const done = totalBytes === null ? size(doneBytes) : `${size(doneBytes)} of ${size(totalBytes)}`;
    const rate = this.#megabytes('megabyte-per-second', (doneBytes * 1_000) / (nowMs - this.#startMs));
    this.#write(`${CLEAR_LINE}${shownName(path)}: ${done}, ${rate}`);
  }

  clear(): void {
    if (this.#isShown) this.#write(CLEAR_LINE);
    this.#isShown = false;
  }

  #megabytes(unit: string, bytes: number): string {
    return numberFormat(this.#locale, { style: 'unit', unit, maximumFractionDigits: 0 }).format(bytes / 1e6);
  }
}
