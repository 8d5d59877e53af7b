// Reading a feed as far as its present: states and open incidents, for who shows no figure.
// Promise: never throws; what it takes, the other readers take too (a test holds that).
// Not here: figures (read.ts, read-full.ts).

import { type Reading, readAs, type Shaped } from './guard.ts';
import { SEEN_SHAPE, TOLD_SHAPE } from './present-shape.ts';

const PRESENT = {
  uptally: '1',
  madeAt: 'count',
  nextAt: 'count|null',
  endpoints: [SEEN_SHAPE],
  incidents: [TOLD_SHAPE],
} as const;

/** @param document the text of a feed, as long as the caller cares to read */
export function readPresent(document: string): Reading<Shaped<typeof PRESENT>> {
  return readAs(document, PRESENT, (present) => present);
}
