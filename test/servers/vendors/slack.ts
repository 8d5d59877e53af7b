// Slack: incoming webhook, chat.postMessage, chat.update.
// Promise: refuses what the documentation does not allow, in Slack's words.
// Not here: what Slack shows.
// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors
// https://docs.slack.dev/reference/methods/chat.postMessage, https://docs.slack.dev/reference/methods/chat.update
// https://docs.slack.dev/reference/block-kit/blocks/section-block, …/context-block, …/apis/web-api/rate-limits

import * as v from 'valibot';
import { type Asked, json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const SLACK_HOOK = '/services/T0001/B0001/XXXXSECRETXXXX';
export const SLACK_TOKEN = 'xoxb-1234-5678-SECRET';

const plain = v.strictObject({
  type: v.literal('plain_text'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(3_000)),
  emoji: v.optional(v.boolean()),
});
const mrkdwn = v.strictObject({
  type: v.literal('mrkdwn'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(3_000)),
  verbatim: v.optional(v.boolean()),
});
const block = v.variant('type', [
  v.strictObject({ type: v.literal('section'), text: v.variant('type', [plain, mrkdwn]) }),
  v.strictObject({
    type: v.literal('context'),
    elements: v.pipe(v.array(v.variant('type', [plain, mrkdwn])), v.maxLength(10)),
  }),
]);
const content = {
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(40_000)),
  blocks: v.optional(v.pipe(v.array(block), v.maxLength(50))),
};
const quiet = {
  mrkdwn: v.optional(v.boolean()),
  unfurl_links: v.optional(v.boolean()),
  unfurl_media: v.optional(v.boolean()),
};
const asWritten = {
  parse: v.optional(v.picklist(['none', 'full'])),
  link_names: v.optional(v.boolean()),
};
const hookSchema = v.strictObject({ ...content, ...quiet });
const postSchema = v.strictObject({
  channel: v.string(),
  thread_ts: v.optional(v.string()),
  ...content,
  ...quiet,
  ...asWritten,
});
const updateSchema = v.strictObject({ channel: v.string(), ts: v.string(), ...content, ...asWritten });

/** Some 13,000 characters of blocks are the most (slackapi/bolt-js issue 2509). */
const BLOCKS_MAX = 13_000;

export function slackVendor(): Vendor {
  const messages = new Map<string, string>();
  return (asked) => {
    if (asked.method !== 'POST') return { status: 405, body: 'method_not_allowed' };
    if (asked.path.startsWith('/services/')) return toHook(asked);
    if (asked.headers.authorization !== `Bearer ${SLACK_TOKEN}`) return failed('invalid_auth');
    if (asked.path === '/api/chat.postMessage') return posted(asked, messages);
    if (asked.path === '/api/chat.update') return updated(asked, messages);
    return failed('unknown_method');
  };
}

/** What Slack answers to more than about one message a second in a channel. */
export const SLACK_LIMIT: Reply = json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '30' });

function toHook(asked: Asked): Reply {
  const text = { 'content-type': 'text/html' };
  if (asked.path !== SLACK_HOOK) return { status: 404, headers: text, body: 'no_service' };
  const body = parsed(asked.body);
  if (typeof body !== 'object') return { status: 400, headers: text, body: 'invalid_payload' };
  const read = v.safeParse(hookSchema, body);
  if (!read.success)
    return {
      status: 400,
      headers: text,
      body: read.issues[0].path?.[0]?.key === 'blocks' ? 'invalid_blocks' : 'no_text',
    };
  return { status: 200, headers: text, body: 'ok' };
}

function posted(asked: Asked, messages: Map<string, string>): Reply {
  const read = v.safeParse(postSchema, parsed(asked.body));
  if (!read.success) return failed('invalid_arguments');
  if (!/^(?:C\w+|#\w+)$/u.test(read.output.channel)) return failed('channel_not_found');
  if (JSON.stringify(read.output.blocks ?? []).length > BLOCKS_MAX) return failed('msg_blocks_too_long');
  const ts = `1764430000.${String(messages.size).padStart(6, '0')}`;
  messages.set(ts, read.output.text);
  return json(200, { ok: true, channel: 'C0001', ts, message: { text: read.output.text } });
}

function updated(asked: Asked, messages: Map<string, string>): Reply {
  const read = v.safeParse(updateSchema, parsed(asked.body));
  if (!read.success) return failed('invalid_arguments');
  if (!messages.has(read.output.ts)) return failed('message_not_found');
  messages.set(read.output.ts, read.output.text);
  return json(200, { ok: true, channel: 'C0001', ts: read.output.ts, text: read.output.text, message: {} });
}

function failed(error: string): Reply {
  return json(200, { ok: false, error });
}
