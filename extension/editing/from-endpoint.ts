// From an endpoint to what stands in the form.
// Promise: what is a default is shown as an empty field; the value of a secret is never shown.
// Not here: back to a draft (to-draft.ts).

import { formatDuration } from '../../shared/config/duration.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { shownAddress } from '../../shared/config/host-note.ts';
import { parseInstant } from '../../shared/config/iso-instant.ts';
import type { JsonExpectation, JsonValue } from '../../shared/config/json-expectation.ts';
import { parseStart } from '../../shared/config/maintenance.ts';
import { wallMsOf } from '../../shared/config/recurrence.ts';
import type { MaintenanceInput } from '../../shared/config/schema-plan.ts';
import { secretReference, secretsIn } from '../../shared/config/secret.ts';
import {
  emptyPlan,
  type Fields,
  type HeaderFields,
  type JsonFields,
  NEVER,
  type PlanFields,
  RULES,
  wallText,
} from './form-fields.ts';

export interface Writing {
  /** The owner's, an IANA name: planned times are shown on its clock. */
  readonly zone: string;
  /** Between tags, as the reader writes it. */
  readonly comma: string;
}

/** @param plans of this endpoint alone */
export function fieldsOf(
  endpoint: Endpoint,
  plans: readonly MaintenanceInput[],
  { zone, comma }: Writing,
): Fields {
  const { latencyLimitMs, expectedText, expectedPattern } = endpoint;
  return {
    url: endpoint.url,
    name: endpoint.name === shownAddress(endpoint.url) ? '' : endpoint.name,
    interval: formatDuration(endpoint.intervalMs),
    method: endpoint.method,
    body: endpoint.body ?? '',
    timeout: formatDuration(endpoint.timeoutMs),
    recheck: recheckText(endpoint.recheckMs, comma),
    statuses: statusesText(endpoint),
    latencyLimit: latencyLimitMs === null ? '' : String(latencyLimitMs),
    text: expectedText ?? '',
    pattern: expectedPattern ?? '',
    component: endpoint.component ?? '',
    mission: endpoint.mission,
    group: endpoint.group ?? '',
    tags: endpoint.tags.join(comma),
    objective: endpoint.objective ?? '',
    serviceHours: endpoint.serviceHours?.text ?? '',
    headers: Object.entries(endpoint.headers).map(headerFields),
    json: endpoint.expectedJson.map(jsonFields),
    plans: plans.map((plan) => planFields(plan, zone)),
  };
}

/** As one types it: JSON, or the text alone where it can't be taken for anything else. */
export function jsonText(value: JsonValue): string {
  if (typeof value !== 'string' || value === '' || value.trim() !== value) return JSON.stringify(value);
  return isJson(value) ? JSON.stringify(value) : value;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** In seconds, as one types them. @param delaysMs null = as for all, none = never */
export function recheckText(delaysMs: readonly number[] | null, comma: string): string {
  if (delaysMs?.length === 0) return NEVER;
  const texts = delaysMs?.map((ms) => (ms % 1_000 === 0 ? `${ms / 1_000}` : formatDuration(ms)));
  return texts?.join(comma) ?? '';
}

function statusesText({ expectedStatuses }: Endpoint): string {
  const texts = expectedStatuses.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return texts.join(', ') === '200-299' ? '' : texts.join(', ');
}

function headerFields([name, value]: [string, string]): HeaderFields {
  const [secret] = secretsIn(value);
  const isSecret = secret !== undefined && value === secretReference(secret);
  return {
    name,
    value: isSecret ? '' : value,
    secret: isSecret ? secret : null,
    hidden: isSecret,
    removed: false,
  };
}

function jsonFields({ path, equals }: JsonExpectation): JsonFields {
  return { path, equals: equals === undefined ? '' : jsonText(equals) };
}

function planFields(plan: MaintenanceInput, zone: string): PlanFields {
  const empty = emptyPlan(0);
  const title = plan.title ?? '';
  if (plan.rrule === undefined) {
    return { ...empty, title, from: onClock(plan.from, zone), to: onClock(plan.to, zone) };
  }
  const rule = plan.rrule;
  const repeat = RULES.find((each) => each === rule) ?? 'own';
  const { starts = '', duration = '' } = plan;
  return { ...empty, title, kind: 'again', from: startOnClock(starts, zone), duration, repeat, rule };
}

function startOnClock(starts: string, zone: string): string {
  const start = parseStart(starts);
  if (start === null) return starts;
  return wallText(start.kind === 'wall' ? start.atMs : wallMsOf(start.at, zone));
}

function onClock(instant: string | undefined, zone: string): string {
  const at = parseInstant(instant ?? '');
  return at === null ? '' : wallText(wallMsOf(at, zone));
}
