// A receiver of webhooks: takes JSON with the fields that docs/alerts-channels.md lists.
// Promise: an unknown field is refused, so that the list stays whole.
// Not here: what anybody does with them.

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const RECEIVER_TOKEN = 'SECRET-receiver';

const instant = v.pipe(v.string(), v.isoTimestamp());
const schema = v.strictObject({
  version: v.literal(1),
  id: v.string(),
  alert: v.string(),
  kind: v.picklist(['open', 'update', 'close', 'digest', 'test', 'notice']),
  rule: v.string(),
  priority: v.picklist([1, 2, 3, 4]),
  state: v.string(),
  at: instant,
  since: v.nullable(instant),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  lines: v.array(v.pipe(v.string(), v.maxLength(1_000))),
  endpoints: v.array(v.strictObject({ id: v.string(), name: v.string() })),
  link: v.nullable(v.pipe(v.string(), v.url())),
});

export const receiverVendor: Vendor = ({ headers, body }) => {
  if (headers.authorization !== `Bearer ${RECEIVER_TOKEN}`)
    return { status: 401, body: `unknown token ${headers.authorization}` };
  if (typeof headers['idempotency-key'] !== 'string') return { status: 400, body: 'no key' };
  const read = v.safeParse(schema, parsed(body));
  return read.success
    ? { status: 204 }
    : json(422, { wrong: read.issues.map((issue) => v.getDotPath(issue)) });
};

export const RECEIVER_LIMIT: Reply = { status: 429, headers: { 'retry-after': '9' } };
