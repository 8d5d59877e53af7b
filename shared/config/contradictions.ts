// What is wrong with a config although each of its fields, taken alone, is right.
// Promise: parts that are broken in themselves are passed over in silence; faults.ts has named them.
// Not here: the shape of single fields (schema.ts, faults.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { contradictionsOfChannels } from './channels.ts';
import type { Endpoint } from './endpoint.ts';
import { withIds } from './endpoints.ts';
import { FAULTS, WANTED } from './fault-sayings.ts';
import { timesOfIncident } from './incident-times.ts';
import { timesOfPlan } from './plan-times.ts';
import { nearestName, type Problem, problem } from './problem.ts';
import { inRequest, secretsAtTwoOrigins } from './request-contradictions.ts';
import { type EndpointInput, endpointEntrySchema } from './schema.ts';
import { incidentSchema, maintenanceSchema } from './schema-plan.ts';

/** Every contradiction between the fields of `input`, as far as its parts can be read. */
export function contradictions(input: unknown): readonly Problem[] {
  const entries = partOf(input, 'endpoints').map(readEntry);
  const readable = entries.filter((entry) => entry !== null);
  const endpoints = withIds(readable);
  const byEntry = new Map(readable.map((entry, i) => [entry, endpoints[i]]));
  // With an endpoint missing from the list, a name that we don't find may well be its name.
  const known = readable.length === entries.length ? endpoints : null;
  return [
    ...sameIds(entries),
    ...costsOfNoCurrency(input, entries),
    ...secretsAtTwoOrigins(entries.map((entry) => (entry === null ? null : (byEntry.get(entry) ?? null)))),
    ...entries.flatMap((entry, i) => {
      const endpoint = entry === null ? undefined : byEntry.get(entry);
      return endpoint === undefined ? [] : inEndpoint(endpoint, i);
    }),
    ...partOf(input, 'maintenance').flatMap((planned, i) => {
      const read = v.safeParse(maintenanceSchema, planned);
      if (!read.success) return [];
      return [...timesOfPlan(read.output, i), ...strangers(read.output, ['maintenance', i], known)];
    }),
    ...partOf(input, 'incidents').flatMap((incident, i) => {
      const read = v.safeParse(incidentSchema, incident);
      if (!read.success) return [];
      return [...timesOfIncident(read.output, i), ...strangers(read.output, ['incidents', i], known)];
    }),
    ...contradictionsOfChannels(partOf(input, 'channels'), endpoints),
  ];
}

function readEntry(entry: unknown): EndpointInput | null {
  const read = v.safeParse(endpointEntrySchema, entry);
  if (!read.success) return null;
  return typeof read.output === 'string' ? { url: read.output } : read.output;
}

function sameIds(entries: readonly (EndpointInput | null)[]): readonly Problem[] {
  const firstOf = new Map<string, number>();
  return entries.flatMap((entry, i) => {
    const id = entry?.id;
    if (id === undefined) return [];
    const first = firstOf.get(id);
    if (first === undefined) {
      firstOf.set(id, i);
      return [];
    }
    return [
      problem(['endpoints', i, 'id'], `${id} is the id of endpoints[${first}] too`, 'an id of its own'),
    ];
  });
}

/** A cost without its currency says nothing. */
function costsOfNoCurrency(input: unknown, entries: readonly (EndpointInput | null)[]): readonly Problem[] {
  if (typeof input === 'object' && input !== null && 'costs' in input) return [];
  return entries.flatMap((entry, i) =>
    entry?.costPerHour === undefined
      ? []
      : [
          problem(
            ['endpoints', i, 'costPerHour'],
            'no currency is named',
            'costs with a currency beside endpoints',
            'costs: { currency: CHF }',
          ),
        ],
  );
}

function inEndpoint(endpoint: Endpoint, i: number): readonly Problem[] {
  const { latencyLimitMs, timeoutMs } = endpoint;
  const problems: Problem[] = [...inRequest(endpoint, ['endpoints', i])];
  if (latencyLimitMs !== null && latencyLimitMs >= timeoutMs) {
    const wrong = filled(FAULTS.latencyAboveTimeout, `${timeoutMs}`);
    const at = ['endpoints', i, 'expect', 'latency'];
    problems.push(problem(at, wrong, WANTED.belowTimeout, 'latency: 800ms'));
  }
  return problems;
}

/** What is said to concern an endpoint that is not there. @param at of the part that says so */
function strangers(
  { endpoints = [] }: { readonly endpoints?: readonly string[] | undefined },
  at: Problem['at'],
  known: readonly Endpoint[] | null,
): readonly Problem[] {
  if (known === null) return [];
  const names = known.flatMap(({ id, name }) => [id, name]);
  return endpoints.flatMap((name, j) =>
    names.includes(name) ? [] : [stranger(name, [...at, 'endpoints', j], names)],
  );
}

function stranger(name: string, at: Problem['at'], names: readonly string[]): Problem {
  const wrong = `no endpoint has the id or name ${JSON.stringify(name)}`;
  const near = nearestName(name, names);
  if (near !== null) return problem(at, `${wrong}; did you mean ${near}?`, '');
  return problem(at, wrong, 'the id or name of an endpoint in this config');
}

function partOf(
  input: unknown,
  name: 'endpoints' | 'maintenance' | 'incidents' | 'channels',
): readonly unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  const part: unknown = name in input ? Reflect.get(input, name) : [];
  return Array.isArray(part) ? part : [];
}
