// Telegram: sendMessage and editMessageText of the Bot API.
// Promise: refuses what the documentation does not allow, in Telegram's words.
// Not here: what Telegram shows.
// https://core.telegram.org/bots/api#sendmessage, …#editmessagetext, …#messageentity, …#responseparameters
// The words of refusals: telegram-bot-api/Client.cpp of tdlib/telegram-bot-api

import * as v from 'valibot';
import { type Asked, json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const TELEGRAM_TOKEN = '123456:SECRET-token_abcdefghij';
export const TELEGRAM_CHAT = '-1001234567890';

const range = {
  offset: v.pipe(v.number(), v.integer()),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
};
const entity = v.variant('type', [
  v.strictObject({ type: v.literal('bold'), ...range }),
  v.strictObject({ type: v.literal('text_link'), ...range, url: v.pipe(v.string(), v.url()) }),
]);
const content = {
  chat_id: v.union([v.string(), v.number()]),
  text: v.pipe(v.string(), v.minLength(1)),
  entities: v.optional(v.array(entity)),
  link_preview_options: v.optional(v.strictObject({ is_disabled: v.boolean() })),
};
const sendSchema = v.strictObject({
  ...content,
  message_thread_id: v.optional(v.number()),
  reply_parameters: v.optional(
    v.strictObject({ message_id: v.number(), allow_sending_without_reply: v.optional(v.boolean()) }),
  ),
});
const editSchema = v.strictObject({ ...content, message_id: v.number() });

export function telegramVendor(): Vendor {
  const texts = new Map<number, string>();
  return (asked) => {
    if (!asked.path.startsWith(`/bot${TELEGRAM_TOKEN}/`)) return error(401, 'Unauthorized');
    if (asked.path.endsWith('/sendMessage')) return sent(asked, texts);
    return asked.path.endsWith('/editMessageText') ? edited(asked, texts) : error(404, 'Not Found');
  };
}

function sent({ body }: Asked, texts: Map<number, string>): Reply {
  const read = v.safeParse(sendSchema, parsed(body));
  if (!read.success) return error(400, "Bad Request: can't parse entities");
  const wrong = wrongWith(read.output);
  if (wrong !== null) return wrong;
  const message_id = texts.size + 100;
  texts.set(message_id, read.output.text);
  return json(200, { ok: true, result: { message_id, text: read.output.text } });
}

function edited({ body }: Asked, texts: Map<number, string>): Reply {
  const read = v.safeParse(editSchema, parsed(body));
  if (!read.success) return error(400, "Bad Request: can't parse entities");
  const { message_id, text } = read.output;
  const wrong = wrongWith(read.output);
  if (wrong !== null) return wrong;
  if (!texts.has(message_id)) return error(400, 'Bad Request: message to edit not found');
  if (texts.get(message_id) === text) {
    return error(
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  texts.set(message_id, text);
  return json(200, { ok: true, result: { message_id, text } });
}

function wrongWith({
  chat_id,
  text,
  entities = [],
}: v.InferOutput<v.ObjectSchema<typeof content, undefined>>): Reply | null {
  if (String(chat_id) !== TELEGRAM_CHAT) return error(400, 'Bad Request: chat not found');
  if (text.length > 4_096) return error(400, 'Bad Request: message is too long');
  return entities.every(({ offset, length }) => offset >= 0 && offset + length <= text.length)
    ? null
    : error(400, 'Bad Request: entity beginning is after the text end');
}

function error(error_code: number, description: string): Reply {
  return json(error_code, { ok: false, error_code, description });
}

export const TELEGRAM_LIMIT: Reply = json(
  429,
  {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 14',
    parameters: { retry_after: 14 },
  },
  { 'retry-after': '14' },
);
