// The feed on the wire: the public document `status.json`, version 0.
// Promise: what fits this schema is safe to read on; what does not is refused with the path of the fault.
// Not here: what the numbers mean (core/), building it (write.ts), using it (read.ts).

import { COLUMN_NAMES } from '../core/columns.ts';
import { OUTCOMES } from '../core/sample.ts';
import { boolean, integer, list, object, oneOf, orNull, type Shaped, some, text, tuple } from './shape.ts';

export const FEED_VERSION = 0;

/** More than this no honest feed has. */
const MOST_ENDPOINTS = 1_000;
const MOST_BUCKETS = 400;
const MOST_ROWS = 10_000;
const MOST_TEXT = 500;
const MOST_BINS = 2_000;

const whole = integer();
const count = integer(0);
const name = text(MOST_TEXT);
const edges = list(whole, MOST_BUCKETS + 1, 2);
const column = list(count, MOST_BUCKETS);
const partRows = list(tuple(count, whole, orNull(whole), count), MOST_ROWS);
const sketchRow = list(count, MOST_BINS);
const outcome = oneOf(...OUTCOMES);

/** Named as in core/columns.ts; one that is missing is zero throughout. */
const columns = object({
  columns: some(COLUMN_NAMES, column),
  parts: partRows,
  last: partRows,
});

const endpoint = object({
  id: name,
  name,
  group: orNull(name),
  intervalMs: integer(1),
  state: oneOf(...OUTCOMES, 'maintenance'),
  since: orNull(whole),
  why: oneOf('silent', 'never', null),
  lastKnown: orNull(outcome),
  checkedAt: orNull(whole),
  knownAt: orNull(whole),
  latencyUs: orNull(count),
  days: columns,
  hours: columns,
  /** Latencies of each standard window: first bin, sum in µs, counts. */
  latency: object({ '24h': sketchRow, '7d': sketchRow, '30d': sketchRow, '90d': sketchRow }),
  /** By day: count, median and p95 in µs; 0, 0, 0 without evidence. */
  latencyByDay: object({ count: column, median: column, p95: column }),
});

export const feedSchema = object({
  uptally: oneOf(FEED_VERSION),
  title: name,
  /** Epoch ms, as all times. */
  madeAt: whole,
  asOf: whole,
  nextAt: orNull(whole),
  zone: name,
  demonstration: boolean,
  /** Edges of the days of all endpoints; the last one is `asOf`. */
  dayEdges: edges,
  /** Edges of the hours of the last two days; the last one is `asOf`. */
  hourEdges: edges,
  endpoints: list(endpoint, MOST_ENDPOINTS),
  maintenance: list(object({ from: whole, to: whole, title: name }), MOST_ROWS),
});

export type Feed = Shaped<typeof feedSchema>;
export type FeedEndpoint = Feed['endpoints'][number];
