// The shape of a config as people write it: version 0.
// Promise: what passes has the right types and each value taken alone is right; the messages say what was wrong.
// Not here: what the values mean together, and defaults (config.ts, endpoint.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { controlSchema } from './control.ts';
import { costsSchema, perHourSchema } from './costs.ts';
import { FAULTS } from './fault-sayings.ts';
import { ID, ID_LENGTH_MAX } from './identity.ts';
import { METHODS } from './method.ts';
import { readObjective } from './objective.ts';
import { recheckSchema } from './recheck.ts';
import { channelsSchema } from './schema-channels.ts';
import { about, duration, own, quoted, serviceHours, text, url } from './schema-parts.ts';
import { incidentSchema, maintenanceSchema } from './schema-plan.ts';
import { bodySchema, expectSchema, headersSchema } from './schema-request.ts';

const TAGS_MAX = 20;
const TAG_LENGTH_MAX = 50;

const tags = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^[^\s,](?:[^,\n\r]*[^\s,])?$/u, (issue) => own(filled(FAULTS.noTag, quoted(issue.input)))),
      v.maxLength(TAG_LENGTH_MAX, own(FAULTS.tagTooLong)),
    ),
  ),
  v.maxLength(TAGS_MAX, own(filled(FAULTS.manyTags, `${TAGS_MAX}`))),
  about('endpoints[].tags'),
);

const objective = v.pipe(
  v.union([v.number(), v.string()]),
  v.check(
    (written) => readObjective(written) !== null,
    (issue) => own(filled(FAULTS.noObjective, quoted(String(issue.input)))),
  ),
  about('endpoints[].objective'),
);

export const endpointSchema = v.strictObject({
  id: v.optional(
    v.pipe(
      v.string(),
      v.regex(ID, (issue) => own(`${quoted(issue.input)} can't be a key`)),
      v.maxLength(ID_LENGTH_MAX, own('the id is too long')),
      about('endpoints[].id'),
    ),
  ),
  name: v.optional(text('endpoints[].name')),
  url: url('endpoints[].url'),
  group: v.optional(text('endpoints[].group')),
  component: v.optional(text('endpoints[].component')),
  tags: v.optional(tags),
  interval: v.optional(duration('endpoints[].interval', 1_000, 86_400_000)),
  timeout: v.optional(duration('endpoints[].timeout', 100, 120_000)),
  method: v.optional(v.pipe(v.picklist(METHODS), about('endpoints[].method'))),
  headers: v.optional(headersSchema),
  body: v.optional(bodySchema),
  expect: v.optional(v.pipe(expectSchema, about('endpoints[].expect'))),
  apdex: v.optional(duration('endpoints[].apdex', 1, 120_000)),
  mission: v.optional(
    v.pipe(v.picklist(['critical', 'supporting', 'internal']), about('endpoints[].mission')),
  ),
  objective: v.optional(objective),
  costPerHour: v.optional(perHourSchema('endpoints[].costPerHour')),
  serviceHours: v.optional(serviceHours('endpoints[].serviceHours')),
  paused: v.optional(v.pipe(v.boolean(), about('endpoints[].paused'))),
  recheck: v.optional(recheckSchema('endpoints[].recheck')),
});

/** A URL alone stands for an endpoint with every default. */
export const endpointEntrySchema = v.union([url('endpoints[]'), endpointSchema]);

export const configSchema = v.strictObject({
  // Editors look for it in JSON; we don't.
  $schema: v.optional(v.pipe(v.string(), about('$schema'))),
  version: v.optional(v.pipe(v.literal(0), about('version'))),
  title: v.optional(text('title')),
  zone: v.optional(
    v.pipe(
      v.string(),
      v.check(isZone, (issue) => own(filled(FAULTS.noZone, quoted(issue.input)))),
      about('zone'),
    ),
  ),
  publicUrl: v.optional(url('publicUrl')),
  control: v.optional(controlSchema),
  recheck: v.optional(recheckSchema('recheck')),
  serviceHours: v.optional(serviceHours('serviceHours')),
  costs: v.optional(costsSchema),
  endpoints: v.pipe(v.array(endpointEntrySchema), about('endpoints')),
  maintenance: v.optional(v.pipe(v.array(maintenanceSchema), about('maintenance'))),
  incidents: v.optional(v.pipe(v.array(incidentSchema), about('incidents'))),
  channels: v.optional(channelsSchema),
  alerts: v.optional(v.pipe(v.union([v.string(), v.record(v.string(), v.unknown())]), about('alerts'))),
});

export type EndpointInput = v.InferOutput<typeof endpointSchema>;
export type ConfigInput = v.InferOutput<typeof configSchema>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
