// The shape of what an owner tells beside the endpoints: planned maintenance and incidents.
// Promise: each value taken alone is right.
// Not here: which of them belong together (plan-times.ts, incident-times.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';
import { readLink } from './link.ts';
import { parseStart } from './maintenance.ts';
import { parseRule } from './recurrence-rule.ts';
import { about, duration, instant, phrase, quoted, TEXT_LENGTH_MAX, text, tooLong } from './schema-parts.ts';

const UPDATE_LENGTH_MAX = 2_000;

const link = phrase('incidents[].url', (text) => {
  const read = readLink(text);
  if (!read.ok) return read.wrong;
  return read.link.length > TEXT_LENGTH_MAX ? tooLong(read.link) : '';
});

const rule = phrase('maintenance[].rrule', (text) => {
  const read = parseRule(text);
  return read.ok ? '' : read.wrong.join('; ');
});

const start = phrase('maintenance[].starts', (text) =>
  parseStart(text) === null ? filled(FAULTS.noStart, quoted(text)) : '',
);

/** From and to, or starts, duration and rrule: which of them belong together is in contradictions.ts. */
export const maintenanceSchema = v.strictObject({
  title: v.optional(text('maintenance[].title')),
  from: v.optional(instant('maintenance[].from')),
  to: v.optional(instant('maintenance[].to')),
  starts: v.optional(start),
  duration: v.optional(duration('maintenance[].duration', 60_000, 31 * 86_400_000)),
  rrule: v.optional(rule),
  endpoints: v.optional(v.pipe(v.array(v.string()), about('maintenance[].endpoints'))),
});

export const updateSchema = v.strictObject({
  at: instant('incidents[].updates[].at'),
  text: text('incidents[].updates[].text', UPDATE_LENGTH_MAX),
});

export const incidentSchema = v.strictObject({
  title: text('incidents[].title'),
  begin: instant('incidents[].begin'),
  end: v.optional(instant('incidents[].end')),
  impact: v.optional(v.pipe(v.picklist(['down', 'degraded']), about('incidents[].impact'))),
  endpoints: v.optional(v.pipe(v.array(v.string()), about('incidents[].endpoints'))),
  url: v.optional(link),
  updates: v.optional(v.pipe(v.array(updateSchema), about('incidents[].updates'))),
});

export type MaintenanceInput = v.InferOutput<typeof maintenanceSchema>;
export type IncidentInput = v.InferOutput<typeof incidentSchema>;
