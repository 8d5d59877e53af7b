// A draft: an endpoint as somebody types it, checked before it is watched.
// Promise: the popup and the background refuse the same drafts with the same words.
// Not here: the rules that every face shares (shared/config), the form (popup/).

import { type Config, parseConfig } from '../shared/config/config.ts';
import { parseDuration } from '../shared/config/duration.ts';
import type { Endpoint } from '../shared/config/endpoint.ts';
import { droppedByBrowsers, secretHeader } from '../shared/config/header.ts';
import { type Problem, problem } from '../shared/config/problem.ts';
import type { EndpointInput } from '../shared/config/schema.ts';
import type { MaintenanceInput } from '../shared/config/schema-plan.ts';
import { secretReference, secretsIn } from '../shared/config/secret.ts';
import { configDocument } from '../shared/config/serialize.ts';
import { filled } from '../shared/sayings.ts';
import { DRAFTED } from './own-sayings.ts';

/** A browser rings no alarm more often; ms. */
export const INTERVAL_MIN_MS = 30_000;

export type Drafted =
  | { readonly ok: true; readonly config: Config; readonly endpoint: Endpoint }
  /** Paths begin at the endpoint: `interval`, `plans[0].to`. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An endpoint as it is typed. */
export interface Draft {
  readonly endpoint: EndpointInput;
  /** Planned times of it alone; absent = they stay as they are. */
  readonly plans?: readonly MaintenanceInput[] | undefined;
}

/**
 * The config with the draft at the place of the endpoint `id`, or at its end.
 * @param id of the endpoint that is changed; null = a new one, which then gets an id of its own
 */
export function withDraft(config: Config, { endpoint: draft, plans }: Draft, id: string | null): Drafted {
  const document = configDocument(config);
  const found = config.endpoints.findIndex((endpoint) => endpoint.id === id);
  const place = found < 0 ? config.endpoints.length : found;
  const { id: _drafted, ...rest } = draft;
  const entry = found < 0 ? rest : { ...rest, ...(id !== null && { id }) };
  const endpoints = document.endpoints.toSpliced(place, 1, entry);
  const read = parseConfig({ ...document, endpoints }, { zone: config.zone });
  const problems = [
    ...(read.ok ? [] : read.problems.map(fromEndpoint)),
    ...tooOften(draft),
    ...inHeaders(draft),
  ];
  const endpoint = read.ok ? read.config.endpoints[place] : undefined;
  if (!read.ok || endpoint === undefined || problems.length > 0) return { ok: false, problems };
  if (plans === undefined) return { ok: true, config: read.config, endpoint };
  return withPlans(read.config, endpoint, plans);
}

/** The plans of this endpoint alone. */
export function ownPlans(config: Config, id: string): readonly MaintenanceInput[] {
  const { maintenance } = configDocument(config);
  return (maintenance ?? []).filter((plan) => isOwn(plan, id)).map(({ endpoints: _it, ...plan }) => plan);
}

/** What an edit starts from: equal texts, equal endpoints. */
export function markOf(config: Config, id: string): string {
  const entry = configDocument(config).endpoints.find((each) => typeof each !== 'string' && each.id === id);
  // Paused from elsewhere meanwhile, it is still the same endpoint.
  const { paused: _paused, ...mark } = typeof entry === 'object' ? entry : {};
  return JSON.stringify([mark, ownPlans(config, id)]);
}

function withPlans(config: Config, endpoint: Endpoint, plans: readonly MaintenanceInput[]): Drafted {
  const { maintenance: all, ...document } = configDocument(config);
  const others = (all ?? []).filter((plan) => !isOwn(plan, endpoint.id));
  const maintenance = [...others, ...plans.map((plan) => ({ ...plan, endpoints: [endpoint.id] }))];
  const wanted = { ...document, ...(maintenance.length > 0 && { maintenance }) };
  const read = parseConfig(wanted, { zone: config.zone });
  if (read.ok) return { ok: true, config: read.config, endpoint };
  return { ok: false, problems: read.problems.map((each) => fromPlans(each, others.length)) };
}

function isOwn({ endpoints }: MaintenanceInput, id: string): boolean {
  return endpoints?.length === 1 && endpoints[0] === id;
}

/** What no alarm of a browser rings for. */
export function tooOften({ interval }: Pick<EndpointInput, 'interval'>): readonly Problem[] {
  const ms = interval === undefined ? null : parseDuration(interval);
  if (ms === null || ms >= INTERVAL_MIN_MS) return [];
  return [problem(['interval'], filled(DRAFTED.tooOften, `${interval}`), DRAFTED.atLeast, '60s')];
}

interface Headed {
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a browser would drop in silence, and what would lie open in the list of what to watch. */
export function inHeaders({ headers = {} }: Headed): readonly Problem[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (droppedByBrowsers(name)) {
      return [problem(['headers', name], filled(DRAFTED.dropped, name), DRAFTED.notHere)];
    }
    if (value === '' || !secretHeader(name) || secretsIn(value).length > 0) return [];
    const wrong = filled(DRAFTED.openSecret, name);
    return [problem(['headers', name], wrong, DRAFTED.keptApart, secretReference('API_TOKEN'))];
  });
}

function fromEndpoint(fault: Problem): Problem {
  const at = fault.at[0] === 'endpoints' ? fault.at.slice(2) : fault.at;
  return { ...problem(at, fault.wrong, fault.expected, fault.example), line: fault.line };
}

/** `maintenance[3].to` is `plans[1].to` where two plans of others stand before. */
function fromPlans(fault: Problem, others: number): Problem {
  const [list, i, ...rest] = fault.at;
  const at = list === 'maintenance' && typeof i === 'number' ? ['plans', i - others, ...rest] : fault.at;
  return { ...problem(at, fault.wrong, fault.expected, fault.example), line: fault.line };
}
