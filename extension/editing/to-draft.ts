// From what stands in the form to a draft of an endpoint.
// Promise: an empty field is an absent one; a secret's value is in no draft; what the form does not show stays.
// Not here: whether the draft is right (draft.ts), keeping secrets (editing-tools.ts).

import { formatDuration } from '../../shared/config/duration.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { secretHeader } from '../../shared/config/header.ts';
import { formatInstant, parseInstant } from '../../shared/config/iso-instant.ts';
import { isJsonValue, type JsonValue } from '../../shared/config/json-expectation.ts';
import { METHODS } from '../../shared/config/method.ts';
import { instantOf } from '../../shared/config/recurrence.ts';
import type { EndpointInput } from '../../shared/config/schema.ts';
import type { MaintenanceInput } from '../../shared/config/schema-plan.ts';
import { freeSecretName, secretReference, secretsIn } from '../../shared/config/secret.ts';
import type { Draft } from '../draft.ts';
import { EMPTY_JSON, type Fields, type HeaderFields, NEVER, type PlanFields } from './form-fields.ts';

export const MISSIONS = ['critical', 'supporting', 'internal'] as const;

export interface Around {
  /** The endpoint that is edited; null = a new one. */
  readonly before: Endpoint | null;
  /** The owner's zone: planned times are typed on its clock. */
  readonly zone: string;
  /** Names of secrets that are taken. */
  readonly taken: ReadonlySet<string>;
}

/** A secret that was typed, and has still to be kept. */
export interface TypedSecret {
  readonly name: string;
  readonly value: string;
}

export interface Typed {
  readonly draft: Draft;
  readonly secrets: readonly TypedSecret[];
}

export function typedIn(fields: Fields, { before, zone, taken }: Around): Typed {
  const { headers, secrets } = headersOf(fields, taken);
  const tags = listOf(fields.tags);
  const endpoint: EndpointInput = {
    url: fields.url.trim(),
    name: given(fields.name),
    group: given(fields.group),
    component: given(fields.component),
    tags: tags.length > 0 ? tags : undefined,
    interval: fields.interval.trim(),
    timeout: fields.timeout.trim(),
    method: METHODS.find((each) => each === fields.method),
    headers: Object.keys(headers).length > 0 ? headers : undefined,
    body: fields.body === '' ? undefined : fields.body,
    expect: expectIn(fields),
    mission: MISSIONS.find((each) => each === fields.mission),
    costPerHour: before?.costPerHour ?? undefined,
    objective: given(fields.objective.replace(',', '.')),
    serviceHours: given(fields.serviceHours),
    ...(before !== null && { apdex: formatDuration(before.apdexMs), paused: before.paused }),
    recheck: rechecksIn(fields.recheck),
  };
  const plans = fields.plans.filter(({ removed }) => !removed).map((plan) => planIn(plan, zone));
  return { draft: { endpoint, plans }, secrets };
}

/** Whether what is typed there is kept as a secret. */
export function isSecret({ name, value, hidden, secret }: HeaderFields): boolean {
  // What names a kept secret itself holds none.
  if (secretsIn(value).length > 0) return false;
  return hidden || secret !== null || secretHeader(name.trim());
}

/** What is typed into a field for a JSON value: JSON, else a text. */
export function jsonOf(text: string): JsonValue {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonValue(value) ? value : text;
  } catch {
    return text;
  }
}

function headersOf({ url, headers }: Fields, taken: ReadonlySet<string>) {
  const names = new Set(taken);
  const secrets: TypedSecret[] = [];
  const sent: Record<string, string> = {};
  for (const header of headers) {
    const name = header.name.trim();
    if (header.removed || (name === '' && header.value === '')) continue;
    const value = header.value.trim();
    if (!isSecret(header)) sent[name] = value;
    else if (header.secret !== null && value === '') sent[name] = secretReference(header.secret);
    else {
      // A value that is replaced gets a name of its own: what was sent before is not changed behind its back.
      const secret = freeSecretName(url, name, names);
      names.add(secret);
      secrets.push({ name: secret, value });
      sent[name] = secretReference(secret);
    }
  }
  return { headers: sent, secrets };
}

function expectIn(fields: Fields): EndpointInput['expect'] {
  const { text, pattern } = fields;
  const statuses = listOf(fields.statuses);
  const json = fields.json
    .filter(({ path }) => path.trim() !== '' && path.trim() !== EMPTY_JSON.path)
    .map(({ path, equals }) => ({
      path: path.trim(),
      ...(equals.trim() !== '' && { equals: jsonOf(equals.trim()) }),
    }));
  const expect = {
    ...(statuses.length > 0 && { status: statuses }),
    ...(fields.latencyLimit.trim() !== '' && { latency: millisecondsOf(fields.latencyLimit) }),
    ...(text !== '' && { text }),
    ...(pattern !== '' && { pattern }),
    ...(json.length > 0 && { json }),
  };
  return Object.keys(expect).length > 0 ? expect : undefined;
}

function planIn(plan: PlanFields, zone: string): MaintenanceInput {
  const title = given(plan.title);
  if (plan.kind === 'once') return { title, from: instantIn(plan.from, zone), to: instantIn(plan.to, zone) };
  const rrule = plan.repeat === 'own' ? plan.rule.trim() : plan.repeat;
  return { title, starts: plan.from, duration: plan.duration.trim(), rrule };
}

/** An instant with its offset; a time that does not exist stays as it was typed, and is refused as such. */
function instantIn(wall: string, zone: string): string {
  const wallMs = parseInstant(`${wall}Z`);
  const at = wallMs === null ? null : instantOf(wallMs, zone);
  return at === null ? wall : formatInstant(at);
}

/** A bare number is seconds. */
function rechecksIn(text: string): string[] | undefined {
  if (text.trim() === '') return undefined;
  if (text.trim() === NEVER) return [];
  return listOf(text).map((each) => (/^\d+(?:\.\d+)?$/u.test(each) ? `${each}s` : each));
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function listOf(text: string): string[] {
  return text
    .split(/[,;،、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A bare number is milliseconds; a length with its unit is taken as it is. */
function millisecondsOf(text: string): string {
  const trimmed = text.trim();
  return /^\d+$/u.test(trimmed) ? `${trimmed}ms` : trimmed;
}
