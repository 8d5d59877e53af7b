// Messages: what the pages ask of the background, and what it answers.
// Promise: both sides parse what they receive; an unknown message changes nothing.
// Not here: who may send one (browser.ts checks the sender), what is done (background/).

import * as v from 'valibot';
import { controlObjectSchema } from '../shared/config/control.ts';
import { endpointSchema } from '../shared/config/schema.ts';
import { channelSchema } from '../shared/config/schema-channels.ts';
import { maintenanceSchema } from '../shared/config/schema-plan.ts';
import { SECRET_LENGTH_MAX, SECRET_NAME } from '../shared/config/secret.ts';
import { readUrl } from '../shared/config/url.ts';

import { markErrorSchema } from './error-marks.ts';
import { noteOutageSchema } from './outage-notes.ts';
import { REFUSED } from './own-sayings.ts';
import { OFFERED_SETS } from './words/alert-words.ts';
import { DIGESTS } from './words/digest-words.ts';

const id = v.pipe(v.string(), v.maxLength(64));
const ids = v.array(id);
/** Planned times of the endpoint alone; absent = they stay as they are. */
const plans = v.optional(v.array(maintenanceSchema));

/** What several endpoints are given together; what is absent stays. */
const changeSchema = v.strictObject({
  ...v.partial(v.pick(endpointSchema, ['interval', 'mission', 'paused'])).entries,
  /** null = none any more. */
  group: v.optional(v.nullable(v.string())),
  component: v.optional(v.nullable(v.string())),
  objective: v.optional(v.nullable(v.string())),
  addTags: v.optional(v.array(v.string())),
  removeTags: v.optional(v.array(v.string())),
});

export type Change = v.InferOutput<typeof changeSchema>;

export const commandSchema = v.variant('do', [
  v.object({ do: v.literal('add'), endpoint: endpointSchema, plans }),
  /** Those whose address is watched already are left out. */
  v.object({ do: v.literal('add-many'), endpoints: v.array(endpointSchema) }),
  /** The id stays, whatever the endpoint says. Refused where it is no longer as `from` says (draft.ts). */
  v.object({ do: v.literal('edit'), id, endpoint: endpointSchema, plans, from: v.optional(v.string()) }),
  v.object({ do: v.literal('change'), ids, change: changeSchema }),
  v.object({ do: v.literal('pause'), id }),
  v.object({ do: v.literal('resume'), id }),
  v.object({ do: v.literal('remove'), id }),
  v.object({ do: v.literal('remove-many'), ids }),
  /** Takes back what was removed or changed in this step. */
  v.object({ do: v.literal('undo'), step: v.string() }),
  /** Somebody is about to take the step back: its time begins anew. */
  v.object({ do: v.literal('hold'), step: v.string() }),
  /** Checks now, in the middle of a slot too; null = all. */
  v.object({ do: v.literal('check'), id: v.nullable(id) }),
  /** Asks for no attention until then; null = wakes it. */
  v.object({ do: v.literal('snooze'), id, until: v.nullable(v.pipe(v.number(), v.safeInteger())) }),
  /** Somebody takes care of an alert. */
  v.object({ do: v.literal('acknowledge'), alert: id }),
  v.object({ do: v.literal('unacknowledge'), alert: id }),
  markErrorSchema,
  noteOutageSchema,
  /** A host was granted: what was wished for it may begin. */
  v.object({ do: v.literal('granted') }),
  /** Its secrets by name; its name is one that is not taken. */
  v.object({ do: v.literal('add-channel'), channel: channelSchema }),
  /** In the place of the one of its name. */
  v.object({ do: v.literal('edit-channel'), channel: channelSchema }),
  v.object({ do: v.literal('remove-channel'), name: id }),
  v.object({
    do: v.literal('settings'),
    title: v.nullable(v.string()),
    zone: v.string(),
    control: v.array(v.union([v.string(), controlObjectSchema])),
    /** Which set of rules tells; absent = as it is, rules of one's own among it. */
    alerts: v.optional(v.picklist(OFFERED_SETS)),
    /** How often a digest comes; absent = as it is. */
    digest: v.optional(v.picklist(DIGESTS)),
  }),
]);

/** Apart, since a secret must never wait as a wish: those lie where every page of ours reads. */
export const secretCommandSchema = v.variant('do', [
  /** Keeps a secret, or replaces it; it is bound to the origin of `url`. */
  v.object({
    do: v.literal('keep-secret'),
    name: v.pipe(v.string(), v.regex(SECRET_NAME)),
    url: v.pipe(
      v.string(),
      v.check((url) => readUrl(url).ok),
    ),
    value: v.pipe(v.string(), v.minLength(1), v.maxLength(SECRET_LENGTH_MAX)),
  }),
  v.object({ do: v.literal('forget-secret'), name: v.pipe(v.string(), v.regex(SECRET_NAME)) }),
]);

export type SecretCommand = v.InferOutput<typeof secretCommandSchema>;

export type Command = v.InferOutput<typeof commandSchema>;

export function isAboutSecret(command: Command | SecretCommand): command is SecretCommand {
  return command.do === 'keep-secret' || command.do === 'forget-secret';
}

const ms = v.nullable(v.number());
const phasesSchema = v.object({ dnsMs: ms, connectMs: ms, tlsMs: ms, waitMs: ms, downloadMs: ms });

/** What is wrong, and what may stand there instead, as a config's problems have it. */
const faultSchema = v.object({ wrong: v.string(), expected: v.string() });

export type Fault = v.InferOutput<typeof faultSchema>;

export const answerSchema = v.variant('ok', [
  /** Phases: of one check that was asked for, where the browser tells them. */
  v.object({ ok: v.literal(true), phases: v.optional(v.nullable(phasesSchema)) }),
  /** A sentence for people; and where faults of what was typed are the reason, each of them. */
  v.object({
    ok: v.literal(false),
    problem: v.string(),
    faults: v.optional(v.pipe(v.array(faultSchema), v.readonly())),
  }),
]);

export type Answer = v.InferOutput<typeof answerSchema>;

export function readCommand(message: unknown): Command | null {
  const read = v.safeParse(commandSchema, message);
  return read.success ? read.output : null;
}

export function readSecretCommand(message: unknown): SecretCommand | null {
  const read = v.safeParse(secretCommandSchema, message);
  return read.success ? read.output : null;
}

export function readAnswer(message: unknown): Answer {
  const read = v.safeParse(answerSchema, message);
  return read.success ? read.output : NO_ANSWER;
}

/** Sends a message, and tells what came of it. Never rejects: what browsers say of a background that ended is for programmers. */
export async function answerTo(send: () => Promise<unknown>): Promise<Answer> {
  try {
    return readAnswer(await send());
  } catch {
    return NO_ANSWER;
  }
}

const NO_ANSWER: Answer = { ok: false, problem: `${REFUSED.noAnswer}.` };
