// The feed on the wire: the public document `status.json`, version 0.
// Promise: what fits this schema is safe to read on; what does not is refused with the path of the fault.
// Not here: what the numbers mean (core/), building it (write.ts), using it (read.ts).

import * as v from 'valibot';
import { COLUMN_NAMES } from '../core/columns.ts';
import { OUTCOMES } from '../core/sample.ts';

export const FEED_VERSION = 0;

/** More than this no honest feed has. */
const MOST_ENDPOINTS = 1_000;
const MOST_BUCKETS = 400;
const MOST_ROWS = 10_000;
const MOST_TEXT = 500;
const MOST_BINS = 2_000;

const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(whole, v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const edges = v.pipe(v.array(whole), v.minLength(2), v.maxLength(MOST_BUCKETS + 1));
const column = v.pipe(v.array(count), v.maxLength(MOST_BUCKETS));
const partRows = v.pipe(v.array(v.tuple([count, whole, v.nullable(whole), count])), v.maxLength(MOST_ROWS));
const sketchRow = v.pipe(v.array(count), v.maxLength(MOST_BINS));
const outcome = v.picklist(OUTCOMES);

const columns = v.object({
  columns: v.partial(v.object(v.entriesFromList(COLUMN_NAMES, column))),
  parts: partRows,
  last: partRows,
});

const endpoint = v.object({
  id: text,
  name: text,
  group: v.nullable(text),
  intervalMs: v.pipe(count, v.minValue(1)),
  state: v.picklist([...OUTCOMES, 'maintenance']),
  since: v.nullable(whole),
  why: v.nullable(v.picklist(['silent', 'never'])),
  lastKnown: v.nullable(outcome),
  checkedAt: v.nullable(whole),
  knownAt: v.nullable(whole),
  latencyUs: v.nullable(count),
  days: columns,
  hours: columns,
  /** Latencies of each standard window: first bin, sum in µs, counts. */
  latency: v.object({ '24h': sketchRow, '7d': sketchRow, '30d': sketchRow, '90d': sketchRow }),
  /** By day: count, median and p95 in µs; 0, 0, 0 without evidence. */
  latencyByDay: v.object({ count: column, median: column, p95: column }),
});

export const feedSchema = v.object({
  uptally: v.literal(FEED_VERSION),
  title: text,
  /** Epoch ms, as all times. */
  madeAt: whole,
  asOf: whole,
  nextAt: v.nullable(whole),
  zone: text,
  demonstration: v.boolean(),
  /** Edges of the days of all endpoints; the last one is `asOf`. */
  dayEdges: edges,
  /** Edges of the hours of the last two days; the last one is `asOf`. */
  hourEdges: edges,
  endpoints: v.pipe(v.array(endpoint), v.maxLength(MOST_ENDPOINTS)),
  maintenance: v.pipe(v.array(v.object({ from: whole, to: whole, title: text })), v.maxLength(MOST_ROWS)),
});

export type Feed = v.InferOutput<typeof feedSchema>;
export type FeedEndpoint = Feed['endpoints'][number];
