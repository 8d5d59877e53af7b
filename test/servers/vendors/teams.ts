// Microsoft Teams: a workflow that begins "When a Teams webhook request is received".
// Promise: takes Adaptive Cards in the form that the trigger asks for, and nothing else.
// Not here: what Teams shows.
// https://learn.microsoft.com/connectors/teams/#microsoft-teams-webhook
// https://adaptivecards.io/explorer/AdaptiveCard.html, …/RichTextBlock.html, …/TextRun.html, …/Action.OpenUrl.html

import * as v from 'valibot';
import { json, parsed, type Reply, type Vendor } from '../vendor.ts';

export const TEAMS_PATH = '/workflows/abc/triggers/manual/paths/invoke';
export const TEAMS_SIGNATURE = 'SECRET_signature';

const run = v.strictObject({
  type: v.literal('TextRun'),
  text: v.string(),
  weight: v.optional(v.picklist(['Default', 'Lighter', 'Bolder'])),
  size: v.optional(v.picklist(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge'])),
  color: v.optional(v.picklist(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention'])),
});
const schema = v.strictObject({
  type: v.literal('message'),
  attachments: v.tuple([
    v.strictObject({
      contentType: v.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: v.null(),
      content: v.strictObject({
        $schema: v.string(),
        type: v.literal('AdaptiveCard'),
        version: v.picklist(['1.2', '1.3', '1.4', '1.5']),
        body: v.array(v.strictObject({ type: v.literal('RichTextBlock'), inlines: v.array(run) })),
        actions: v.optional(
          v.array(
            v.strictObject({
              type: v.literal('Action.OpenUrl'),
              title: v.string(),
              url: v.pipe(v.string(), v.url()),
            }),
          ),
        ),
      }),
    }),
  ]),
});

/** "Approximately 28 KB." */
const SIZE_MAX = 28_000;

export const teamsVendor: Vendor = ({ method, path, query, body }) => {
  if (path !== TEAMS_PATH) return error(404, 'WorkflowNotFound', 'The workflow could not be found.');
  if (query.get('sig') !== TEAMS_SIGNATURE) {
    return error(
      401,
      'DirectApiAuthorizationRequired',
      'The request must be authenticated by Shared Access scheme.',
    );
  }
  if (method !== 'POST') return error(405, 'MethodNotAllowed', 'The method is not allowed.');
  if (Buffer.byteLength(body) > SIZE_MAX)
    return error(413, 'RequestEntityTooLarge', 'Request Entity too large.');
  const read = v.safeParse(schema, parsed(body));
  return read.success
    ? { status: 202 }
    : error(
        400,
        'TriggerInputSchemaMismatch',
        "The input body for trigger 'manual' did not match its schema definition.",
      );
};

function error(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } });
}

export const TEAMS_LIMIT: Reply = {
  ...error(429, 'WorkflowRunActionThrottled', 'Rate limit is exceeded.'),
  headers: { 'retry-after': '17' },
};
