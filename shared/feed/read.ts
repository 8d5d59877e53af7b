// Reading a feed: hostile text in, a status out.
// Promise: never throws; what is wrong is said with its path, and nothing is half believed.
// Not here: fetching it (widget/load.ts), the document as it is written (schema.ts).

import {
  COLUMN_NAMES,
  type Columns,
  isPossible,
  type PartRow,
  unpack,
  unpackSketch,
} from '../core/columns.ts';
import { type ResponseTimeFigure, responseTime } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import { OUTCOMES } from '../core/sample.ts';
import { mergeTotals, type Tally } from '../core/tally.ts';
import { type WindowId, windowTallies } from '../core/window.ts';
import { FEED_VERSION } from './limits.ts';
import { boolean, count, Fault, fail, field, integer, list, type Node, oneOf, orNull, text } from './node.ts';
import type { DayLatency, EndpointStatus, EndpointSummary, Status } from './status.ts';

export type ReadFeed<Endpoint extends EndpointSummary = EndpointStatus> =
  | { readonly ok: true; readonly status: Status<Endpoint> }
  /** `problem` is a phrase for people, with the path of the fault. */
  | { readonly ok: false; readonly problem: string };

/** @param document the text of a feed, at most as long as the caller cares to read */
export function readFeed(document: string): ReadFeed {
  return read(document, endpointStatuses);
}

/** The same without response times, hours and other windows: a list does not show them, and need not carry their code. */
export function readSummary(document: string): ReadFeed<EndpointSummary> {
  return read(document, endpointStatuses);
}

/** Takes what endpoints share from the feed; what it gives takes one. */
type ReadEndpoints<Endpoint> = (
  feed: Node,
  asOf: Instant,
) => (node: Node, dayEdges: readonly Instant[]) => Endpoint;

function read<Endpoint extends EndpointSummary>(
  document: string,
  readEndpoints: ReadEndpoints<Endpoint>,
): ReadFeed<Endpoint> {
  try {
    return { ok: true, status: statusOf({ value: JSON.parse(document), path: '' }, readEndpoints) };
  } catch (error) {
    return { ok: false, problem: error instanceof Fault ? error.message : 'document: Expected JSON' };
  }
}

function statusOf<Endpoint extends EndpointSummary>(
  feed: Node,
  readEndpoints: ReadEndpoints<Endpoint>,
): Status<Endpoint> {
  const at = (name: string) => field(feed, name);
  oneOf(at('uptally'), FEED_VERSION);
  const asOf = integer(at('asOf'));
  const dayEdges = edges(at('dayEdges'), asOf);
  const each = readEndpoints(feed, asOf);
  return {
    title: text(at('title')),
    page: null,
    asOf,
    madeAt: integer(at('madeAt')),
    nextAt: orNull(at('nextAt'), integer),
    zone: zone(at('zone')),
    demonstration: boolean(at('demonstration')),
    endpoints: list(at('endpoints'), (node) => each(node, dayEdges)),
    maintenance: list(at('maintenance'), (node) => ({
      from: integer(field(node, 'from')),
      to: integer(field(node, 'to')),
      title: text(field(node, 'title')),
    })),
    incidents: [],
  };
}

function endpointFacts(node: Node) {
  const at = (name: string) => field(node, name);
  return {
    id: text(at('id')),
    name: text(at('name')),
    group: orNull(at('group'), text),
    intervalMs: count(at('intervalMs')),
    standing: {
      state: oneOf(at('state'), ...OUTCOMES, 'maintenance'),
      since: orNull(at('since'), integer),
      why: orNull(at('why'), (why) => oneOf(why, 'silent', 'never')),
      lastKnown: orNull(at('lastKnown'), (outcome) => oneOf(outcome, ...OUTCOMES)),
    },
    checkedAt: orNull(at('checkedAt'), integer),
    knownAt: orNull(at('knownAt'), integer),
    latencyUs: orNull(at('latencyUs'), count),
  };
}

function endpointStatuses(
  feed: Node,
  asOf: Instant,
): (node: Node, dayEdges: readonly Instant[]) => EndpointStatus {
  const hourEdges = edges(field(feed, 'hourEdges'), asOf);
  return (node, dayEdges) => {
    const days = tallies(field(node, 'days'), ownEdges(field(node, 'dayEdges'), dayEdges));
    const hours = tallies(field(node, 'hours'), ownEdges(field(node, 'hourEdges'), hourEdges));
    const year = yearOf(field(node, 'year'), asOf);
    const totals = windowTallies({ hours, days, year }, asOf, mergeTotals);
    const withLatency = (id: WindowId) => ({
      ...totals[id],
      latency: unpackSketch(list(field(field(node, 'latency'), id), count)),
    });
    const windows = {
      '24h': withLatency('24h'),
      '7d': withLatency('7d'),
      '30d': withLatency('30d'),
      '90d': withLatency('90d'),
      '365d': withLatency('365d'),
    };
    return {
      ...endpointFacts(node),
      days,
      hours,
      windows,
      response: responseOf(windows),
      latencyByDay: latencyByDay(field(node, 'latencyByDay')),
    };
  };
}

function responseOf(windows: Record<WindowId, Tally>): Record<WindowId, ResponseTimeFigure | null> {
  return {
    '24h': responseTime(windows['24h']),
    '7d': responseTime(windows['7d']),
    '30d': responseTime(windows['30d']),
    '90d': responseTime(windows['90d']),
    '365d': responseTime(windows['365d']),
  };
}

/** The 365-day window, a row of its own. */
function yearOf(node: Node, asOf: Instant): Tally[] {
  const from = field(node, 'from');
  return tallies(node, integer(from) <= asOf ? [integer(from), asOf] : fail(from, 'an instant up to asOf'));
}

function latencyByDay(node: Node): DayLatency[] {
  const column = (name: string) => list(field(node, name), count);
  const medians = column('median');
  const p95s = column('p95');
  return column('count').map((each, i) => ({
    count: each,
    medianUs: each === 0 ? null : (medians[i] ?? null),
    p95Us: each === 0 ? null : (p95s[i] ?? null),
  }));
}

/** One that this browser knows, so that days can be named in it. */
function zone(node: Node): string {
  const timeZone = text(node);
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return fail(node, 'a time zone');
  }
}

/** Ascending, and up to `asOf`. */
function edges(node: Node, asOf: Instant): Instant[] {
  const all = list(node, integer);
  const isAscending = all.every((edge, i) => edge >= (all[i - 1] ?? edge));
  return all.length > 1 && isAscending && all.at(-1) === asOf
    ? all
    : fail(node, 'ascending instants up to asOf');
}

/** An endpoint's own, where it has some. */
function ownEdges(node: Node, shared: readonly Instant[]): readonly Instant[] {
  return node.value === undefined ? shared : edges(node, shared.at(-1) ?? 0);
}

function tallies(node: Node, bucketEdges: readonly Instant[]): Tally[] {
  const columns: { -readonly [K in keyof Columns['columns']]: number[] } = {};
  for (const name of COLUMN_NAMES) {
    const column = field(field(node, 'columns'), name);
    if (column.value !== undefined) columns[name] = list(column, count);
  }
  const rows = (name: string) => list(field(node, name), partRow);
  const all = unpack({ columns, parts: rows('parts'), last: rows('last') }, bucketEdges);
  return all.every(isPossible) ? all : fail(node, 'times that fit into their buckets');
}

function partRow(node: Node): PartRow {
  const begin = integer(field(node, 1));
  return [
    count(field(node, 0)),
    begin,
    orNull(field(node, 2), (end) => integer(end, begin)),
    count(field(node, 3)),
  ];
}
