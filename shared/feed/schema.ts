// The feed on the wire: the public document `status.json`, version 1, as it is written and published.
// Promise: what `toFeed` writes fits it; read-full.ts takes exactly what fits it and hangs together, and what it takes read.ts takes too (a test holds that).
// Not here: what the numbers mean (core/), reading it (read.ts, read-full.ts: on a public page this would be too much).

import * as v from 'valibot';
import { COLUMN_NAMES } from '../core/columns.ts';
import { OUTCOMES } from '../core/sample.ts';
import { NO_CELLS } from './full-columns.ts';
import { FEED_VERSION, LIMITS } from './limits.ts';

const difference = v.pipe(v.number(), v.integer(), v.minValue(-LIMITS.number), v.maxValue(LIMITS.number));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.number));
const text = v.pipe(v.string(), v.maxLength(LIMITS.list));
const rows = v.pipe(v.array(v.pipe(v.array(count), v.minLength(1))), v.maxLength(LIMITS.list));
const ROWS =
  'A row each, newest first: the first ends at asOf, each other where the one before begins. [lengthMs, unknownMs, intervalMs ' +
  '(the longest in force), downMs, maybeDownMs, maybeUpMs (by how much down time may be longer, shorter), outages (that touch ' +
  'the row), degradedMs, maintenanceMs, excludedMs, beginMs (of the outage that began last, from the begin of the row; ' +
  'missing where it began before)]; up is what the times leave of the length. Numbers at the end are left out where they are ' +
  '0, and intervalMs where it is that of the endpoint.';
const column = v.pipe(v.array(difference), v.maxLength(LIMITS.list));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.list));
const outage = v.tuple([count, v.nullable(count), count]);

const isCell = (name: string): name is keyof typeof NO_CELLS => name in NO_CELLS;
const columnNames = Object.keys(NO_CELLS).filter(isCell);

const columns = v.pipe(
  v.partial(v.object(v.entriesFromList(columnNames, column))),
  v.description(
    'What figures other than an uptime need of the rows: of the days, then of the hours; those whose downMs is above 0 first, then ' +
      'the others. A number tells by how much the row differs from what is expected of it; numbers at the end that are 0 are left ' +
      'out. wholeOutages are the outages of the row less its parts. Expected are, one after the other: lastLengthMs (of the outage ' +
      'that began last, from its begin to its end): downMs where there are wholeOutages, else 0; lastDownMs (its down time): ' +
      'lastLengthMs; wholeOutagesMs: downMs where there are wholeOutages, else 0; longestWholeMs: the greater of lastDownMs and ' +
      'wholeOutagesMs - lastDownMs where there are wholeOutages, else 0; 2xx: time up and degraded / intervalMs, rounded; none, 1xx, ' +
      '3xx, 4xx: 0; 5xx: downMs / intervalMs, rounded, - none - 1xx - 3xx - 4xx, at least 0; frustrated: none + 1xx + 3xx + 4xx + ' +
      '5xx; tolerating: 0; satisfied: 2xx + none + 1xx + 3xx + 4xx + 5xx - frustrated - tolerating, at least 0. Without intervalMs no ' +
      'answers are expected. A row without wholeOutages had its last outage in its last part, and so had one with a part that ' +
      'begins at beginMs.',
  ),
);

const year = v.object({
  from: count,
  columns: v.pipe(
    v.partial(v.object(v.entriesFromList(COLUMN_NAMES, difference))),
    v.description('By how much each total differs from that of all days together; 0 where it is missing.'),
  ),
  parts: v.pipe(
    list(outage),
    v.description('Of outages that lie in it in part: begin, end or null, down time in ms.'),
  ),
  last: v.pipe(v.nullable(outage), v.description('The outage that began last.')),
});

const response = v.nullable(
  v.object({
    count: v.pipe(count, v.minValue(1)),
    medianUs: count,
    p95Us: count,
    p99Us: count,
    sumUs: count,
  }),
);

const endpoint = v.object({
  id: text,
  name: text,
  group: v.nullable(text),
  intervalMs: count,
  standing: v.object({
    state: v.picklist([...OUTCOMES, 'maintenance']),
    since: v.nullable(count),
    why: v.nullable(v.picklist(['silent', 'never'])),
    lastKnown: v.nullable(v.picklist(OUTCOMES)),
  }),
  checkedAt: v.nullable(count),
  knownAt: v.nullable(count),
  latencyUs: v.nullable(count),
  days: v.pipe(rows, v.description(`The days of the 90-day window. ${ROWS}`)),
  hours: v.pipe(rows, v.description('The hours of the last two days, as the days.')),
  columns,
  parts: v.pipe(
    list(v.tuple([count, count, v.nullable(count), count])),
    v.description(
      'Of outages that lie in a row in part: number of the row (of the days, then of the hours), begin, end or null, down time in ms.',
    ),
  ),
  year: v.pipe(year, v.description('The 365-day window, up to asOf.')),
  response: v.pipe(
    v.object({ '24h': response, '7d': response, '30d': response, '90d': response, '365d': response }),
    v.description(
      'Of up and degraded checks; quantiles within 1%, the mean is sumUs / count; null where none answered.',
    ),
  ),
  latencyByDay: v.pipe(
    v.object({ count: column, median: column, p95: column }),
    v.description(
      'Response times by day, newest first: count - 2xx, median and p95 - those of the 90 days, µs; without those at the end that are 0.',
    ),
  ),
});

const incident = v.object({
  title: text,
  impact: v.picklist(['down', 'degraded']),
  begin: count,
  end: v.pipe(v.nullable(count), v.description('null while it is open.')),
  endpoints: v.pipe(list(text), v.description('Ids.')),
  updates: v.pipe(list(v.object({ at: count, text: text })), v.description('Newest first.')),
  url: v.nullable(v.pipe(text, v.regex(/^([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]):/))),
});

export const feedSchema = v.object({
  uptally: v.literal(FEED_VERSION),
  title: text,
  page: v.pipe(
    v.nullable(v.pipe(text, v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:/))),
    v.description('Address of the public status page.'),
  ),
  madeAt: v.pipe(count, v.description('Milliseconds since the Unix epoch, as all instants.')),
  asOf: v.pipe(count, v.description('The figures speak of the time up to here.')),
  nextAt: v.pipe(v.nullable(count), v.description('When the next feed is due.')),
  zone: v.pipe(text, v.description('IANA time zone of the days.')),
  demonstration: v.boolean(),
  endpoints: list(endpoint),
  maintenance: list(v.object({ from: count, to: count, title: text })),
  incidents: v.pipe(list(incident), v.description('Newest first.')),
});

export type Feed = v.InferOutput<typeof feedSchema>;
export type FeedEndpoint = Feed['endpoints'][number];
