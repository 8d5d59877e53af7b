// From what stands in the form of a channel to a channel of the config, and back.
// Promise: no secret's value is in the channel; what the form does not show stays as it was; all that is wrong is named.
// Not here: the form (form.tsx), keeping secrets (background/secret-commands.ts).

import * as v from 'valibot';
import { DESKTOP, secretsOfChannel } from '../../../shared/config/channels.ts';
import type { Config } from '../../../shared/config/config.ts';
import { type ChannelInput, channelSchema } from '../../../shared/config/schema-channels.ts';
import { freeSecretName, secretReference, secretsIn, secretsOf } from '../../../shared/config/secret.ts';
import { wrongWithTemplate } from '../../../shared/config/webhook-template.ts';
import { type KeptSecret, type KeptSecrets, readied } from '../../channel-ready.ts';
import type { ChannelField, OfferedKind, Taken } from '../../words/channel-words.ts';
import { type FieldOfKind, KINDS, kindOf } from './kinds.ts';

export interface ChannelDraft {
  readonly id: OfferedKind;
  readonly name: string;
  readonly values: Readonly<Partial<Record<ChannelField, string>>>;
  /** Fields whose secret is kept already: as the config names it. */
  readonly kept: Readonly<Partial<Record<ChannelField, string>>>;
  /** `own` = as the config has it, which is none of the choices. */
  readonly taken: Taken | 'own';
}

export interface TypedChannel {
  /** null where something is wrong. */
  readonly channel: ChannelInput | null;
  /** What was typed and has still to be kept. */
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
  /** Where it sends; null where that is not known yet. */
  readonly url: string | null;
  readonly wrong: ReadonlySet<ChannelField>;
  readonly isNameTaken: boolean;
}

const TAKEN = { all: undefined, high: ['P1', 'P2'], first: ['P1'] } as const;

export function takenOf({ priorities }: ChannelInput): ChannelDraft['taken'] {
  if (priorities === undefined) return 'all';
  const named = priorities.toSorted().join();
  return named === 'P1,P2' ? 'high' : named === 'P1' ? 'first' : 'own';
}

/** @param taken names of channels that there are */
export function emptyDraft(id: OfferedKind, taken: readonly string[]): ChannelDraft {
  const base = id === 'slack-bot' ? 'slack' : id;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(name)) return { id, name, values: {}, kept: {}, taken: 'all' };
  }
}

/** null where the settings have no form for it. */
export function draftOf(channel: ChannelInput): ChannelDraft | null {
  const kind = kindOf(channel);
  if (kind === null) return null;
  const values: Partial<Record<ChannelField, string>> = {};
  const kept: Partial<Record<ChannelField, string>> = {};
  for (const { field } of kind.fields) {
    const value = settingIn(channel, field);
    if (value === undefined) continue;
    if (secretsIn(value).length > 0) kept[field] = value;
    else values[field] = value;
  }
  return { id: kind.id, name: channel.name, values, kept, taken: takenOf(channel) };
}

/** @param before the channel that is edited; null = a new one */
export function typedChannel(
  draft: ChannelDraft,
  { config, before, kept }: { config: Config; before: ChannelInput | null; kept: KeptSecrets },
): TypedChannel {
  const kind = KINDS.find(({ id }) => id === draft.id);
  const fields = kind?.fields ?? [];
  const { settings, secrets } = settingsIn(draft, fields, namesIn(config));
  const others = config.channels.map(({ name }) => name).filter((name) => name !== before?.name);
  const isNameTaken = [...others, DESKTOP].includes(draft.name);
  const wrong = new Set<ChannelField>(missingIn(draft, fields));
  const read = v.safeParse(channelSchema, documentOf(draft, kind?.kind, before, settings));
  for (const issue of read.issues ?? []) wrong.add(fieldOf(String(issue.path?.[0]?.key ?? ''), fields));
  if (read.success && wrongInBody(read.output)) wrong.add('body');
  if (!read.success || wrong.size > 0) return { channel: null, secrets, url: null, wrong, isNameTaken };
  const typed = secrets.map(({ name, value }): [string, KeptSecret] => [name, { origin: null, value }]);
  const ready = readied(read.output, new Map([...kept, ...typed]));
  if (ready.kind === 'unfit') {
    const named = ready.settings.length > 0 ? ready.settings : fields.slice(0, 1).map(({ field }) => field);
    for (const setting of named) wrong.add(fieldOf(setting, fields));
  }
  // A secret that is kept went to another address: it has to be typed in for this one.
  if (ready.kind === 'missing' || ready.kind === 'elsewhere')
    for (const [field, reference] of entriesOf(draft.kept))
      if (secretsIn(reference).includes(ready.secret)) wrong.add(field);
  const url = ready.kind === 'ready' ? ready.url : null;
  const isRight = url !== null && wrong.size === 0 && !isNameTaken;
  return { channel: isRight ? read.output : null, secrets, url, wrong, isNameTaken };
}

