// The samples of one endpoint in little memory: typed columns, 36 bytes a sample.
// Promise: what comes out is what was put in, in the order of time.
// Not here: reading them (format-samples.ts), tallying them (sample-evidence.ts).

import type { Instant } from '../../shared/core/instant.ts';
import { type Cause, OUTCOMES, type Outcome, type Sample } from '../../shared/core/sample.ts';

/** A sample as it is read: its interval may still be unknown. */
export interface ReadSample extends Omit<Sample, 'intervalMs'> {
  readonly intervalMs: number | null;
}

const NO_LATENCY = -1;
const NO_INTERVAL = 0;
const NO_STATUS = 0;
const FIRST_CAPACITY = 64;
const RECHECK = 4;

/** Numbers in the place of texts that come again and again. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    // A copy: a slice would keep all of the text alive that it was cut from.
    const copy = Buffer.from(name, 'utf16le').toString('utf16le');
    this.#numbers.set(copy, this.#names.length);
    return this.#names.push(copy) - 1;
  }

  get size(): number {
    return this.#names.length;
  }

  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }
}

export class SampleColumns {
  length = 0;
  /** How many told no interval. */
  withoutInterval = 0;
  readonly #vantages = new Names();
  readonly #causes: (Cause | null)[] = [null];
  #at = new Float64Array(FIRST_CAPACITY);
  #latencyUs = new Float64Array(FIRST_CAPACITY);
  #intervalMs = new Float64Array(FIRST_CAPACITY);
  #vantage = new Uint32Array(FIRST_CAPACITY);
  #status = new Uint16Array(FIRST_CAPACITY);
  #outcome = new Uint8Array(FIRST_CAPACITY);
  #cause = new Uint8Array(FIRST_CAPACITY);

  add(sample: ReadSample): void {
    if (this.length === this.#at.length) this.#grow();
    const i = this.length++;
    this.#at[i] = sample.at;
    this.#latencyUs[i] = sample.latencyUs ?? NO_LATENCY;
    this.#intervalMs[i] = sample.intervalMs ?? NO_INTERVAL;
    if (sample.intervalMs === null) this.withoutInterval += 1;
    this.#vantage[i] = this.#vantages.numberOf(sample.vantage);
    this.#status[i] = sample.status ?? NO_STATUS;
    this.#outcome[i] = OUTCOMES.indexOf(sample.outcome) + (sample.recheck ? RECHECK : 0);
    this.#cause[i] = this.#codeOf(sample.cause);
  }

  atOf(i: number): Instant {
    return this.#at[i] ?? 0;
  }

  /** null where the sample told none. */
  intervalMsOf(i: number): number | null {
    return this.#intervalMs[i] || null;
  }

  vantageOf(i: number): number {
    return this.#vantage[i] ?? 0;
  }

  isOfOneVantage(): boolean {
    return this.#vantages.size <= 1;
  }

  outcomeOf(i: number): Outcome {
    return OUTCOMES[(this.#outcome[i] ?? 0) % RECHECK] ?? 'unknown';
  }

  isRecheck(i: number): boolean {
    return (this.#outcome[i] ?? 0) >= RECHECK;
  }

  /** @param intervalMs in force where the sample told none */
  sampleOf(i: number, intervalMs: number): Sample {
    const latencyUs = this.#latencyUs[i] ?? NO_LATENCY;
    return {
      at: this.atOf(i),
      outcome: this.outcomeOf(i),
      intervalMs: this.intervalMsOf(i) ?? intervalMs,
      vantage: this.#vantages.nameOf(this.vantageOf(i)),
      status: this.#status[i] || null,
      latencyUs: latencyUs === NO_LATENCY ? null : latencyUs,
      cause: this.#causes[this.#cause[i] ?? 0] ?? null,
      recheck: this.isRecheck(i),
    };
  }

  /** The places of all samples, by instant. */
  byTime(): Uint32Array {
    const order = Uint32Array.from({ length: this.length }, (_, i) => i);
    const isOrdered = order.every((i) => i === 0 || this.atOf(i - 1) <= this.atOf(i));
    return isOrdered ? order : order.sort((a, b) => this.atOf(a) - this.atOf(b));
  }

  #codeOf(cause: Cause | null): number {
    const known = this.#causes.indexOf(cause);
    return known >= 0 ? known : this.#causes.push(cause) - 1;
  }

  #grow(): void {
    const capacity = this.#at.length * 2;
    const larger = <Column extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
      to: Column,
      from: ArrayLike<number>,
    ): Column => {
      to.set(from);
      return to;
    };
    this.#at = larger(new Float64Array(capacity), this.#at);
    this.#latencyUs = larger(new Float64Array(capacity), this.#latencyUs);
    this.#intervalMs = larger(new Float64Array(capacity), this.#intervalMs);
    this.#vantage = larger(new Uint32Array(capacity), this.#vantage);
    this.#status = larger(new Uint16Array(capacity), this.#status);
    this.#outcome = larger(new Uint8Array(capacity), this.#outcome);
    this.#cause = larger(new Uint8Array(capacity), this.#cause);
  }
}
