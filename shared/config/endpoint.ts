// An endpoint: what is watched, with every default filled in.
// Promise: equal inputs give equal endpoints; no field is absent.
// Not here: reading a whole config (config.ts), checking the endpoint (probe/).

import type { ServiceHours } from '../core/service-hours.ts';
import { parseDuration } from './duration.ts';
import { shownAddress } from './host-note.ts';
import { freeId, slug } from './identity.ts';
import type { JsonExpectation } from './json-expectation.ts';
import type { Method } from './method.ts';
import { readObjective } from './objective.ts';
import { recheckDelays } from './recheck.ts';
import type { EndpointInput } from './schema.ts';
import { type JsonExpectationInput, parseStatusRange } from './schema-request.ts';
import { parseServiceHours } from './service-hours-text.ts';
import { hostAndPath, readUrl } from './url.ts';

/** What an outage of it means to its owner. */
export type Mission = 'critical' | 'supporting' | 'internal';

/** Status codes from `from` to `to`, both included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

export interface Endpoint {
  /** The key of its history; see identity.ts. */
  readonly id: string;
  readonly name: string;
  /** Absolute, http or https, normalised, no fragment. */
  readonly url: string;
  readonly group: string | null;
  /** The part of the service that it belongs to. */
  readonly component: string | null;
  /** Each once, in the owner's order. */
  readonly tags: readonly string[];
  /** Between two checks, ms, 1 s to 1 d. */
  readonly intervalMs: number;
  /** For the whole request, ms, 100 ms to 2 min. */
  readonly timeoutMs: number;
  readonly method: Method;
  /** Sent with each check, by name as it was typed; a secret stands there by its name (secret.ts). */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with each check; null = none. */
  readonly body: string | null;
  /** Status codes of a good answer, after redirects; never empty. */
  readonly expectedStatuses: readonly StatusRange[];
  /** A slower answer is degraded, ms; null = no limit. */
  readonly latencyLimitMs: number | null;
  /** The answer's body must contain it; null = it may hold what it likes. */
  readonly expectedText: string | null;
  /** The answer's body must match it somewhere: RE2's syntax; null = it may hold what it likes. */
  readonly expectedPattern: string | null;
  /** What the JSON of the answer must hold; empty = it need be none. */
  readonly expectedJson: readonly JsonExpectation[];
  /** Apdex's threshold, ms. */
  readonly apdexMs: number;
  readonly mission: Mission;
  /** The uptime that is promised, in percent, a decimal as text: `99.9`; null = none. See objective.ts. */
  readonly objective: string | null;
  /** What an hour of its downtime costs, in the currency of the config; null = as the config says. See costs.ts. */
  readonly costPerHour: number | null;
  /** When it has to work; null = those of the config. */
  readonly serviceHours: ServiceHours | null;
  readonly paused: boolean;
  /** How long after its first failure to look again, ms, ascending; null = as the config says. */
  readonly recheckMs: readonly number[] | null;
}

/** All that an endpoint has where its config says nothing; id, name and url have defaults of their own. */
export const ENDPOINT_DEFAULTS = {
  group: null,
  component: null,
  tags: [],
  intervalMs: 60_000,
  timeoutMs: 10_000,
  method: 'GET',
  headers: {},
  body: null,
  expectedStatuses: [{ from: 200, to: 299 }],
  latencyLimitMs: null,
  expectedText: null,
  expectedPattern: null,
  expectedJson: [],
  apdexMs: 500,
  mission: 'supporting',
  objective: null,
  costPerHour: null,
  serviceHours: null,
  paused: false,
  recheckMs: null,
} as const satisfies Omit<Endpoint, 'id' | 'name' | 'url'>;

/**
 * The endpoint that `input` stands for.
 * @param input as the schema lets it through
 * @param id its key, free in this config
 */
export function toEndpoint(input: EndpointInput, id: string): Endpoint {
  const read = readUrl(input.url);
  const url = read.ok ? read.url : input.url;
  const statuses = input.expect?.status?.flatMap((status) => toStatusRange(status) ?? []);
  return {
    id,
    name: input.name ?? shownAddress(url),
    url,
    group: input.group ?? ENDPOINT_DEFAULTS.group,
    component: input.component ?? ENDPOINT_DEFAULTS.component,
    tags: [...new Set(input.tags ?? ENDPOINT_DEFAULTS.tags)],
    intervalMs: lengthOr(input.interval, ENDPOINT_DEFAULTS.intervalMs),
    timeoutMs: lengthOr(input.timeout, ENDPOINT_DEFAULTS.timeoutMs),
    method: input.method ?? ENDPOINT_DEFAULTS.method,
    headers: { ...input.headers },
    body: input.body ?? ENDPOINT_DEFAULTS.body,
    expectedStatuses: statuses ?? ENDPOINT_DEFAULTS.expectedStatuses,
    latencyLimitMs: lengthOr(input.expect?.latency, ENDPOINT_DEFAULTS.latencyLimitMs),
    expectedText: input.expect?.text ?? ENDPOINT_DEFAULTS.expectedText,
    expectedPattern: input.expect?.pattern ?? ENDPOINT_DEFAULTS.expectedPattern,
    expectedJson: input.expect?.json?.map(toJsonExpectation) ?? ENDPOINT_DEFAULTS.expectedJson,
    apdexMs: lengthOr(input.apdex, ENDPOINT_DEFAULTS.apdexMs),
    mission: input.mission ?? ENDPOINT_DEFAULTS.mission,
    objective: input.objective === undefined ? ENDPOINT_DEFAULTS.objective : readObjective(input.objective),
    costPerHour: input.costPerHour ?? ENDPOINT_DEFAULTS.costPerHour,
    serviceHours: serviceHoursOr(input.serviceHours, ENDPOINT_DEFAULTS.serviceHours),
    paused: input.paused ?? ENDPOINT_DEFAULTS.paused,
    recheckMs: input.recheck === undefined ? ENDPOINT_DEFAULTS.recheckMs : recheckDelays(input.recheck),
  };
}

/** The id that an endpoint gets if its config names none and nothing is taken. */
export function wishedId(input: Pick<EndpointInput, 'name' | 'url'>): string {
  const bySlug = slug(input.name ?? '');
  return bySlug === '' ? slug(hostAndPath(input.url)) : bySlug;
}

export type FromUrl =
  | { readonly ok: true; readonly endpoint: Endpoint }
  | { readonly ok: false; readonly wrong: string };

/**
 * The endpoint with every default for an address that a person typed or stands on.
 * `wrong` is a clause for people.
 */
export function endpointFromUrl(text: string, existingIds: Iterable<string>): FromUrl {
  const read = readUrl(text);
  if (!read.ok) return read;
  const input = { url: read.url };
  return { ok: true, endpoint: toEndpoint(input, freeId(wishedId(input), new Set(existingIds))) };
}

/** The service hours that `text` tells as the schema lets it through. */
export function serviceHoursOr(
  text: string | undefined,
  otherwise: ServiceHours | null,
): ServiceHours | null {
  const read = text === undefined ? null : parseServiceHours(text);
  return read?.ok === true ? read.hours : otherwise;
}

function toJsonExpectation({ path, equals }: JsonExpectationInput): JsonExpectation {
  return equals === undefined ? { path } : { path, equals };
}

function toStatusRange(status: number | string): StatusRange | null {
  return typeof status === 'number' ? { from: status, to: status } : parseStatusRange(status);
}

function lengthOr<Default>(text: string | undefined, otherwise: Default): number | Default {
  return (text === undefined ? null : parseDuration(text)) ?? otherwise;
}
