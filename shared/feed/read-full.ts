// Reading a feed as a whole: with answers, response times, and every window.
// Promise: as read.ts; the tallies are those that the feed was written from, but for their latencies.
// Not here: what a list of endpoints shows already (read.ts).

import { COLUMN_NAMES } from '../core/columns.ts';
import type { ResponseTimeFigure } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import { EMPTY_SKETCH } from '../core/sketch.ts';
import { mergeTotals, NO_TOTALS, type Tally } from '../core/tally.ts';
import { type WindowId, windowTallies } from '../core/window.ts';
import { NO_CELLS } from './full-columns.ts';
import { fail, NUMBERS, OR_NULL, readAs, type Shaped } from './guard.ts';
import { type Buckets, type ReadFeed, readEndpoints } from './read.ts';
import { fullTallies, isPossible, outagePart } from './read-columns.ts';
import { FIT } from './read-rows.ts';
import type { DayLatency, EndpointStatus, Status } from './status.ts';
import { ENDPOINT_SHAPE, feedOf } from './wire.ts';

/** Up is what the other times leave. */
const { upMs: _, ...NO_DIFFERENCES } = NO_TOTALS;

const COLUMN = `${NUMBERS}|undefined` as const;
const PART = { 0: 'count', 1: 'count', 2: 'count|null', 3: 'count' } as const;
const OUTAGE = { 0: 'count', 1: 'count|null', 2: 'count' } as const;
const FIGURE = {
  ...{ count: 'count', medianUs: 'count', p95Us: 'count', p99Us: 'count', sumUs: 'count' },
  ...OR_NULL,
} as const;

const ENDPOINT = {
  ...ENDPOINT_SHAPE,
  knownAt: 'count|null',
  latencyUs: 'count|null',
  columns: ofEach(NO_CELLS, COLUMN),
  parts: [PART],
  year: {
    from: 'count',
    columns: ofEach(NO_DIFFERENCES, '-?count|undefined'),
    parts: [OUTAGE],
    last: { ...OUTAGE, ...OR_NULL },
  },
  response: { '24h': FIGURE, '7d': FIGURE, '30d': FIGURE, '90d': FIGURE, '365d': FIGURE },
  latencyByDay: { count: NUMBERS, median: NUMBERS, p95: NUMBERS },
} as const;

const FEED = { ...feedOf(ENDPOINT), page: 'text|null', demonstration: 'true|false' } as const;

type WholeEndpoint = Shaped<typeof ENDPOINT>;
type Summarized = Omit<WholeEndpoint, keyof Buckets> & Buckets;

/** @param document the text of a feed, at most as long as the caller cares to read */
export function readFeed(document: string): ReadFeed {
  return readAs(document, FEED, statusOf);
}

function ofEach<S>(names: object, shape: S): { readonly [name: string]: S } {
  return Object.fromEntries(Object.keys(names).map((name) => [name, shape]));
}

function statusOf(feed: Shaped<typeof FEED>): Status {
  const { uptally, ...facts } = feed;
  const { page, asOf, incidents } = feed;
  if (page !== null && !/^https?:/i.test(page)) fail('.page', 'an address');
  incidents.forEach(({ url }, i) => {
    if (url !== null && !/^(https?|mailto):/i.test(url)) fail(`.incidents.${i}.url`, 'an address');
  });
  const endpoints = readEndpoints(feed).map((each, i) => endpointOf(each, asOf, `.endpoints.${i}`));
  return { ...facts, endpoints };
}

function endpointOf(summary: Summarized, asOf: Instant, path: string): EndpointStatus {
  const { columns, parts, year, ...facts } = summary;
  const newestFirst = [...summary.days.toReversed(), ...summary.hours.toReversed()];
  const tallies = fullTallies(summary, newestFirst, path);
  const days = tallies.slice(0, summary.days.length).reverse();
  const hours = tallies.slice(summary.days.length).reverse();
  const ofYear = yearOf(year, `${path}.year`, mergeTotals(days), asOf);
  const windows = windowTallies({ hours, days, year: [ofYear] }, asOf, mergeTotals);
  const figure = (id: WindowId) => figureOf(summary.response[id], `${path}.response.${id}`);
  const response = {
    '24h': figure('24h'),
    '7d': figure('7d'),
    '30d': figure('30d'),
    '90d': figure('90d'),
    '365d': figure('365d'),
  };
  const latencyByDay = latencies(summary, `${path}.latencyByDay`, days, response['90d']);
  return { ...facts, days, hours, windows, response, latencyByDay };
}

/** The 365-day window: by how much its totals differ from those of the days. */
function yearOf(wire: WholeEndpoint['year'], path: string, days: Tally, asOf: Instant): Tally {
  const { from, columns, parts, last } = wire;
  const totals = { ...NO_TOTALS };
  for (const name of COLUMN_NAMES) {
    const value = days[name] + (columns[name] ?? 0);
    totals[name] = value >= 0 ? value : fail(`${path}.columns.${name}`, FIT);
  }
  const { degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = totals;
  totals.upMs = asOf - from - degradedMs - downMs - unknownMs - maintenanceMs - excludedMs;
  if (!isPossible(totals)) fail(path, FIT);
  return {
    ...totals,
    spans: [{ from, to: asOf }],
    latency: EMPTY_SKETCH,
    parts: parts.map((part) => partOf(part, `${path}.parts`)),
    last: last && partOf(last, `${path}.last`),
  };
}

function partOf({ 0: begin, 1: end, 2: downMs }: Shaped<typeof OUTAGE>, path: string): OutagePart {
  return outagePart({ begin, end, downMs }, path);
}

function figureOf(wire: Shaped<typeof FIGURE>, path: string): ResponseTimeFigure | null {
  if (wire === null) return null;
  const { sumUs, ...rest } = wire;
  return rest.count > 0 ? { ...rest, meanUs: sumUs / rest.count } : fail(path, FIT);
}

/** Counts from the answers that were good, quantiles from those of all days. */
function latencies(
  { latencyByDay: { count, median, p95 } }: Pick<WholeEndpoint, 'latencyByDay'>,
  path: string,
  days: readonly Tally[],
  all: ResponseTimeFigure | null,
): DayLatency[] {
  return days.map((day, i) => {
    const fromNewest = days.length - 1 - i;
    const answers = day['2xx'] + (count[fromNewest] ?? 0);
    const medianUs = (all?.medianUs ?? 0) + (median[fromNewest] ?? 0);
    const p95Us = (all?.p95Us ?? 0) + (p95[fromNewest] ?? 0);
    if (Math.min(answers, medianUs, p95Us) < 0) fail(path, FIT);
    return answers === 0 ? { count: 0, medianUs: null, p95Us: null } : { count: answers, medianUs, p95Us };
  });
}
