// Slack: by an incoming webhook, or by a bot's token, which can answer in a thread and replace what it said.
// Promise: text from elsewhere stands in plain_text alone, so that it mentions nobody, links nowhere and has no markup.
// Not here: making the app (docs/alerts-channels.md).
// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
// https://docs.slack.dev/reference/methods/chat.postMessage, …/chat.update, https://docs.slack.dev/reference/block-kit/blocks

import * as v from 'valibot';
import { SERVERS } from '../../config/channel-secrets.ts';
import { filled } from '../../sayings.ts';
import type { AlertMessage } from '../message.ts';
import { isTaken, jsonField, jsonText, refused, retryAfterMs } from './answer.ts';
import type { Channel, ChannelAnswer, ChannelRequest, NotSent, Telling } from './channel.ts';
import { cut, safeLink } from './plain-text.ts';
import { PROBLEMS } from './problem-sayings.ts';
import { address, formed, withoutSlash } from './settings.ts';
import { LINK_WORDS, linesOf, MARKS, priorityText, titleOf, toneOf } from './wording.ts';

/** A block of text takes 3,000 characters, and all blocks together some 13,000 (msg_blocks_too_long). */
const TITLE_MAX = 500;
const LINES_MAX = 3_000;

const webhook = v.strictObject({ url: address('url') });
const bot = v.strictObject({
  token: formed('token', /^xox[a-z]-[\w-]+$/u, 'a token of a bot, which begins with xoxb-'),
  channel: formed('channel', /^[#\w][\w.-]{0,79}$/u, 'the ID of a channel, or its name'),
  /** Where Slack's methods are. */
  server: v.optional(address('server'), SERVERS.slack),
});

type Settings = v.InferOutput<typeof webhook> | v.InferOutput<typeof bot>;

export const slack: Channel<Settings> = {
  kind: 'slack',
  repeated: 'shown',
  settings: v.union([webhook, bot], 'expected a url, or a token and a channel'),
  requestFor(telling, settings) {
    if (telling.message.renews === true && ('url' in settings || telling.receipt === null)) return null;
    const content = contentOf(telling.message);
    return 'url' in settings
      ? post(settings.url, {}, { ...content, ...QUIET })
      : askedOfBot(telling, settings, content);
  },
  read(answer, telling) {
    if (!isTaken(answer)) return refused(answer, 'Slack', answer.body);
    // The webhook says "ok"; a method says what came of it in JSON, with status 200 in any case.
    const ok = jsonField(answer.body, 'ok');
    if (ok === false) return refusedByMethod(answer);
    return { ok: true, receipt: telling.receipt ?? receiptOf(answer) };
  },
};

/** "CHANNEL/TS" of the first message; an update goes into its thread, and the end replaces it. */
function receiptOf({ body }: ChannelAnswer): string | null {
  const channel = jsonText(body, 'channel');
  const ts = jsonText(body, 'ts');
  return channel === null || ts === null ? null : `${channel}/${ts}`;
}

function askedOfBot(
  { message, receipt }: Telling,
  { token, channel, server }: v.InferOutput<typeof bot>,
  content: object,
): ChannelRequest {
  const [place, ts] = receipt?.split('/') ?? [];
  const methods = withoutSlash(server);
  const authorization = { authorization: `Bearer ${token}` };
  if (place === undefined || ts === undefined) {
    return post(`${methods}/chat.postMessage`, authorization, {
      channel,
      ...content,
      ...AS_WRITTEN,
      ...QUIET,
    });
  }
  if (message.kind === 'close' || message.renews === true) {
    return post(`${methods}/chat.update`, authorization, { channel: place, ts, ...content, ...AS_WRITTEN });
  }
  const answer = { channel: place, thread_ts: ts, ...content, ...AS_WRITTEN, ...QUIET };
  return post(`${methods}/chat.postMessage`, authorization, answer);
}

/** Nothing in the text is markup, and nothing that it names is fetched. */
const QUIET = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;
/** No name in the text becomes a mention. */
const AS_WRITTEN = { parse: 'none', link_names: false } as const;

function post(url: string, headers: Readonly<Record<string, string>>, body: object): ChannelRequest {
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

function contentOf(message: AlertMessage): object {
  const title = `${MARKS[toneOf(message)]} ${priorityText(message)} ${titleOf(message)}`;
  const lines = linesOf(message).join('\n');
  const link = safeLink(message.link);
  return {
    // What notifications and screen readers say; the blocks are what is seen.
    text: cut(title, { max: TITLE_MAX, escape: entity }),
    blocks: [
      section(cut(title, { max: TITLE_MAX, escape: entity })),
      ...(lines === '' ? [] : [section(cut(lines, { max: LINES_MAX, escape: entity }))]),
      ...(link === null ? [] : [linkBlock(link)]),
    ],
  };
}

function section(text: string): object {
  return { type: 'section', text: { type: 'plain_text', text, emoji: false } };
}

function linkBlock(link: string): object {
  const text = `<${link.replaceAll('&', '&amp;')}|${LINK_WORDS}>`;
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The first message is gone, or can't be replaced any more. */
const STALE: readonly string[] = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
  'message_not_owned_by_app',
];
const PASSING: readonly string[] = [
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
];

function refusedByMethod(answer: ChannelAnswer): NotSent {
  const error = jsonText(answer.body, 'error') ?? 'no reason';
  const remedy = STALE.includes(error) ? 'afresh' : PASSING.includes(error) ? 'later' : 'never';
  const problem = `${filled(SAID[error] ?? PROBLEMS.slackRefused, cut(error, { max: 100 }))}.`;
  return { ok: false, remedy, waitMs: remedy === 'later' ? retryAfterMs(answer) : null, problem };
}

const SAID: Readonly<Record<string, (typeof PROBLEMS)[`slack${string}` & keyof typeof PROBLEMS]>> = {
  not_in_channel: PROBLEMS.slackNotIn,
  channel_not_found: PROBLEMS.slackNotFound,
  is_archived: PROBLEMS.slackArchived,
  invalid_auth: PROBLEMS.slackToken,
  token_revoked: PROBLEMS.slackRevoked,
  account_inactive: PROBLEMS.slackRemoved,
  missing_scope: PROBLEMS.slackScope,
};
