// Where alerts are told, as a config has it: a channel each, by kind.
// Promise: a secret stands there by its name alone; each value taken alone is right.
// Not here: what a channel makes of it once the secrets are in place (alert/channels), the names of all (contradictions.ts).

import * as v from 'valibot';
import type { FieldPath } from './fields.ts';
import { about, own, phrase, quoted, text } from './schema-parts.ts';
import { headersSchema } from './schema-request.ts';
import { secretsIn, wrongWithReferences } from './secret.ts';
import { readUrl } from './url.ts';

/** A text that is one secret, named: `${secret:SLACK_HOOK}`. It is not quoted back: it may be the secret itself. */
const secret = (path: FieldPath) =>
  phrase(path, (written) =>
    wrongWithReferences(written) === '' && secretsIn(written).length === 1 && /^\$\{[^}]*\}$/u.test(written)
      ? ''
      : 'a secret stands here by its name alone',
  );

/** An address, or the name of a secret that is one. */
const address = (path: FieldPath) =>
  phrase(path, (written) => {
    if (secretsIn(written).length > 0)
      return /^\$\{[^}]*\}$/u.test(written) ? '' : 'the whole address is the secret';
    const read = readUrl(written);
    return read.ok ? '' : read.wrong;
  });

const NAME_LENGTH_MAX = 40;

/** What every channel has. */
const base = {
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, (issue) => own(`${quoted(issue.input)} can't be a name`)),
    v.maxLength(NAME_LENGTH_MAX, own('the name is too long')),
    about('channels[].name'),
  ),
  /** What a ready set sends here; without it everything. Rules of one's own name their channels themselves. */
  priorities: v.optional(
    v.pipe(
      v.array(v.pipe(v.picklist(['P1', 'P2', 'P3', 'P4']), about('channels[].priorities[]'))),
      v.minLength(1, own('it names no priority')),
      about('channels[].priorities'),
    ),
  ),
} as const;

const labels = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z_]\w*$/u, (issue) => own(`${quoted(issue.input)} is no name of a label`)),
    ),
    v.string(),
  ),
  about('channels[].labels'),
);

/** By kind. */
export const CHANNEL_SCHEMAS = {
  slack: v.strictObject({
    ...base,
    kind: v.literal('slack'),
    url: v.optional(secret('channels[].url')),
    token: v.optional(secret('channels[].token')),
    channel: v.optional(text('channels[].channel', 80)),
    server: v.optional(address('channels[].server')),
  }),
  webhook: v.strictObject({
    ...base,
    kind: v.literal('webhook'),
    url: address('channels[].url'),
    method: v.optional(v.pipe(v.picklist(['POST', 'PUT']), about('channels[].method'))),
    headers: v.optional(headersSchema),
    body: v.optional(text('channels[].body', 20_000)),
  }),
  pagerduty: v.strictObject({
    ...base,
    kind: v.literal('pagerduty'),
    key: secret('channels[].key'),
    url: v.optional(address('channels[].url')),
  }),
  sentry: v.strictObject({
    ...base,
    kind: v.literal('sentry'),
    dsn: secret('channels[].dsn'),
    environment: v.optional(text('channels[].environment', 64)),
  }),
  ntfy: v.strictObject({
    ...base,
    kind: v.literal('ntfy'),
    topic: text('channels[].topic', 80),
    server: v.optional(address('channels[].server')),
    token: v.optional(secret('channels[].token')),
  }),
  discord: v.strictObject({ ...base, kind: v.literal('discord'), url: secret('channels[].url') }),
  teams: v.strictObject({ ...base, kind: v.literal('teams'), url: secret('channels[].url') }),
  telegram: v.strictObject({
    ...base,
    kind: v.literal('telegram'),
    token: secret('channels[].token'),
    chat: v.pipe(v.string(), v.regex(/^(?:-?\d+|@\w+)$/u), about('channels[].chat')),
    thread: v.optional(v.pipe(v.number(), v.integer(), about('channels[].thread'))),
    server: v.optional(address('channels[].server')),
  }),
  alertmanager: v.strictObject({
    ...base,
    kind: v.literal('alertmanager'),
    url: address('channels[].url'),
    headers: v.optional(headersSchema),
    labels: v.optional(labels),
  }),
  email: v.strictObject({
    ...base,
    kind: v.literal('email'),
    smtp: secret('channels[].smtp'),
    from: text('channels[].from', 254),
    to: v.pipe(v.array(text('channels[].to[]', 254)), v.minLength(1), about('channels[].to')),
  }),
} as const;

export const channelSchema = v.variant('kind', [
  CHANNEL_SCHEMAS.slack,
  CHANNEL_SCHEMAS.webhook,
  CHANNEL_SCHEMAS.pagerduty,
  CHANNEL_SCHEMAS.sentry,
  CHANNEL_SCHEMAS.ntfy,
  CHANNEL_SCHEMAS.discord,
  CHANNEL_SCHEMAS.teams,
  CHANNEL_SCHEMAS.telegram,
  CHANNEL_SCHEMAS.alertmanager,
  CHANNEL_SCHEMAS.email,
]);

export const channelsSchema = v.pipe(v.array(channelSchema), about('channels'));

/** A channel as a config has it, its secrets by name. */
export type ChannelInput = v.InferOutput<typeof channelSchema>;

/** The fields that a channel of this kind may have; null where there is no such kind. */
export function fieldsOfChannel(kind: unknown): object | null {
  return Object.entries(CHANNEL_SCHEMAS).find(([name]) => name === kind)?.[1].entries ?? null;
}
