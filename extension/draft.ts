// A draft: an endpoint as somebody types it, checked before it is watched.
// Promise: the popup and the background refuse the same drafts with the same words.
// Not here: the rules that every face shares (shared/config), the form (popup/).

import { type Config, parseConfig } from '../shared/config/config.ts';
import { parseDuration } from '../shared/config/duration.ts';
import type { Endpoint } from '../shared/config/endpoint.ts';
import { type Problem, problem } from '../shared/config/problem.ts';
import type { EndpointInput } from '../shared/config/schema.ts';
import { configDocument } from '../shared/config/serialize.ts';

/** A browser rings no alarm more often; ms. */
export const INTERVAL_MIN_MS = 30_000;

export type Drafted =
  | { readonly ok: true; readonly config: Config; readonly endpoint: Endpoint }
  /** Paths begin at the endpoint: `interval`. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The config with the draft at the place of the endpoint `id`, or at its end.
 * @param id of the endpoint that is changed; null = a new one, which then gets an id of its own
 */
export function withDraft(config: Config, draft: EndpointInput, id: string | null): Drafted {
  const document = configDocument(config);
  const found = config.endpoints.findIndex((endpoint) => endpoint.id === id);
  const place = found < 0 ? config.endpoints.length : found;
  const { id: _drafted, ...rest } = draft;
  const entry = found < 0 ? rest : { ...rest, ...(id !== null && { id }) };
  const endpoints = document.endpoints.toSpliced(place, 1, entry);
  const read = parseConfig({ ...document, endpoints }, { zone: config.zone });
  const problems = [...(read.ok ? [] : read.problems.map(fromEndpoint)), ...tooOften(draft)];
  const endpoint = read.ok ? read.config.endpoints[place] : undefined;
  if (!read.ok || endpoint === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: read.config, endpoint };
}

function tooOften({ interval }: EndpointInput): readonly Problem[] {
  const ms = interval === undefined ? null : parseDuration(interval);
  if (ms === null || ms >= INTERVAL_MIN_MS) return [];
  const wrong = `${interval} is more often than a browser checks`;
  return [problem(['interval'], wrong, 'at least 30s', '60s')];
}

function fromEndpoint(fault: Problem): Problem {
  const at = fault.at[0] === 'endpoints' ? fault.at.slice(2) : fault.at;
  return { ...problem(at, fault.wrong, fault.expected, fault.example), line: fault.line };
}
