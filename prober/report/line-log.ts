// What became of the lines of one input: how many were read, and which could not be, and why.
// Promise: every line that takes no part is counted; the first of them keep their number and the reason.
// Not here: reading lines (lines.ts), telling a person about them (notes.ts).

/** A line that takes no part. */
export interface SkippedLine {
  /** From 1. */
  readonly line: number;
  /** A clause for people, not yet escaped: "its latency is below zero: -1". */
  readonly why: string;
}

/** How many are kept with number and reason; the rest are counted. */
const LISTED = 5;
/** A reason may quote what stood there, but no more of it than this. */
const WHY_LENGTH_MAX = 200;

/** Counts as an input is read. */
export class LineLog {
  /** Lines that became evidence. */
  taken = 0;
  /** Lines that could not. */
  skipped = 0;
  readonly #remarks: string[] = [];
  readonly #first: SkippedLine[] = [];

  take(): void {
    this.taken += 1;
  }

  skip(line: number, why: string): void {
    this.skipped += 1;
    if (this.#first.length < LISTED) this.#first.push({ line, why: shortened(why) });
  }

  /** What another reader has counted; `first` in the order of the input. */
  addAll(counted: { taken: number; skipped: number; first: readonly SkippedLine[] }): void {
    this.taken += counted.taken;
    this.skipped += counted.skipped;
    this.#first.push(...counted.first.slice(0, LISTED - this.#first.length));
  }

  /** What else has to be said about the input, in a clause: that it ended early, for example. */
  remark(clause: string): void {
    this.#remarks.push(shortened(clause));
  }

  /** The first of them, and how many more there are. */
  get remarks(): readonly string[] {
    const more = this.#remarks.length - LISTED;
    return more <= 0 ? this.#remarks : [...this.#remarks.slice(0, LISTED), `and ${more} more of the kind`];
  }

  /** The first that were skipped, in the order of the input. */
  get first(): readonly SkippedLine[] {
    return this.#first;
  }
}

function shortened(text: string): string {
  return text.length <= WHY_LENGTH_MAX ? text : `${text.slice(0, WHY_LENGTH_MAX)}…`;
}
