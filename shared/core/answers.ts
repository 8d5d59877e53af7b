// Answers: the response classes, latencies and Apdex counts of successive buckets.
// Promise: rechecks, checks that could not tell, and planned time count nowhere.
// Not here: state over time (timeline.ts, walk.ts).

import type { Instant } from './instant.ts';
import type { Planned } from './overlay.ts';
import { isKnown, type Sample } from './sample.ts';
import { type Sketch, SketchRecorder } from './sketch.ts';
import type { Bucket } from './walk.ts';

export class Answers {
  readonly #buckets: readonly Bucket[];
  readonly #planned: readonly Planned[];
  readonly #apdexUs: number;
  readonly #recorder = new SketchRecorder();
  readonly #latencies: Sketch[] = [];
  #nextPlanned = 0;
  #from: Instant;
  /** Where the bucket ends that counts now. */
  #to: Instant;

  /** @param planned all that ends after the first bucket begins @param apdexUs > 0 @throws RangeError if it is not */
  constructor(buckets: readonly Bucket[], planned: readonly Planned[], apdexUs: number) {
    if (!(apdexUs > 0)) throw new RangeError(`Expected apdexUs > 0, got ${apdexUs}`);
    this.#buckets = buckets;
    this.#planned = planned;
    this.#apdexUs = apdexUs;
    this.#from = buckets[0]?.from ?? 0;
    this.#to = buckets[0]?.to ?? Number.NEGATIVE_INFINITY;
  }

  /** @param sample not before the one before it */
  count(sample: Sample): void {
    const { at, outcome, latencyUs } = sample;
    if (at < this.#from || sample.recheck || !isKnown(sample)) return;
    if (at >= this.#to) this.#enter(at);
    const bucket = this.#buckets[this.#latencies.length];
    if (bucket === undefined || this.#isPlanned(at)) return;
    const { totals } = bucket;
    totals[responseClass(sample.status)] += 1;
    if (outcome === 'down') {
      totals.frustrated += 1;
    } else if (latencyUs !== null) {
      this.#recorder.add(latencyUs);
      // Apdex Technical Specification 1.1: satisfied up to T, tolerating up to 4 T.
      if (latencyUs <= this.#apdexUs) totals.satisfied += 1;
      else if (latencyUs <= 4 * this.#apdexUs) totals.tolerating += 1;
      else totals.frustrated += 1;
    }
  }

  /** The latencies of each bucket. */
  latencies(): readonly Sketch[] {
    this.#enter(Number.POSITIVE_INFINITY);
    return this.#latencies;
  }

  /** Leaves the buckets that end at or before `at`. */
  #enter(at: Instant): void {
    for (;;) {
      const bucket = this.#buckets[this.#latencies.length];
      this.#to = bucket?.to ?? Number.POSITIVE_INFINITY;
      if (bucket === undefined || bucket.to > at) return;
      this.#latencies.push(this.#recorder.take());
    }
  }

  #isPlanned(at: Instant): boolean {
    let planned = this.#planned[this.#nextPlanned];
    while (planned !== undefined && planned.to <= at) planned = this.#planned[++this.#nextPlanned];
    return planned !== undefined && planned.from <= at;
  }
}

function responseClass(status: number | null): '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none' {
  if (status === null) return 'none';
  if (status >= 200 && status < 300) return '2xx';
  if (status >= 500) return '5xx';
  if (status >= 400) return '4xx';
  return status >= 300 ? '3xx' : '1xx';
}
