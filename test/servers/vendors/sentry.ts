// Sentry: POST /api/PROJECT/envelope/.
// Promise: reads the envelope by its grammar, line and length, and the event by its attributes.
// Not here: issues.
// https://develop.sentry.dev/sdk/foundations/transport/envelopes/, …/transport/authentication/,
// …/transport/event-payloads/, https://develop.sentry.dev/sdk/expected-features/rate-limiting/

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const SENTRY_KEY = 'e12d836b15bb49d7bbf99e64295d995b';

const header = v.strictObject({ event_id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)) });
const item = v.strictObject({
  type: v.literal('event'),
  length: v.number(),
  content_type: v.optional(v.literal('application/json')),
});
const event = v.strictObject({
  event_id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/u)),
  timestamp: v.number(),
  platform: v.string(),
  level: v.picklist(['fatal', 'error', 'warning', 'info', 'debug']),
  logger: v.optional(v.string()),
  environment: v.optional(v.pipe(v.string(), v.maxLength(64))),
  message: v.strictObject({ formatted: v.pipe(v.string(), v.maxLength(8_192)) }),
  fingerprint: v.optional(v.array(v.string())),
  tags: v.optional(v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(199)))),
  extra: v.optional(
    v.record(
      v.string(),
      v.pipe(
        v.string(),
        v.check((text) => Buffer.byteLength(text) <= 16_384),
      ),
    ),
  ),
});

export const sentryVendor: Vendor = ({ method, path, headers, body }) => {
  if (method !== 'POST' || path !== '/api/42/envelope/') return refusal(404, 'not found');
  if (headers['content-type'] !== 'application/x-sentry-envelope')
    return refusal(415, 'unsupported media type');
  const auth = headers['x-sentry-auth'];
  if (typeof auth !== 'string' || !/sentry_version=7/u.test(auth)) {
    return refusal(401, 'missing authorization information');
  }
  if (!auth.includes(`sentry_key=${SENTRY_KEY}`))
    return refusal(403, 'event submission rejected with_reason: ProjectId');
  return takenFrom(body);
};

function takenFrom(body: string): Reply {
  const [first = '', second = ''] = body.split('\n', 2);
  const payload = body.slice(first.length + second.length + 2);
  const head = v.safeParse(header, parsed(first));
  const about = v.safeParse(item, parsed(second));
  if (!head.success || !about.success) return refusal(400, 'bad envelope: invalid item header');
  const bytes = Buffer.from(payload);
  const rest = bytes.subarray(about.output.length).toString();
  if (bytes.length < about.output.length || (rest !== '' && rest !== '\n')) {
    return refusal(400, 'bad envelope: unexpected end of file');
  }
  const read = v.safeParse(event, parsed(bytes.subarray(0, about.output.length).toString()));
  if (!read.success || read.output.event_id !== head.output.event_id) return refusal(400, 'invalid event');
  return json(200, { id: read.output.event_id });
}

function refusal(status: number, detail: string): Reply {
  return json(status, { detail });
}

export const SENTRY_LIMIT: Reply = json(
  429,
  { detail: 'event submission rejected with_reason: RateLimited' },
  { 'retry-after': '60', 'x-sentry-rate-limits': '60:error:organization:usage_exceeded' },
);
