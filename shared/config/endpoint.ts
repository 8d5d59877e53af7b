// An endpoint: what is watched, with every default filled in.
// Promise: equal inputs give equal endpoints; no field is absent.
// Not here: reading a whole config (config.ts), checking the endpoint (probe/).

import type { ServiceHours } from '../core/service-hours.ts';
import { parseDuration } from './duration.ts';
import { freeId, slug } from './identity.ts';
import { type EndpointInput, parseStatusRange } from './schema.ts';
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
  /** Between two checks, ms, 1 s to 1 d. */
  readonly intervalMs: number;
  /** For the whole request, ms, 100 ms to 2 min. */
  readonly timeoutMs: number;
  readonly method: 'GET' | 'HEAD';
  /** Status codes of a good answer, after redirects; never empty. */
  readonly expectedStatuses: readonly StatusRange[];
  /** A slower answer is degraded, ms; null = no limit. */
  readonly latencyLimitMs: number | null;
  /** The answer's body must contain it; null = the body is not read. */
  readonly expectedText: string | null;
  /** Apdex's threshold, ms. */
  readonly apdexMs: number;
  readonly mission: Mission;
  /** When it has to work; null = those of the config. */
  readonly serviceHours: ServiceHours | null;
  readonly paused: boolean;
}

/** All that an endpoint has where its config says nothing; id, name and url have defaults of their own. */
export const ENDPOINT_DEFAULTS = {
  group: null,
  intervalMs: 60_000,
  timeoutMs: 10_000,
  method: 'GET',
  expectedStatuses: [{ from: 200, to: 299 }],
  latencyLimitMs: null,
  expectedText: null,
  apdexMs: 500,
  mission: 'supporting',
  serviceHours: null,
  paused: false,
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
    name: input.name ?? hostAndPath(url),
    url,
    group: input.group ?? ENDPOINT_DEFAULTS.group,
    intervalMs: lengthOr(input.interval, ENDPOINT_DEFAULTS.intervalMs),
    timeoutMs: lengthOr(input.timeout, ENDPOINT_DEFAULTS.timeoutMs),
    method: input.method ?? ENDPOINT_DEFAULTS.method,
    expectedStatuses: statuses ?? ENDPOINT_DEFAULTS.expectedStatuses,
    latencyLimitMs: lengthOr(input.expect?.latency, ENDPOINT_DEFAULTS.latencyLimitMs),
    expectedText: input.expect?.text ?? ENDPOINT_DEFAULTS.expectedText,
    apdexMs: lengthOr(input.apdex, ENDPOINT_DEFAULTS.apdexMs),
    mission: input.mission ?? ENDPOINT_DEFAULTS.mission,
    serviceHours: serviceHoursOr(input.serviceHours, ENDPOINT_DEFAULTS.serviceHours),
    paused: input.paused ?? ENDPOINT_DEFAULTS.paused,
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

function toStatusRange(status: number | string): StatusRange | null {
  return typeof status === 'number' ? { from: status, to: status } : parseStatusRange(status);
}

function lengthOr<Default>(text: string | undefined, otherwise: Default): number | Default {
  return (text === undefined ? null : parseDuration(text)) ?? otherwise;
}
