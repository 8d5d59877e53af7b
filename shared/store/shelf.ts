// The shelf: what is settled about an endpoint, what is burnt in, and its latest sample, as JSON and back.
// Promise: what is read has the shape that was written, or is refused as a whole with a reason.
// Not here: tallies (tally-record.ts), where records lie (keys.ts).

import * as v from 'valibot';
import { wrongValue } from '../config/wrong-value.ts';
import type { Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { overlays } from '../core/overlay.ts';
import { DOWN_CAUSES, faultOf, OUTCOMES, UNKNOWN_REASONS } from '../core/sample.ts';
import type { Latest } from '../core/standing.ts';
import type { OpenOutage } from '../core/walk.ts';
import type { Stored } from '../ports.ts';
import type { BurntIn } from './burnt-in.ts';

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

export function writeState(state: EndpointState): string {
  return JSON.stringify({ version: 0, ...state });
}

export function readState(value: Stored): Read<EndpointState> {
  return parse(stateSchema, value);
}

export function writeBurntIn({ from, apdexUs, overlays: { maintenance, excluded } }: BurntIn): string {
  const rows = (set: readonly Interval[]) => set.map((each) => [each.from, each.to]);
  return JSON.stringify({
    version: 0,
    from,
    apdexUs,
    maintenance: rows(maintenance),
    excluded: rows(excluded),
  });
}

export function readBurntIn(value: Stored): Read<BurntIn> {
  const read = parse(burntInSchema, value);
  if (!read.ok) return read;
  const { from, apdexUs, maintenance, excluded } = read.value;
  return { ok: true, value: { from, apdexUs, overlays: overlays(maintenance, excluded) } };
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
  return { ok: false, problem: `${v.getDotPath(issue) ?? 'it'}: ${wrongValue(issue)}` };
}

const version = v.literal(0, 'another version than 0: use the Uptally that wrote it');
const integer = v.pipe(v.number(), v.safeInteger());

const stateSchema = v.object({
  version,
  to: integer,
  settled: integer,
  open: v.nullable(v.object({ begin: integer, downMs: integer })),
  rawFrom: integer,
});

const intervals = v.array(
  v.pipe(
    v.tuple([integer, integer]),
    v.transform(([from, to]) => ({ from, to })),
  ),
);

const burntInSchema = v.object({
  version,
  from: integer,
  apdexUs: integer,
  maintenance: intervals,
  excluded: intervals,
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
