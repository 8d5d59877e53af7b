// What stands in the form, as text: its shape, its empty state, its choices.
// Promise: a kept draft is read through this shape, so that a broken one is as good as none.
// Not here: to a draft and back (to-draft.ts, from-endpoint.ts), the form (endpoint-form.tsx).

import * as v from 'valibot';
import { formatDuration } from '../../shared/config/duration.ts';
import { ENDPOINT_DEFAULTS } from '../../shared/config/endpoint.ts';

const text = v.string();

const headerSchema = v.object({
  name: text,
  /** '' where it is a secret that is kept already, or one that a draft does not hold. */
  value: text,
  /** The name of the secret that is kept already; null = the value is what is typed. */
  secret: v.nullable(text),
  /** Kept as a secret although its name does not say so. */
  hidden: v.boolean(),
  removed: v.boolean(),
});

const jsonSchema = v.object({
  path: text,
  /** JSON, or a text that is none; '' = there must be such a place. */
  equals: text,
});

const planSchema = v.object({
  title: text,
  kind: v.picklist(['once', 'again']),
  /** As a field for date and time has it, on the clock of the owner's zone: `2026-12-01T02:00`. */
  from: text,
  to: text,
  duration: text,
  /** One of RULES, or `own`. */
  repeat: text,
  /** RFC 5545, where `repeat` is `own`. */
  rule: text,
  removed: v.boolean(),
});

const plain = {
  url: text,
  name: text,
  interval: text,
  method: text,
  body: text,
  timeout: text,
  /** Seconds, or lengths with their units, separated by commas; 0 = never, '' = as for all. */
  recheck: text,
  statuses: text,
  /** Milliseconds, or a length with its unit. */
  latencyLimit: text,
  /** Found as it stands. */
  text,
  /** RE2's syntax. */
  pattern: text,
  component: text,
  mission: text,
  group: text,
  /** Separated by commas. */
  tags: text,
  /** Percent. */
  objective: text,
  serviceHours: text,
};

export const fieldsSchema = v.object({
  ...plain,
  headers: v.array(headerSchema),
  json: v.array(jsonSchema),
  plans: v.array(planSchema),
});

export type Fields = v.InferOutput<typeof fieldsSchema>;
export type HeaderFields = v.InferOutput<typeof headerSchema>;
export type JsonFields = v.InferOutput<typeof jsonSchema>;
export type PlanFields = v.InferOutput<typeof planSchema>;
/** The fields that are one text each. */
export type PlainField = keyof typeof plain;

export const EMPTY_FIELDS: Fields = {
  url: '',
  name: '',
  interval: formatDuration(ENDPOINT_DEFAULTS.intervalMs),
  method: ENDPOINT_DEFAULTS.method,
  body: '',
  timeout: formatDuration(ENDPOINT_DEFAULTS.timeoutMs),
  recheck: '',
  statuses: '',
  latencyLimit: '',
  text: '',
  pattern: '',
  component: '',
  mission: ENDPOINT_DEFAULTS.mission,
  group: '',
  tags: '',
  objective: '',
  serviceHours: '',
  headers: [],
  json: [],
  plans: [],
};

export const EMPTY_HEADER: HeaderFields = {
  name: '',
  value: '',
  secret: null,
  hidden: false,
  removed: false,
};
export const EMPTY_JSON: JsonFields = { path: '$.', equals: '' };

/** Stands for no recheck at all. */
export const NEVER = '0';

/** How often, as in a config; ms for the reader. */
export const INTERVALS = ['30s', '1m', '2m', '5m', '15m', '1h'] as const;

export const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'] as const;

/** An hour from the next full one on. @param wallMs what the owner's clock shows now, ms as if it were UTC */
export function emptyPlan(wallMs: number): PlanFields {
  const hour = 3_600_000;
  const next = Math.ceil(wallMs / hour) * hour;
  return {
    title: '',
    kind: 'once',
    from: wallText(next),
    to: wallText(next + hour),
    duration: '1h',
    repeat: 'FREQ=WEEKLY',
    rule: 'FREQ=WEEKLY;BYDAY=SU',
    removed: false,
  };
}

/** @param wallMs ms as if the owner's clock were UTC's */
export function wallText(wallMs: number): string {
  const text = new Date(wallMs).toISOString().slice(0, 19);
  return text.endsWith(':00') ? text.slice(0, -3) : text;
}
