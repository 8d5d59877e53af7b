// From what stands in the form to a draft of an endpoint, and back.
// Promise: an empty field is an absent one; what the form does not show survives an edit.
// Not here: whether the draft is right (draft.ts), the form (endpoint-form.tsx).

import { formatDuration } from '../../shared/config/duration.ts';
import { ENDPOINT_DEFAULTS, type Endpoint } from '../../shared/config/endpoint.ts';
import type { EndpointInput } from '../../shared/config/schema.ts';
import { hostAndPath } from '../../shared/config/url.ts';

export interface Fields {
  readonly url: string;
  readonly name: string;
  readonly interval: string;
  readonly statuses: string;
  /** Milliseconds. */
  readonly latencyLimit: string;
  readonly text: string;
  readonly group: string;
}

export const EMPTY_FIELDS: Fields = {
  url: '',
  name: '',
  interval: formatDuration(ENDPOINT_DEFAULTS.intervalMs),
  statuses: '',
  latencyLimit: '',
  text: '',
  group: '',
};

/** Values as in a config, and their texts. */
export const INTERVALS = [
  ['30s', '30 s'],
  ['1m', '1 min'],
  ['2m', '2 min'],
  ['5m', '5 min'],
  ['15m', '15 min'],
  ['1h', '1 h'],
] as const;

export function fieldsOf(endpoint: Endpoint): Fields {
  const { expectedStatuses, latencyLimitMs } = endpoint;
  const statuses = expectedStatuses
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
    .join(', ');
  return {
    url: endpoint.url,
    name: endpoint.name === hostAndPath(endpoint.url) ? '' : endpoint.name,
    interval: formatDuration(endpoint.intervalMs),
    statuses: statuses === '200-299' ? '' : statuses,
    latencyLimit: latencyLimitMs === null ? '' : String(latencyLimitMs),
    text: endpoint.expectedText ?? '',
    group: endpoint.group ?? '',
  };
}

/** @param before the endpoint that is edited: what the form does not show stays as it was; null = a new one */
export function draftOf(fields: Fields, before: Endpoint | null): EndpointInput {
  const { expectedPattern: pattern = null, expectedJson: json = [] } = before ?? {};
  const expect = {
    ...(fields.statuses.trim() !== '' && { status: statusesOf(fields.statuses) }),
    ...(fields.latencyLimit.trim() !== '' && { latency: millisecondsOf(fields.latencyLimit) }),
    ...(fields.text !== '' && { text: fields.text }),
    ...(pattern !== null && { pattern }),
    ...(json.length > 0 && { json: json.map((each) => ({ ...each })) }),
  };
  return {
    url: fields.url.trim(),
    ...(fields.name.trim() !== '' && { name: fields.name.trim() }),
    ...(fields.group.trim() !== '' && { group: fields.group.trim() }),
    interval: fields.interval,
    ...(Object.keys(expect).length > 0 && { expect }),
    ...(before !== null && unseen(before)),
  };
}

function unseen(endpoint: Endpoint): Partial<EndpointInput> {
  const { timeoutMs, method, apdexMs, mission, serviceHours, paused } = endpoint;
  const { component, tags, headers, body, objective } = endpoint;
  return {
    ...(component !== null && { component }),
    tags: [...tags],
    headers: { ...headers },
    ...(body !== null && { body }),
    ...(objective !== null && { objective }),
    timeout: formatDuration(timeoutMs),
    method,
    apdex: formatDuration(apdexMs),
    mission,
    ...(serviceHours !== null && { serviceHours: serviceHours.text }),
    paused,
  };
}

function statusesOf(text: string): string[] {
  return text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A bare number is milliseconds; a length with its unit is taken as it is. */
function millisecondsOf(text: string): string {
  const trimmed = text.trim();
  return /^\d+$/u.test(trimmed) ? `${trimmed}ms` : trimmed;
}