function documentOf(
  draft: ChannelDraft,
  kind: string | undefined,
  before: ChannelInput | null,
  settings: Readonly<Record<string, unknown>>,
): unknown {
  const { headers = {}, ...plain } = settings;
  const kept = before === null ? {} : { ...before, priorities: undefined };
  const priorities = draft.taken === 'own' ? before?.priorities : TAKEN[draft.taken];
  const others = before !== null && 'headers' in before ? without(before.headers ?? {}, 'authorization') : {};
  const all = { ...others, ...(typeof headers === 'object' ? headers : {}) };
  const document = {
    ...kept,
    name: draft.name,
    kind,
    ...plain,
    ...(priorities !== undefined && { priorities: [...priorities] }),
    headers: Object.keys(all).length > 0 ? all : undefined,
  };
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

function settingsIn(draft: ChannelDraft, fields: readonly FieldOfKind[], taken: ReadonlySet<string>) {
  const names = new Set(taken);
  const secrets: { name: string; value: string }[] = [];
  const settings: Record<string, unknown> = {};
  for (const { field, type } of fields) {
    const value = (draft.values[field] ?? '').trim();
    let setting: unknown = value === '' ? undefined : field === 'thread' ? Number(value) : value;
    if (type === 'secret') {
      const name = freeSecretName('', `${draft.name} ${field}`, names);
      if (value !== '') {
        // A value that is replaced gets a name of its own: what waits still goes where it was meant for.
        names.add(name);
        secrets.push({ name, value });
      }
      setting = value === '' ? draft.kept[field] : secretReference(name);
    }
    if (field === 'authorization') {
      if (setting !== undefined) settings['headers'] = { Authorization: setting };
    } else settings[field === 'region' ? 'url' : field] = setting;
  }
  return { settings, secrets };
}

function settingIn(channel: ChannelInput, field: ChannelField): string | undefined {
  const name = field === 'region' ? 'url' : field;
  if (field === 'authorization') {
    const headers = 'headers' in channel ? (channel.headers ?? {}) : {};
    return Object.entries(headers).find(([header]) => header.toLowerCase() === 'authorization')?.[1];
  }
  const value: unknown = Object.getOwnPropertyDescriptor(channel, name)?.value;
  return value === undefined ? undefined : String(value);
}

function missingIn({ values, kept }: ChannelDraft, fields: readonly FieldOfKind[]): readonly ChannelField[] {
  return fields
    .filter(
      ({ field, isNeeded }) => isNeeded && (values[field] ?? '').trim() === '' && kept[field] === undefined,
    )
    .map(({ field }) => field);
}

/** The field that a setting of this name is typed into. */
function fieldOf(setting: string, fields: readonly FieldOfKind[]): ChannelField {
  const name = setting === 'headers' ? 'authorization' : setting;
  const found = fields.find(({ field }) => field === name || (field === 'region' && name === 'url'));
  return found?.field ?? 'name';
}

function wrongInBody(channel: ChannelInput): boolean {
  if (channel.kind !== 'webhook' || channel.body === undefined) return false;
  const type = Object.entries(channel.headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type');
  return wrongWithTemplate(channel.body, type?.[1] ?? 'application/json') !== '';
}

function namesIn({ endpoints, channels }: Config): ReadonlySet<string> {
  return new Set([...endpoints.flatMap(secretsOf), ...channels.flatMap(secretsOfChannel)]);
}

function without(headers: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each.toLowerCase() !== name));
}

function entriesOf(kept: ChannelDraft['kept']): readonly (readonly [ChannelField, string])[] {
  return KINDS.flatMap(({ fields }) => fields).flatMap(({ field }) => {
    const reference = kept[field];
    return reference === undefined ? [] : [[field, reference] as const];
  });
}
