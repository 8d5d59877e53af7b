// The feed on the wire: the public document `status.json`, version 0, as it is written and published.
// Promise: what `toFeed` writes fits it; `readFeed` takes exactly what fits it and hangs together (a test holds that).
// Not here: what the numbers mean (core/), reading it on a public page (read.ts: this would be a fifth of the widget).

import * as v from 'valibot';
import { COLUMN_NAMES } from '../core/columns.ts';
import { OUTCOMES } from '../core/sample.ts';
import { FEED_VERSION, LIMITS } from './limits.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(-LIMITS.number), v.maxValue(LIMITS.number));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.number));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const edges = v.pipe(v.array(whole), v.minLength(2), v.maxLength(LIMITS.list));
const column = v.pipe(v.array(count), v.maxLength(LIMITS.list));
const partRows = v.pipe(
  v.array(v.strictTuple([count, whole, v.nullable(whole), count])),
  v.maxLength(LIMITS.list),
);

/** Named as in core/tally.ts; one that is missing is zero throughout. */
const columns = v.object({
  columns: v.partial(v.object(v.entriesFromList(COLUMN_NAMES, column))),
  parts: partRows,
  last: partRows,
});

const endpoint = v.object({
  id: text,
  name: text,
  group: v.nullable(text),
  intervalMs: count,
  state: v.picklist([...OUTCOMES, 'maintenance']),
  since: v.nullable(whole),
  why: v.nullable(v.picklist(['silent', 'never'])),
  lastKnown: v.nullable(v.picklist(OUTCOMES)),
  checkedAt: v.nullable(whole),
  knownAt: v.nullable(whole),
  latencyUs: v.nullable(count),
  days: columns,
  hours: columns,
  /** Where they are not those of the feed: after a change of zone, older endpoints keep older edges. */
  dayEdges: v.exactOptional(edges),
  hourEdges: v.exactOptional(edges),
  /** The 365-day window as one row, from `from` to `asOf`. */
  year: v.object({ from: whole, ...columns.entries }),
  /** Latencies of each standard window: first bin, sum in µs, counts. */
  latency: v.object({ '24h': column, '7d': column, '30d': column, '90d': column, '365d': column }),
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
  /** Edges of the days of all endpoints that have no other; the last one is `asOf`. */
  dayEdges: edges,
  /** Edges of their hours of the last two days; the last one is `asOf`. */
  hourEdges: edges,
  endpoints: v.pipe(v.array(endpoint), v.maxLength(LIMITS.list)),
  maintenance: v.pipe(v.array(v.object({ from: whole, to: whole, title: text })), v.maxLength(LIMITS.list)),
});

export type Feed = v.InferOutput<typeof feedSchema>;
export type FeedEndpoint = Feed['endpoints'][number];
