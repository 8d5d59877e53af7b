// Discord: a message by a channel's webhook; the end of an alert replaces its first message.
// Promise: nobody is mentioned, whatever the text: each is escaped, and allowed_mentions allows none.
// Not here: making the webhook (docs/alerts-channels.md).
// https://docs.discord.com/developers/resources/webhook#execute-webhook, …#edit-webhook-message, …/topics/rate-limits

import * as v from 'valibot';
import type { AlertMessage } from '../message.ts';
import { isTaken, jsonField, jsonText, refused, waitMs } from './answer.ts';
import type { Channel, ChannelAnswer, NotSent } from './channel.ts';
import { cut, safeLink, unlinked } from './plain-text.ts';
import { PROBLEMS } from './problem-sayings.ts';
import { address } from './settings.ts';
import { LINK_WORDS, linesOf, MARKS, priorityText, type Tone, titleOf, toneOf } from './wording.ts';

/** A message's content has at most 2,000 characters, an embed's description 4,096, all embeds together 6,000. */
const TITLE_MAX = 1_000;
const LINES_MAX = 3_500;

const settings = v.strictObject({ url: address('url') });

/** As numbers; the colours of the states. */
const COLOURS: Readonly<Record<Tone, number>> = {
  bad: 0xc62828,
  poor: 0xb26a00,
  good: 0x2e7d32,
  neutral: 0x546e7a,
};

export const discord: Channel<v.InferOutput<typeof settings>> = {
  kind: 'discord',
  repeated: 'shown',
  settings,
  requestFor({ message, receipt }, { url }) {
    const replaces = (message.kind === 'close' || message.renews === true) && receipt !== null;
    if (message.renews === true && !replaces) return null;
    return {
      url: replaces ? messageUrl(url, receipt) : waitingUrl(url),
      method: replaces ? 'PATCH' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(contentOf(message)),
    };
  },
  read(answer, { receipt }) {
    if (isTaken(answer)) return { ok: true, receipt: receipt ?? jsonText(answer.body, 'id') };
    return failureOf(answer);
  },
};

/** Without waiting, a message that was not kept gives no error. */
function waitingUrl(webhook: string): string {
  const url = new URL(webhook);
  url.searchParams.set('wait', 'true');
  return url.href;
}

function messageUrl(webhook: string, id: string): string {
  const url = new URL(webhook);
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/messages/${encodeURIComponent(id)}`;
  return url.href;
}

function contentOf(message: AlertMessage): object {
  const link = safeLink(message.link);
  const title = `${MARKS[toneOf(message)]} **${priorityText(message)}** `;
  const lines = cut(unlinked(linesOf(message).join('\n')), { max: LINES_MAX, escape: escaped });
  return {
    content: title + cut(unlinked(titleOf(message)), { max: TITLE_MAX - title.length, escape: escaped }),
    embeds: [
      {
        color: COLOURS[toneOf(message)],
        ...(lines !== '' && { description: lines }),
        ...(link !== null && { title: LINK_WORDS, url: link }),
        timestamp: new Date(message.at).toISOString(),
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Each sign that could begin or end markup: Discord shows what follows a backslash as it is. */
function escaped(character: string): string {
  return /[!-/:-@[-`{-~]/u.test(character) ? `\\${character}` : character;
}

const UNKNOWN_MESSAGE = 10_008;

function failureOf(answer: ChannelAnswer): NotSent {
  const failure = refused(answer, 'Discord', jsonText(answer.body, 'message'));
  if (jsonField(answer.body, 'code') === UNKNOWN_MESSAGE) {
    return { ...failure, remedy: 'afresh', problem: `${PROBLEMS.discordGone}.` };
  }
  // Finer than the header, which has whole seconds.
  const seconds = jsonField(answer.body, 'retry_after');
  return answer.status === 429 && typeof seconds === 'number'
    ? { ...failure, waitMs: waitMs(seconds) }
    : failure;
}
