// A config: what to watch, read from what a person or the extension wrote.
// Promise: either a whole config with every default, or every problem that it has; never half of it.
// Not here: YAML and files (prober/yaml-config.ts), writing a config (serialize.ts).

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import { type Endpoint, toEndpoint, wishedId } from './endpoint.ts';
import { faultsOfShape } from './faults.ts';
import { freeId } from './identity.ts';
import { parseInstant } from './iso-instant.ts';
import { nearestName, type Problem, problem } from './problem.ts';
import {
  CONTROL_ADDRESSES,
  type ConfigInput,
  configSchema,
  type EndpointInput,
  type MaintenanceInput,
} from './schema.ts';
import { readUrl } from './url.ts';

/** Planned time, half-open. */
export interface PlannedMaintenance {
  readonly title: string | null;
  readonly from: Instant;
  readonly to: Instant;
  /** Ids of the endpoints concerned; null = all. */
  readonly endpoints: readonly string[] | null;
}

export interface Config {
  readonly version: 0;
  readonly title: string | null;
  /** The owner's zone, an IANA name: its midnights cut the days. */
  readonly zone: string;
  /** Where the public page is; null = nowhere. */
  readonly publicUrl: string | null;
  /** Asked only when every check of a tick got no answer; empty = ask nobody. */
  readonly control: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly maintenance: readonly PlannedMaintenance[];
}

export interface ConfigDefaults {
  /** The zone of a config that names none: an IANA name. */
  readonly zone: string;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a config from what JSON or YAML gave. */
export function parseConfig(input: unknown, defaults: ConfigDefaults): ParsedConfig {
  const faults = faultsOfShape(input);
  const shape = v.safeParse(configSchema, input);
  if (faults.length > 0 || !shape.success) return { ok: false, problems: faults };
  const entries = shape.output.endpoints.map((entry) => (typeof entry === 'string' ? { url: entry } : entry));
  const endpoints = withIds(entries);
  const problems = [
    ...sameIds(entries),
    ...endpoints.flatMap(contradictions),
    ...(shape.output.maintenance ?? []).flatMap((planned, i) => faultsOfPlan(planned, i, endpoints)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(shape.output, endpoints, defaults) };
}

function toConfig(input: ConfigInput, endpoints: readonly Endpoint[], defaults: ConfigDefaults): Config {
  return {
    version: 0,
    title: input.title ?? null,
    zone: input.zone ?? defaults.zone,
    publicUrl: input.publicUrl === undefined ? null : normalUrl(input.publicUrl),
    control: (input.control ?? CONTROL_ADDRESSES).map(normalUrl),
    endpoints,
    maintenance: (input.maintenance ?? []).map((planned) => toPlan(planned, endpoints)),
  };
}

/** Ids that are written down go first, so that adding an endpoint above never takes one away. */
function withIds(entries: readonly EndpointInput[]): readonly Endpoint[] {
  const taken = new Set(entries.flatMap(({ id }) => id ?? []));
  return entries.map((entry) => {
    const id = entry.id ?? freeId(wishedId(entry), taken);
    taken.add(id);
    return toEndpoint(entry, id);
  });
}

function sameIds(entries: readonly EndpointInput[]): readonly Problem[] {
  return entries.flatMap(({ id }, i) => {
    const first = id === undefined ? -1 : entries.findIndex((other) => other.id === id);
    if (first < 0 || first === i) return [];
    return [
      problem(['endpoints', i, 'id'], `${id} is the id of endpoints[${first}] too`, 'an id of its own'),
    ];
  });
}

function contradictions(endpoint: Endpoint, i: number): readonly Problem[] {
  const { method, expectedText, latencyLimitMs, timeoutMs } = endpoint;
  const problems: Problem[] = [];
  if (method === 'HEAD' && expectedText !== null) {
    const wrong = 'the answer to HEAD has no body, so that expect.text is never found';
    problems.push(problem(['endpoints', i, 'method'], wrong, 'GET, or no expect.text', 'method: GET'));
  }
  if (latencyLimitMs !== null && latencyLimitMs >= timeoutMs) {
    const wrong = `the limit is not below the time-out (${timeoutMs} ms), so that nothing is ever degraded`;
    problems.push(
      problem(['endpoints', i, 'expect', 'latency'], wrong, 'less than the timeout', 'latency: 800ms'),
    );
  }
  return problems;
}

function faultsOfPlan(
  planned: MaintenanceInput,
  i: number,
  endpoints: readonly Endpoint[],
): readonly Problem[] {
  const [from, to] = [parseInstant(planned.from), parseInstant(planned.to)];
  const backwards =
    from !== null && to !== null && from >= to
      ? [problem(['maintenance', i, 'to'], 'it does not end after it begins', 'an instant after from')]
      : [];
  const strangers = (planned.endpoints ?? []).flatMap((name, j) => {
    if (idsOf(name, endpoints).length > 0) return [];
    const names = endpoints.flatMap((endpoint) => [endpoint.id, endpoint.name]);
    const near = nearestName(name, names);
    const wrong = `no endpoint has the id or name ${JSON.stringify(name)}${near === null ? '' : `; did you mean ${near}?`}`;
    return [
      problem(['maintenance', i, 'endpoints', j], wrong, near === null ? 'the id of an endpoint above' : ''),
    ];
  });
  return [...backwards, ...strangers];
}

function toPlan(planned: MaintenanceInput, endpoints: readonly Endpoint[]): PlannedMaintenance {
  const ids = planned.endpoints?.flatMap((name) => idsOf(name, endpoints));
  return {
    title: planned.title ?? null,
    from: parseInstant(planned.from) ?? 0,
    to: parseInstant(planned.to) ?? 0,
    endpoints: ids === undefined ? null : [...new Set(ids)],
  };
}

/** An id means its endpoint; a name means every endpoint of that name. */
function idsOf(name: string, endpoints: readonly Endpoint[]): readonly string[] {
  const byId = endpoints.filter(({ id }) => id === name);
  return (byId.length > 0 ? byId : endpoints.filter((endpoint) => endpoint.name === name)).map(
    ({ id }) => id,
  );
}

function normalUrl(text: string): string {
  const read = readUrl(text);
  return read.ok ? read.url : text;
}
