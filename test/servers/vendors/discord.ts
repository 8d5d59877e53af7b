// Discord: execute webhook, edit webhook message.
// Promise: refuses what the documentation does not allow, in Discord's words.
// Not here: what Discord shows.
// https://docs.discord.com/developers/resources/webhook#execute-webhook, …#edit-webhook-message
// https://docs.discord.com/developers/resources/message#embed-object-embed-limits, …/topics/rate-limits

import * as v from 'valibot';
import { type Asked, json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const DISCORD_HOOK = '/api/webhooks/223704706495545344/SECRET-TOKEN_abc';

const embed = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.maxLength(256))),
  description: v.optional(v.pipe(v.string(), v.maxLength(4_096))),
  url: v.optional(v.pipe(v.string(), v.url())),
  color: v.optional(v.pipe(v.number(), v.integer(), v.maxValue(0xffffff))),
  timestamp: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
const schema = v.strictObject({
  content: v.pipe(v.string(), v.maxLength(2_000)),
  embeds: v.optional(v.pipe(v.array(embed), v.maxLength(10))),
  allowed_mentions: v.strictObject({ parse: v.array(v.picklist(['roles', 'users', 'everyone'])) }),
});

export function discordVendor(): Vendor {
  const messages = new Set<string>();
  return (asked) => {
    if (asked.path === DISCORD_HOOK && asked.method === 'POST') {
      return body(asked, () => {
        const id = `1${String(messages.size).padStart(17, '0')}`;
        messages.add(id);
        return asked.query.get('wait') === 'true' ? json(200, { id, type: 0 }) : { status: 204 };
      });
    }
    if (asked.path.startsWith(`${DISCORD_HOOK}/messages/`) && asked.method === 'PATCH') {
      const id = asked.path.slice(DISCORD_HOOK.length + '/messages/'.length);
      if (!messages.has(id)) return json(404, { message: 'Unknown Message', code: 10_008 });
      return body(asked, () => json(200, { id, type: 0 }));
    }
    return asked.path.startsWith('/api/webhooks/')
      ? json(404, { message: 'Unknown Webhook', code: 10_015 })
      : json(404, { message: '404: Not Found', code: 0 });
  };
}

function body(asked: Asked, then: () => Reply): Reply {
  const read = v.safeParse(schema, parsed(asked.body));
  const embeds = read.success ? (read.output.embeds ?? []) : [];
  const total = embeds.reduce(
    (sum, { title = '', description = '' }) => sum + title.length + description.length,
    0,
  );
  if (read.success && total <= 6_000) return then();
  return json(400, { message: 'Invalid Form Body', code: 50_035, errors: {} });
}

export const DISCORD_LIMIT: Reply = json(
  429,
  { message: 'You are being rate limited.', retry_after: 64.57, global: false },
  { 'retry-after': '65', 'x-ratelimit-scope': 'user' },
);
