// ntfy: a push to phones, by ntfy.sh or a server of one's own.
// Promise: sent as JSON to the server's root, so that no text of a message ever stands in a header; never Markdown.
// Not here: access to topics (the server's own).
// https://docs.ntfy.sh/publish/#publish-as-json, …#limitations, …#updating-deleting-notifications

import * as v from 'valibot';
import { SERVERS } from '../../config/channel-secrets.ts';
import type { AlertMessage } from '../message.ts';
import { jsonText, takenOrRefused } from './answer.ts';
import type { Channel } from './channel.ts';
import { bytesOf, cut, safeLink, unlinked } from './plain-text.ts';
import { address, formed, headerValue, withoutSlash } from './settings.ts';
import { hexId } from './stable-id.ts';
import { linesOf, priorityText, type Tone, titleOf, toneOf } from './wording.ts';

/** A longer message becomes an attachment. */
const MESSAGE_MAX_BYTES = 4_096;
/** The server sets no limit; phones show less. */
const TITLE_MAX_BYTES = 250;

const settings = v.strictObject({
  server: v.optional(address('server'), SERVERS.ntfy),
  topic: formed('topic', /^[-_A-Za-z0-9]{1,64}$/u, 'a topic of at most 64 letters, digits, - and _'),
  token: v.optional(headerValue('token')),
});

/** Of ours to ntfy's: 5 rings through, 3 is usual. */
const PRIORITIES = { 1: 5, 2: 4, 3: 3, 4: 2 } as const;
/** https://docs.ntfy.sh/emojis/ */
const TAGS: Readonly<Record<Tone, string>> = {
  bad: 'red_circle',
  poor: 'orange_circle',
  good: 'white_check_mark',
  neutral: 'information_source',
};

export const ntfy: Channel<v.InferOutput<typeof settings>> = {
  kind: 'ntfy',
  repeated: 'shown',
  settings,
  requestFor({ message }, { server, topic, token }) {
    // Servers before 2.16 would show one more.
    if (message.renews === true) return null;
    return {
      url: `${withoutSlash(server)}/`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ topic, ...notificationOf(message) }),
    };
  },
  read: (answer) => takenOrRefused(answer, 'ntfy', jsonText(answer.body, 'error')),
};

function notificationOf(message: AlertMessage): object {
  const text = (plain: string, max: number) => cut(unlinked(plain), { max, sizeOf: bytesOf });
  const link = safeLink(message.link);
  const lines = linesOf(message).join('\n');
  return {
    title: text(`${priorityText(message)} ${titleOf(message)}`, TITLE_MAX_BYTES),
    // An empty message would become "triggered".
    message: text(lines === '' ? titleOf(message) : lines, MESSAGE_MAX_BYTES),
    priority: message.kind === 'close' || message.kind === 'digest' ? 3 : PRIORITIES[message.priority],
    tags: [TAGS[toneOf(message)]],
    ...(link !== null && { click: link }),
    // From ntfy 2.16 on, what comes with the same one replaces what was there; older servers pass it over.
    sequence_id: hexId(message.alert),
  };
}
