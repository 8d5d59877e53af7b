// A webhook: the message as JSON, or as a template of the owner's says, to any address.
// Promise: what fills a gap of the template can't end the text that it stands in, whatever the type of the body.
// Not here: the vendors that have a channel of their own.

import * as v from 'valibot';
import { formatInstant } from '../../config/iso-instant.ts';
import { GAP, type GapName, isGapName, wrongWithTemplate } from '../../config/webhook-template.ts';
import type { AlertMessage } from '../message.ts';
import { takenOrRefused } from './answer.ts';
import type { Channel } from './channel.ts';
import { cut, safeLink } from './plain-text.ts';
import { address, headers } from './settings.ts';
import { linesOf, priorityText, titleOf } from './wording.ts';

const TITLE_MAX = 1_000;
const LINES_MAX = 20_000;

const settings = v.pipe(
  v.strictObject({
    url: address('url'),
    method: v.optional(v.picklist(['POST', 'PUT'], 'method: expected POST or PUT'), 'POST'),
    headers: v.optional(headers, {}),
    body: v.optional(v.string('body: expected a text')),
  }),
  v.check(
    ({ body, headers: own }) => wrongWithTemplate(body ?? '', typeOf(own)) === '',
    'body: expected a template',
  ),
);

type Settings = v.InferOutput<typeof settings>;

export const webhook: Channel<Settings> = {
  kind: 'webhook',
  repeated: 'shown',
  settings,
  requestFor({ message }, { url, method, headers: own, body }) {
    if (message.renews === true) return null;
    const type = typeOf(own);
    return {
      url,
      method,
      // Who keeps the key can tell a message that came twice.
      headers: { 'content-type': type, 'idempotency-key': message.id, ...lowered(own) },
      body: body === undefined ? JSON.stringify(documentOf(message)) : filledIn(body, type, message),
    };
  },
  // Its body is not quoted: whoever answers may say again what it was sent.
  read: (answer) => takenOrRefused(answer, 'The webhook', null),
};

function typeOf(own: Readonly<Record<string, string>>): string {
  return lowered(own)['content-type'] ?? 'application/json';
}

function lowered(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What is sent without a template; documented, and only ever added to. */
function documentOf(message: AlertMessage): object {
  const { id, alert, kind, priority, state, at, since, endpoints } = message;
  return {
    version: 1,
    id,
    alert,
    kind,
    rule: titleOf({ title: message.rule }),
    priority,
    state,
    at: formatInstant(at),
    since: since === null ? null : formatInstant(since),
    title: cut(titleOf(message), { max: TITLE_MAX }),
    lines: linesOf(message).map((line) => cut(line, { max: TITLE_MAX })),
    endpoints: endpoints.map((endpoint) => ({ id: endpoint.id, name: titleOf({ title: endpoint.name }) })),
    link: safeLink(message.link),
  };
}

function filledIn(template: string, type: string, message: AlertMessage): string {
  const escaped = ESCAPES.find(([of]) => of.test(type))?.[1] ?? ((text: string) => text);
  const texts = textsOf(message);
  return template.replace(GAP, (_gap, name: string) => (isGapName(name) ? escaped(texts[name]) : ''));
}

function textsOf(message: AlertMessage): Readonly<Record<GapName, string>> {
  return {
    id: message.id,
    alert: message.alert,
    kind: message.kind,
    rule: titleOf({ title: message.rule }),
    priority: priorityText(message),
    state: message.state,
    at: formatInstant(message.at),
    since: message.since === null ? '' : formatInstant(message.since),
    title: cut(titleOf(message), { max: TITLE_MAX }),
    lines: cut(linesOf(message).join('\n'), { max: LINES_MAX }),
    endpoints: cut(message.endpoints.map(({ name }) => titleOf({ title: name })).join(', '), {
      max: LINES_MAX,
    }),
    link: safeLink(message.link) ?? '',
  };
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** By the type of the body; in anything else the text stands as it is. */
const ESCAPES: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/\bjson\b/u, (text) => JSON.stringify(text).slice(1, -1)],
  [/\bx-www-form-urlencoded\b/u, (text) => encodeURIComponent(text)],
  [/\b(?:html|xml)\b/u, (text) => text.replace(/[&<>"']/gu, (sign) => HTML[sign] ?? sign)],
];
