// The samples of many endpoints as one stream in the order of time.
// Promise: nothing is held but one sample of each.
// Not here: the order within one endpoint (prober/report).

import type { Sample } from '../../shared/core/sample.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';

export interface Stream {
  readonly endpoint: string;
  readonly samples: Iterable<Sample>;
}

interface Head {
  readonly endpoint: string;
  readonly rest: Iterator<Sample>;
  next: Sample;
}

export function* inOrderOfTime(streams: readonly Stream[]): Generator<EndpointSample> {
  const heap: Head[] = [];
  for (const { endpoint, samples } of streams) {
    const rest = samples[Symbol.iterator]();
    const first = rest.next();
    if (first.done !== true) push(heap, { endpoint, rest, next: first.value });
  }
  for (let head = heap[0]; head !== undefined; head = heap[0]) {
    yield { endpoint: head.endpoint, sample: head.next };
    const following = head.rest.next();
    if (following.done !== true) head.next = following.value;
    else {
      const last = heap.pop();
      if (last === undefined || last === head) continue;
      heap[0] = last;
    }
    sink(heap);
  }
}

function push(heap: Head[], head: Head): void {
  let at = heap.push(head) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isBefore(heap[at], heap[above])) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: Head[]): void {
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const least = isBefore(heap[right], heap[left]) ? right : left;
    if (!isBefore(heap[least], heap[at])) return;
    swap(heap, at, least);
    at = least;
  }
}

function isBefore(a: Head | undefined, b: Head | undefined): boolean {
  return a !== undefined && (b === undefined || a.next.at < b.next.at);
}

function swap(heap: Head[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
