// The shelf: tallies and the state of an endpoint as JSON, and back.
// Promise: what is read has the shape that was written, or is refused as a whole with a reason.
// Not here: which tallies lie in which record (compact.ts), where records lie (keys.ts).

import * as v from 'valibot';
import {
  COLUMN_NAMES,
  type Columns,
  pack,
  packSketch,
  type SketchRow,
  unpack,
  unpackSketch,
} from '../core/columns.ts';
import type { Instant } from '../core/instant.ts';
import type { OpenOutage } from '../core/rollup.ts';
import { DOWN_CAUSES, faultOf, OUTCOMES, UNKNOWN_REASONS } from '../core/sample.ts';
import type { Latest } from '../core/standing.ts';
import type { Tally } from '../core/tally.ts';
import type { Stored } from '../ports.ts';

/** What is settled about an endpoint. */
export interface EndpointState {
  /** Its hours are tallied up to here. */
  readonly to: Instant;
  /** Hours before this edge can change by a late sample only. */
  readonly settled: Instant;
  /** The outage that is open at `settled`. */
  readonly open: OpenOutage | null;
  /** Raw samples since here are kept; tallies before it stay as they are. */
  readonly rawFrom: Instant;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

/** @param tallies of successive buckets without a gap between them */
export function writeTallies(tallies: readonly Tally[]): string {
  const spans = tallies.map((tally) => tally.spans[0] ?? { from: 0, to: 0 });
  const first = spans[0];
  const edges = first === undefined ? [] : [first.from, ...spans.map((span) => span.to)];
  return JSON.stringify({
    version: 0,
    edges,
    ...pack(tallies),
    latency: tallies.map((tally) => packSketch(tally.latency)),
  });
}

export function readTallies(value: Stored): Read<Tally[]> {
  const read = parse(talliesSchema, value);
  if (!read.ok) return read;
  const { edges, latency, columns, parts, last } = read.value;
  const count = Math.max(edges.length - 1, 0);
  const rows = [latency, ...Object.values(columns).filter((cells) => cells !== undefined)];
  if (rows.some((column) => column.length !== count)) {
    return { ok: false, problem: `a column has not the length of the others, ${count}` };
  }
  const packed: Columns = { columns, parts, last };
  return { ok: true, value: unpack(packed, edges, latency.map(unpackSketch)) };
}

export function writeState(state: EndpointState): string {
  return JSON.stringify({ version: 0, ...state });
}

export function readState(value: Stored): Read<EndpointState> {
  return parse(stateSchema, value);
}

export function writeLatest(latest: Latest): string {
  return JSON.stringify({ version: 0, ...latest });
}

export function readLatest(value: Stored): Read<Latest> {
  return parse(latestSchema, value);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: Stored): Read<T> {
  if (typeof value !== 'string') return { ok: false, problem: 'it is no text' };
  let document: unknown;
  try {
    document = JSON.parse(value);
  } catch {
    return { ok: false, problem: 'it is no JSON' };
  }
  const result = v.safeParse(schema, document);
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  return { ok: false, problem: `${v.getDotPath(issue) ?? 'it'}: ${issue.message}` };
}

const version = v.literal(0, 'another version than 0: use the Uptally that wrote it');
const integer = v.pipe(v.number(), v.safeInteger());
// One look at the whole column: a schema for each number would cost more than reading the file.
const column = v.custom<readonly number[]>(isColumn, 'expected a list of whole numbers');

function isColumn(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const cells: readonly unknown[] = value;
  for (let i = 0; i < cells.length; i++) if (!Number.isSafeInteger(cells[i])) return false;
  return true;
}

const partRow = v.tuple([integer, integer, v.nullable(integer), integer]);
const columnEntries = Object.fromEntries(COLUMN_NAMES.map((name) => [name, v.exactOptional(column)]));

const talliesSchema = v.object({
  version,
  edges: v.pipe(
    column,
    v.check(
      (edges) => edges.every((edge, i) => i === 0 || (edges[i - 1] ?? edge) < edge),
      'expected ascending edges',
    ),
  ),
  columns: v.pipe(
    v.object(columnEntries),
    v.transform((columns): Columns['columns'] => columns),
  ),
  parts: v.array(partRow),
  last: v.array(partRow),
  latency: v.custom<readonly SketchRow[]>(
    (value) => Array.isArray(value) && value.every(isColumn),
    'expected lists of whole numbers',
  ),
});

const stateSchema = v.object({
  version,
  to: integer,
  settled: integer,
  open: v.nullable(v.object({ begin: integer, downMs: integer })),
  rawFrom: integer,
});

const sampleSchema = v.pipe(
  v.object({
    at: integer,
    outcome: v.picklist(OUTCOMES),
    intervalMs: integer,
    vantage: v.string(),
    status: v.nullable(integer),
    latencyUs: v.nullable(integer),
    cause: v.nullable(v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS])),
    recheck: v.boolean(),
  }),
  v.check((sample) => faultOf(sample) === null, 'no possible sample'),
);

const latestSchema = v.object({
  version,
  sample: sampleSchema,
  since: integer,
  known: v.nullable(sampleSchema),
  knownSince: integer,
});
