// PagerDuty: POST /v2/enqueue.
// Promise: refuses what the documentation does not allow, in PagerDuty's words.
// Not here: incidents.
// https://developer.pagerduty.com/docs/send-alert-event, …/docs/events-api-v2-overview#response-codes--retry-logic

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const PAGERDUTY_KEY = 'abcdef0123456789abcdef0123456789';

const shared = {
  routing_key: v.pipe(v.string(), v.length(32)),
  dedup_key: v.pipe(v.string(), v.maxLength(255)),
};
const link = v.strictObject({ href: v.pipe(v.string(), v.url()), text: v.optional(v.string()) });
const schema = v.variant('event_action', [
  v.strictObject({
    ...shared,
    event_action: v.literal('trigger'),
    payload: v.strictObject({
      summary: v.pipe(v.string(), v.minLength(1), v.maxLength(1_024)),
      source: v.pipe(v.string(), v.minLength(1)),
      severity: v.picklist(['critical', 'error', 'warning', 'info']),
      timestamp: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      component: v.optional(v.string()),
      group: v.optional(v.string()),
      class: v.optional(v.string()),
      custom_details: v.optional(v.record(v.string(), v.unknown())),
    }),
    images: v.optional(v.array(v.unknown())),
    links: v.optional(v.array(link)),
    client: v.optional(v.string()),
    client_url: v.optional(v.string()),
  }),
  v.strictObject({ ...shared, event_action: v.picklist(['acknowledge', 'resolve']) }),
]);

/** 512 kB. */
const SIZE_MAX = 512 * 1_024;

export const pagerdutyVendor: Vendor = ({ method, path, body }) => {
  if (method !== 'POST' || path !== '/v2/enqueue') return json(404, { status: 'not found' });
  if (Buffer.byteLength(body) > SIZE_MAX) return json(413, { status: 'payload too large' });
  const read = v.safeParse(schema, parsed(body));
  if (!read.success) {
    return json(400, {
      status: 'invalid event',
      message: 'Event object is invalid',
      errors: read.issues.map((issue) => `'${v.getDotPath(issue) ?? 'event'}' is invalid`),
    });
  }
  if (read.output.routing_key !== PAGERDUTY_KEY) {
    return json(400, {
      status: 'invalid event',
      message: 'Event object is invalid',
      errors: ["'routing_key' is invalid"],
    });
  }
  return json(202, { status: 'success', message: 'Event processed', dedup_key: read.output.dedup_key });
};

/** It gives no Retry-After; "preferably with a backoff of a few minutes". */
export const PAGERDUTY_LIMIT: Reply = json(429, {
  status: 'throttle exceeded',
  message: 'Requests for this service are arriving too quickly. Please retry later.',
});
