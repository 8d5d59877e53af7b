// What each field of a config may hold, in words: one table for messages and for the published schema.
// Promise: every field that schema.ts knows has its line here.
// Not here: the rules themselves (schema.ts).

import { CHANNEL_FIELDS } from './fields-channels.ts';
import { secretReference } from './secret.ts';

export interface Field {
  /** A noun phrase: what may stand there. */
  readonly expected: string;
  /** As one would type it in YAML. */
  readonly example: string;
}

export const FIELDS = {
  '': { expected: 'a config with a list of endpoints', example: 'endpoints: [https://example.org]' },
  $schema: {
    expected: 'the address of the JSON Schema, for editors',
    example: '$schema: ./config.schema.json',
  },
  version: { expected: '0, the version that this Uptally reads', example: 'version: 0' },
  title: { expected: 'a title for the page, a text', example: 'title: Example status' },
  zone: {
    expected: 'the time zone whose midnights cut the days, an IANA name',
    example: 'zone: Europe/Madrid',
  },
  publicUrl: {
    expected: 'the http(s) address of the public page',
    example: 'publicUrl: https://status.example.org',
  },
  control: {
    expected: 'addresses to ask whether it is our own network when nothing answers, or an empty list',
    example: 'control: [https://www.gstatic.com/generate_204]',
  },
  'control[]': {
    expected: 'an http(s) address, or one with the status and body of its right answer',
    example: '{ url: http://detectportal.firefox.com/success.txt, status: 200, body: success }',
  },
  'control[].url': { expected: 'an http(s) address', example: 'url: https://www.gstatic.com/generate_204' },
  'control[].status': {
    expected: 'the status of its right answer, from 200 to 299: a redirect is a wrong one',
    example: 'status: 204',
  },
  'control[].body': {
    expected: 'the whole body of its right answer, a text of at most 200 characters',
    example: 'body: success',
  },
  recheck: {
    expected: 'how long after a first failure to look again, a list of at most 10, or an empty one',
    example: 'recheck: [5s, 15s, 30s]',
  },
  'recheck[]': { expected: 'a length of time with its unit, from 1s to 10m', example: '5s' },
  serviceHours: {
    expected: 'the days and times in which everything has to work, or 24/7',
    example: 'serviceHours: Mo-Fr 08:00-20:00; Sa 10:00-14:00',
  },
  costs: {
    expected: 'what downtime costs: a currency, and an hour of it',
    example: 'costs: { currency: CHF, perHour: 300 }',
  },
  'costs.currency': { expected: 'a code of three letters as in ISO 4217', example: 'currency: CHF' },
  'costs.perHour': {
    expected: 'what an hour of downtime costs of an endpoint without a cost of its own, a number from 0',
    example: 'perHour: 300',
  },
  endpoints: { expected: 'the list of what to watch', example: 'endpoints: [https://example.org]' },
  'endpoints[]': {
    expected: 'an http(s) address, or an endpoint with its url',
    example: 'https://example.org',
  },
  'endpoints[].id': {
    expected: 'the key of the history: 1 to 64 of a-z, 0-9 and single hyphens',
    example: 'id: shop',
  },
  'endpoints[].name': { expected: 'a name for people', example: 'name: Shop' },
  'endpoints[].url': { expected: 'an http(s) address', example: 'url: https://example.org/health' },
  'endpoints[].group': { expected: 'the name of a group', example: 'group: Payments' },
  'endpoints[].interval': {
    expected: 'the time between checks with its unit, from 1s to 1d',
    example: 'interval: 60s',
  },
  'endpoints[].timeout': {
    expected: 'the longest wait with its unit, from 100ms to 2m',
    example: 'timeout: 10s',
  },
  'endpoints[].component': {
    expected: 'the part of the service that it belongs to',
    example: 'component: Checkout',
  },
  'endpoints[].tags': { expected: 'a list of tags', example: 'tags: [production, eu]' },
  'endpoints[].tags[]': {
    expected: 'a word or a few, without commas, of at most 50 characters',
    example: 'production',
  },
  'endpoints[].method': {
    expected: 'GET or HEAD, or one that each check repeats: POST, PUT, PATCH, DELETE, OPTIONS',
    example: 'method: GET',
  },
  'endpoints[].headers': {
    expected: 'names and values of headers to send, at most 40',
    example: 'headers: { Accept: application/json }',
  },
  'endpoints[].headers.*': {
    expected: 'a header as in RFC 9110; a secret in it by its name alone',
    example: `Authorization: Bearer ${secretReference('API_TOKEN')}`,
  },
  'endpoints[].body': {
    expected: 'the text to send, of at most 65536 characters; a secret in it by its name alone',
    example: `body: '{"ping": true}'`,
  },
  'endpoints[].expect': {
    expected: 'what makes an answer a good one',
    example: 'expect: { latency: 800ms }',
  },
  'endpoints[].expect.status': {
    expected: 'a list of allowed status codes and ranges',
    example: 'status: [200-299, 401]',
  },
  'endpoints[].expect.status[]': { expected: 'a status code from 100 to 599 or a range', example: '200-299' },
  'endpoints[].expect.latency': {
    expected: 'the time after which an answer counts as degraded, with its unit, from 1ms to 2m',
    example: 'latency: 800ms',
  },
  'endpoints[].expect.text': { expected: 'a text that the answer must contain', example: 'text: Welcome' },
  'endpoints[].expect.pattern': {
    expected: 'a pattern in the syntax of RE2 that the answer must match somewhere',
    example: "pattern: 'version \\d+'",
  },
  'endpoints[].expect.json': {
    expected: 'a list of places in the JSON of the answer, and what must stand there',
    example: 'json: [{ path: $.status, equals: ok }]',
  },
  'endpoints[].expect.json[]': {
    expected: 'a place with its path, and equals where it matters what stands there',
    example: '{ path: $.status, equals: ok }',
  },
  'endpoints[].expect.json[].path': {
    expected: 'a JSONPath as in RFC 9535, without match() and search()',
    example: 'path: $.status',
  },
  'endpoints[].expect.json[].equals': {
    expected: 'a JSON value that every place found must hold',
    example: 'equals: ok',
  },
  'endpoints[].apdex': {
    expected: 'the response time that satisfies, with its unit, from 1ms to 2m',
    example: 'apdex: 500ms',
  },
  'endpoints[].mission': { expected: 'critical, supporting or internal', example: 'mission: critical' },
  'endpoints[].objective': {
    expected: 'the uptime that is promised, in percent, above 0 and below 100',
    example: 'objective: 99.9',
  },
  'endpoints[].costPerHour': {
    expected: 'what an hour of its downtime costs in the currency of costs, a number from 0',
    example: 'costPerHour: 1200',
  },
  'endpoints[].serviceHours': {
    expected: 'the days and times in which it has to work, or 24/7, instead of those for all',
    example: 'serviceHours: Mo-Fr 08:00-20:00',
  },
  'endpoints[].recheck': {
    expected: 'how long after its first failure to look again, instead of the list for all',
    example: 'recheck: [10s]',
  },
  'endpoints[].recheck[]': { expected: 'a length of time with its unit, from 1s to 10m', example: '10s' },
  'endpoints[].paused': { expected: 'true or false', example: 'paused: true' },
  maintenance: {
    expected: 'a list of planned times',
    example: 'maintenance: [{ from: 2026-12-01T22:00+01:00, to: 2026-12-01T23:00+01:00 }]',
  },
  'maintenance[]': {
    expected: 'a planned time with from and to, or one that repeats with starts, duration and rrule',
    example: '{ starts: 2026-12-06T02:00, duration: 2h, rrule: FREQ=WEEKLY;BYDAY=SU }',
  },
  'maintenance[].title': { expected: 'what is done, a text', example: 'title: New database' },
  'maintenance[].from': {
    expected: 'an instant in ISO 8601 with its offset',
    example: 'from: 2026-12-01T22:00+01:00',
  },
  'maintenance[].to': {
    expected: 'an instant in ISO 8601 with its offset',
    example: 'to: 2026-12-01T23:00+01:00',
  },
  'maintenance[].starts': {
    expected: 'when it begins for the first time: a date and time of the zone, or with an offset',
    example: 'starts: 2026-12-06T02:00',
  },
  'maintenance[].duration': {
    expected: 'how long each one lasts, with its unit, from 1m to 31d',
    example: 'duration: 2h',
  },
  'maintenance[].rrule': {
    expected: 'a rule for repetition as in RFC 5545, from DAILY to YEARLY',
    example: 'rrule: FREQ=WEEKLY;BYDAY=SU',
  },
  'maintenance[].endpoints': {
    expected: 'the ids or names of the endpoints concerned; without it all of them',
    example: 'endpoints: [shop]',
  },
  'maintenance[].endpoints[]': { expected: 'the id or name of an endpoint', example: 'shop' },
  alerts: {
    expected: 'the name of a ready set of rules, or rules of your own (docs/alerts.md)',
    example: 'alerts: normal',
  },
  incidents: {
    expected: 'a list of outages as people are told of them',
    example: 'incidents: [{ title: Payments fail, begin: 2026-11-24T14:02+01:00 }]',
  },
  'incidents[]': {
    expected: 'an incident with its title and begin',
    example: '{ title: Payments fail, begin: 2026-11-24T14:02+01:00 }',
  },
  'incidents[].title': {
    expected: 'what people notice, a text of at most 500 characters',
    example: 'title: Payments fail with an error',
  },
  'incidents[].begin': {
    expected: 'an instant in ISO 8601 with its offset',
    example: 'begin: 2026-11-24T14:02+01:00',
  },
  'incidents[].end': {
    expected: 'an instant in ISO 8601 with its offset; left out while it is open',
    example: 'end: 2026-11-24T14:40+01:00',
  },
  'incidents[].impact': { expected: 'down or degraded', example: 'impact: degraded' },
  'incidents[].endpoints': {
    expected: 'the ids or names of the endpoints concerned; without it all of them',
    example: 'endpoints: [checkout]',
  },
  'incidents[].endpoints[]': { expected: 'the id or name of an endpoint', example: 'checkout' },
  'incidents[].url': {
    expected: 'where more is told, an http(s) address or mailto',
    example: 'url: https://example.org/post',
  },
  'incidents[].updates': {
    expected: 'a list of what was told, and when',
    example: 'updates: [{ at: 2026-11-24T14:05+01:00, text: We found the cause. }]',
  },
  'incidents[].updates[]': {
    expected: 'an update with at and text',
    example: '{ at: 2026-11-24T14:05+01:00, text: We found the cause. }',
  },
  'incidents[].updates[].at': {
    expected: 'an instant in ISO 8601 with its offset',
    example: 'at: 2026-11-24T14:05+01:00',
  },
  'incidents[].updates[].text': {
    expected: 'what people should know, a text of at most 2000 characters',
    example: 'text: We found the cause, and are rolling it back.',
  },
  ...CHANNEL_FIELDS,
} as const satisfies Record<string, Field>;

export type FieldPath = keyof typeof FIELDS;

/** The line for a path with its numbers left out (`endpoints[].url`); null where there is none. */
export function fieldAt(path: string): Field | null {
  return isFieldPath(path) ? FIELDS[path] : null;
}

function isFieldPath(path: string): path is FieldPath {
  return Object.hasOwn(FIELDS, path);
}
