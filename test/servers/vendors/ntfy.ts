// ntfy: POST / with a message as JSON.
// Promise: refuses what the documentation does not allow, with ntfy's own codes.
// Not here: phones.
// https://docs.ntfy.sh/publish/#publish-as-json, …#limitations; codes: server/errors.go of binwiederhier/ntfy

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const NTFY_TOKEN = 'tk_SECRETSECRETSECRET';

const id = v.pipe(v.string(), v.regex(/^[-_A-Za-z0-9]{1,64}$/u));
const schema = v.strictObject({
  topic: id,
  message: v.pipe(v.string(), v.minLength(1)),
  title: v.optional(v.string()),
  tags: v.optional(v.array(v.string())),
  priority: v.optional(v.picklist([1, 2, 3, 4, 5])),
  click: v.optional(v.pipe(v.string(), v.url())),
  sequence_id: v.optional(id),
});

export const ntfyVendor: Vendor = ({ method, path, headers, body }) => {
  if (method !== 'POST' || path !== '/') return error(40401, 404, 'page not found');
  if (headers.authorization !== `Bearer ${NTFY_TOKEN}`) return error(40301, 403, 'forbidden');
  const read = v.safeParse(schema, parsed(body));
  if (!read.success) return error(40017, 400, 'invalid request: request body must be message JSON');
  const { message } = read.output;
  // It would come as an attachment.
  if (Buffer.byteLength(message) > 4_096)
    return error(40014, 400, 'invalid request: attachments not allowed');
  return json(200, { id: 'hwQ2YpKdmg', time: 1_764_430_000, event: 'message', ...read.output });
};

function error(code: number, http: number, words: string): Reply {
  return json(http, { code, http, error: words, link: 'https://ntfy.sh/docs/publish/' });
}

/** It gives no Retry-After. */
export const NTFY_LIMIT: Reply = error(42901, 429, 'limit reached: too many requests');
