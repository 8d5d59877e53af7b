// Microsoft Teams: an Adaptive Card to a workflow ("When a Teams webhook request is received").
// Promise: text from elsewhere stands in text runs alone, which have no Markdown, no mentions and no links.
// Not here: replacing a card: a workflow tells nothing of what it posted.
// https://learn.microsoft.com/connectors/teams/#microsoft-teams-webhook
// https://adaptivecards.io/explorer/RichTextBlock.html, https://learn.microsoft.com/microsoftteams/limits-specifications-teams

import * as v from 'valibot';
import type { AlertMessage } from '../message.ts';
import { jsonText, takenOrRefused } from './answer.ts';
import type { Channel } from './channel.ts';
import { bytesOf, cut, safeLink } from './plain-text.ts';
import { address } from './settings.ts';
import { LINK_WORDS, linesOf, MARKS, priorityText, type Tone, titleOf, toneOf } from './wording.ts';

/** A message has at most some 28 kB in all, as JSON. */
const TITLE_MAX_BYTES = 1_000;
const LINES_MAX_BYTES = 16_000;
const LINES_MAX = 40;

const settings = v.strictObject({ url: address('url') });

/** https://adaptivecards.io/explorer/TextRun.html: Colors */
const COLOURS: Readonly<Record<Tone, string>> = {
  bad: 'Attention',
  poor: 'Warning',
  good: 'Good',
  neutral: 'Default',
};

export const teams: Channel<v.InferOutput<typeof settings>> = {
  kind: 'teams',
  repeated: 'shown',
  settings,
  requestFor({ message }, { url }) {
    if (message.renews === true) return null;
    const content = cardOf(message);
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
    return {
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', attachments: [attachment] }),
    };
  },
  read: (answer) => takenOrRefused(answer, 'Teams', jsonText(answer.body, 'error', 'message')),
};

function cardOf(message: AlertMessage): object {
  const title = `${MARKS[toneOf(message)]} ${priorityText(message)} ${titleOf(message)}`;
  const link = safeLink(message.link);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      textBlock(cut(title, { max: TITLE_MAX_BYTES, sizeOf: bytesOf }), {
        weight: 'Bolder',
        size: 'Medium',
        color: COLOURS[toneOf(message)],
      }),
      ...linesThatFit(linesOf(message)).map((line) => textBlock(line, {})),
    ],
    ...(link !== null && { actions: [{ type: 'Action.OpenUrl', title: LINK_WORDS, url: link }] }),
  };
}

function textBlock(text: string, look: Readonly<Record<string, string>>): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] };
}

function linesThatFit(lines: readonly string[]): readonly string[] {
  const whole = lines.length > LINES_MAX ? [...lines.slice(0, LINES_MAX - 1), '…'] : lines;
  const each = Math.floor(LINES_MAX_BYTES / Math.max(1, whole.length));
  // As it stands in JSON, where a quote has two bytes.
  return whole.map((line) => cut(line, { max: each, sizeOf: (text) => bytesOf(JSON.stringify(text)) - 2 }));
}
