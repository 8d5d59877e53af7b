// The shape of a config as people write it: version 0.
// Promise: what passes has the right types and each value taken alone is right; the messages say what was wrong.
// Not here: what the values mean together, and defaults (config.ts, endpoint.ts).

import * as v from 'valibot';
import { DURATION, parseDuration } from './duration.ts';
import { FIELDS, type FieldPath } from './fields.ts';
import { ID, ID_LENGTH_MAX } from './identity.ts';
import { parseInstant } from './iso-instant.ts';
import { readLink } from './link.ts';
import { parseStart } from './maintenance.ts';
import { parseRule } from './recurrence-rule.ts';
import { parseServiceHours } from './service-hours-text.ts';
import { readUrl } from './url.ts';

/** Addresses asked whether we are on line, where no others are set. */
export const CONTROL_ADDRESSES: readonly string[] = [
  'https://www.gstatic.com/generate_204',
  'https://detectportal.firefox.com/success.txt',
];

/** `found` is where an issue's words for people begin; valibot's own are for programmers. */
export const OWN_WORDS = '\u0000';
const own = (words: string): string => OWN_WORDS + words;

const about = <T>(path: FieldPath) =>
  v.description<T, string>(`${FIELDS[path].expected}; for example ${FIELDS[path].example}`);

const quoted = (value: string): string =>
  JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);

/** What people read. More than this no reader of a feed takes (feed/limits.ts). */
const TEXT_LENGTH_MAX = 500;
const UPDATE_LENGTH_MAX = 2_000;

const text = (path: FieldPath, longest = TEXT_LENGTH_MAX) =>
  v.pipe(
    v.string(),
    v.regex(/\S/u, own('the text is empty')),
    v.maxLength(longest, (issue) => own(tooLong(issue.input, longest))),
    about(path),
  );

function tooLong(value: string, longest = TEXT_LENGTH_MAX): string {
  return `${value.length} characters are too long, ${longest} are the most`;
}

const url = (path: FieldPath) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => readUrl(value).ok,
      (issue) => {
        const read = readUrl(issue.input);
        return own(read.ok ? '' : read.wrong);
      },
    ),
    about(path),
  );

const link = phrase('incidents[].url', (text) => {
  const read = readLink(text);
  if (!read.ok) return read.wrong;
  return read.link.length > TEXT_LENGTH_MAX ? tooLong(read.link) : '';
});

const duration = (path: FieldPath, minMs: number, maxMs: number) =>
  v.pipe(
    v.string(),
    v.regex(DURATION, (issue) => own(`${quoted(issue.input)} is no length of time`)),
    v.check(
      (value) => {
        const ms = parseDuration(value);
        return ms === null || (ms >= minMs && ms <= maxMs);
      },
      (issue) => own(`${quoted(issue.input)} is out of range`),
    ),
    v.check(
      (value) => !DURATION.test(value) || parseDuration(value) !== null,
      (issue) => own(`${quoted(issue.input)} is no whole number of milliseconds`),
    ),
    about(path),
  );

const instant = (path: FieldPath) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => parseInstant(value) !== null,
      (issue) => own(`${quoted(issue.input)} is no instant with an offset, or does not exist`),
    ),
    about(path),
  );

/** A text in a small language, whose reader says what is wrong; '' = nothing. */
function phrase(path: FieldPath, wrongOf: (text: string) => string) {
  return v.pipe(
    v.string(),
    v.check(
      (value) => wrongOf(value) === '',
      (issue) => own(wrongOf(issue.input)),
    ),
    about(path),
  );
}

const serviceHours = (path: FieldPath) =>
  phrase(path, (text) => {
    const read = parseServiceHours(text);
    return read.ok ? '' : read.faults.map(({ wrong }) => wrong).join('; ');
  });

const rule = phrase('maintenance[].rrule', (text) => {
  const read = parseRule(text);
  return read.ok ? '' : read.wrong.join('; ');
});

const start = phrase('maintenance[].starts', (text) =>
  parseStart(text) === null ? `${quoted(text)} is no date with a time, or does not exist` : '',
);

const RANGE = /^([1-5]\d\d)(?: *- *([1-5]\d\d))?$/u;

/** `200-299` or `204` as numbers; null if it is neither or runs backwards. */
export function parseStatusRange(range: string): { readonly from: number; readonly to: number } | null {
  const match = RANGE.exec(range);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to ? { from, to } : null;
}

const status = v.union([
  v.pipe(
    v.number(),
    v.integer((issue) => own(`${issue.input} is no status code`)),
    v.minValue(100, (issue) => own(`${issue.input} is no status code`)),
    v.maxValue(599, (issue) => own(`${issue.input} is no status code`)),
  ),
  v.pipe(
    v.string(),
    v.regex(RANGE, (issue) => own(`${quoted(issue.input)} is no range of status codes`)),
    v.check(
      (range) => !RANGE.test(range) || parseStatusRange(range) !== null,
      (issue) => own(`${quoted(issue.input)} runs backwards`),
    ),
  ),
]);

const statusList = v.pipe(
  v.array(status),
  v.minLength(1, own('the list is empty, so that no answer could ever be right')),
  about('endpoints[].expect.status'),
);

export const expectSchema = v.strictObject({
  status: v.optional(statusList),
  latency: v.optional(duration('endpoints[].expect.latency', 1, 120_000)),
  text: v.optional(
    v.pipe(v.string(), v.minLength(1, own('the text is empty')), about('endpoints[].expect.text')),
  ),
});

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
  interval: v.optional(duration('endpoints[].interval', 1_000, 86_400_000)),
  timeout: v.optional(duration('endpoints[].timeout', 100, 120_000)),
  method: v.optional(v.pipe(v.picklist(['GET', 'HEAD']), about('endpoints[].method'))),
  expect: v.optional(v.pipe(expectSchema, about('endpoints[].expect'))),
  apdex: v.optional(duration('endpoints[].apdex', 1, 120_000)),
  mission: v.optional(
    v.pipe(v.picklist(['critical', 'supporting', 'internal']), about('endpoints[].mission')),
  ),
  serviceHours: v.optional(serviceHours('endpoints[].serviceHours')),
  paused: v.optional(v.pipe(v.boolean(), about('endpoints[].paused'))),
});

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
      v.check(isZone, (issue) => own(`${quoted(issue.input)} is no time zone that this machine knows`)),
      about('zone'),
    ),
  ),
  publicUrl: v.optional(url('publicUrl')),
  control: v.optional(v.pipe(v.array(url('control[]')), about('control'))),
  serviceHours: v.optional(serviceHours('serviceHours')),
  endpoints: v.pipe(v.array(endpointEntrySchema), about('endpoints')),
  maintenance: v.optional(v.pipe(v.array(maintenanceSchema), about('maintenance'))),
  incidents: v.optional(v.pipe(v.array(incidentSchema), about('incidents'))),
});

export type EndpointInput = v.InferOutput<typeof endpointSchema>;
export type MaintenanceInput = v.InferOutput<typeof maintenanceSchema>;
export type IncidentInput = v.InferOutput<typeof incidentSchema>;
export type ConfigInput = v.InferOutput<typeof configSchema>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
