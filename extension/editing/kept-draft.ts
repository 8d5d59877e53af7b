// Kept drafts: what was typed and not saved yet outlives a popup that closes, for an hour.
// Promise: no secret is in it; saving or discarding leaves nothing of it.
// Not here: what stands in the fields (form-fields.ts).

import * as v from 'valibot';
import { readUrl } from '../../shared/config/url.ts';
import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Notes } from '../notes.ts';
import { type Fields, fieldsSchema } from './form-fields.ts';
import { isSecret } from './to-draft.ts';

export const DRAFT_LIFE_MS = HOUR_MS;

const PREFIX = 'draft ';

const keptSchema = v.object({
  at: v.pipe(v.number(), v.safeInteger()),
  fields: fieldsSchema,
  /** What the edit started from (draft.ts); '' for a new endpoint. */
  from: v.string(),
});

export type KeptDraft = v.InferOutput<typeof keptSchema>;

export function isDraftKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** @param id of the endpoint that is edited; null = a new one */
export async function readDraft(notes: Notes, id: string | null, now: Instant): Promise<KeptDraft | null> {
  const noted = await notes.get(keyOf(id));
  if (noted === null) return null;
  const read = v.safeParse(keptSchema, noted);
  if (read.success && Math.abs(now - read.output.at) < DRAFT_LIFE_MS) return read.output;
  await dropDraft(notes, id);
  return null;
}

export function keepDraft(notes: Notes, id: string | null, draft: KeptDraft): Promise<void> {
  return notes.set(keyOf(id), { ...draft, fields: withoutSecrets(draft.fields) });
}

export function dropDraft(notes: Notes, id: string | null): Promise<void> {
  return notes.remove(keyOf(id));
}

/** After an address was added: the draft that led to it, and no other. */
export async function dropDraftOf(notes: Notes, address: string, now: Instant): Promise<void> {
  const [kept, added] = [await readDraft(notes, null, now), readUrl(address)];
  const typed = kept === null ? null : readUrl(kept.fields.url);
  if (typed?.ok === true && added.ok && typed.url === added.url) await dropDraft(notes, null);
}

function withoutSecrets(fields: Fields): Fields {
  const headers = fields.headers.map((header) => (isSecret(header) ? { ...header, value: '' } : header));
  return { ...fields, url: withoutLogin(fields.url), headers };
}

/** What is typed before an `@`, or looks as if one were to follow, may be a name with its password. */
function withoutLogin(address: string): string {
  return address.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/iu, (_all, scheme: string, typed: string) => {
    const host = typed.slice(typed.lastIndexOf('@') + 1);
    return scheme + (host.startsWith('[') ? host : host.replace(/:(?!\d*$).*$/u, ''));
  });
}

function keyOf(id: string | null): string {
  return PREFIX + (id ?? '');
}
