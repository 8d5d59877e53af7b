// Telegram: a bot's message; an update answers the first message, the end of an alert replaces it.
// Promise: sent without a parse mode: what is bold or a link is said by entities, so that no text is markup.
// Not here: making the bot (docs/alerts-channels.md).
// https://core.telegram.org/bots/api#sendmessage, …#editmessagetext, …#responseparameters

import * as v from 'valibot';
import { SERVERS } from '../../config/channel-secrets.ts';
import { filled } from '../../sayings.ts';
import type { AlertMessage } from '../message.ts';
import { isTaken, jsonField, jsonText, refused, waitMs } from './answer.ts';
import type { Channel, ChannelAnswer, NotSent, Telling } from './channel.ts';
import { cut, safeLink, unlinked } from './plain-text.ts';
import { PROBLEMS } from './problem-sayings.ts';
import { address, formed, withoutSlash } from './settings.ts';
import { LINK_WORDS, linesOf, MARKS, priorityText, titleOf, toneOf } from './wording.ts';

/** A text has at most 4,096 characters. */
const TITLE_MAX = 500;
const LINES_MAX = 3_500;

const settings = v.strictObject({
  token: formed('token', /^\d+:[A-Za-z0-9_-]+$/u, "a bot's token, 123456:ABC…"),
  chat: formed('chat', /^(?:-?\d+|@\w+)$/u, 'the number of a chat, or @name of a channel'),
  /** A topic of a group. */
  thread: v.optional(
    v.pipe(v.number('thread: expected a number'), v.integer('thread: expected a whole number')),
  ),
  /** A Bot API server of one's own. */
  server: v.optional(address('server'), SERVERS.telegram),
});

type Settings = v.InferOutput<typeof settings>;

export const telegram: Channel<Settings> = {
  kind: 'telegram',
  repeated: 'shown',
  settings,
  requestFor(telling, set) {
    const replaces = isReplacing(telling);
    if (telling.message.renews === true && !replaces) return null;
    return {
      url: `${withoutSlash(set.server)}/bot${set.token}/${replaces ? 'editMessageText' : 'sendMessage'}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: set.chat, ...placeOf(telling, set), ...textOf(telling.message) }),
    };
  },
  read(answer, { receipt }) {
    if (isTaken(answer) && jsonField(answer.body, 'ok') !== false) {
      return { ok: true, receipt: receipt ?? jsonText(answer.body, 'result', 'message_id') };
    }
    return jsonText(answer.body, 'description')?.includes('message is not modified') === true
      ? { ok: true, receipt }
      : failureOf(answer);
  },
};

function isReplacing({ message, receipt }: Telling): boolean {
  return receipt !== null && (message.kind === 'close' || message.renews === true);
}

function placeOf({ message, receipt }: Telling, { thread }: Settings): object {
  const message_id = Number(receipt);
  if (isReplacing({ message, receipt })) return { message_id };
  return {
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(receipt !== null && { reply_parameters: { message_id, allow_sending_without_reply: true } }),
  };
}

function textOf(message: AlertMessage): object {
  const head = `${MARKS[toneOf(message)]} ${priorityText(message)} `;
  const title = cut(unlinked(titleOf(message)), { max: TITLE_MAX });
  const lines = cut(unlinked(linesOf(message).join('\n')), { max: LINES_MAX });
  const link = safeLink(message.link);
  const before = head + title + (lines === '' ? '' : `\n${lines}`);
  // Offsets and lengths are in UTF-16 code units, as JavaScript counts.
  const bold = { type: 'bold', offset: head.length, length: title.length };
  const linked = { type: 'text_link', offset: before.length + 1, length: LINK_WORDS.length, url: link };
  return {
    text: link === null ? before : `${before}\n${LINK_WORDS}`,
    entities: link === null ? [bold] : [bold, linked],
    link_preview_options: { is_disabled: true },
  };
}

/** The first message is gone, or too old to be replaced. */
const STALE = /message to edit not found|message can't be edited|message_id_invalid/iu;

function failureOf(answer: ChannelAnswer): NotSent {
  const said = jsonText(answer.body, 'description');
  const failure = refused(answer, 'Telegram', said);
  if (said !== null && STALE.test(said)) return { ...failure, remedy: 'afresh' };
  const seconds = jsonField(answer.body, 'parameters', 'retry_after');
  if (typeof seconds === 'number') return { ...failure, waitMs: waitMs(seconds) };
  const moved = jsonText(answer.body, 'parameters', 'migrate_to_chat_id');
  return moved === null ? failure : { ...failure, problem: `${filled(PROBLEMS.telegramMoved, moved)}.` };
}
