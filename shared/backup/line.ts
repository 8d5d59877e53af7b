// The lines of a backup: one JSON object each, with a head first and an end last that has the check sum of all.
// Promise: what is read has its shape, or is refused in a sentence with the number of the line.
// Not here: what records hold (record.ts), compression (the faces do it).

import * as v from 'valibot';
import { wrongValue } from '../config/wrong-value.ts';
import { filled } from '../sayings.ts';
import { SERIES_KINDS, SINGLE_KINDS } from '../store/keys.ts';
import { REFUSALS } from './refusals.ts';

/** A reader takes this version and those before. */
export const BACKUP_VERSION = 1;

const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const headSchema = v.object({
  uptally: v.literal('backup'),
  version: integer,
  /** When it was made, ISO 8601; for people. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  endpoints: integer,
});

const kinds = [...SINGLE_KINDS, ...SERIES_KINDS] as const;

const bodySchema = v.variant('kind', [
  v.object({ kind: v.literal('config'), config: v.unknown() }),
  v.object({ kind: v.literal('note'), key: v.pipe(v.string(), v.maxLength(500)), value: v.unknown() }),
  v.object({
    kind: v.literal('secret'),
    value: v.unknown(),
  }),
  v.object({ kind: v.literal('journal'), rows: v.array(v.unknown()) }),
  v.object({
    kind: v.picklist(kinds),
    endpoint: v.pipe(v.string(), v.maxLength(64)),
    at: v.optional(integer),
    text: v.optional(v.string()),
    base64: v.optional(v.string()),
  }),
  v.object({ kind: v.literal('end'), lines: integer, crc32: integer }),
]);

export type Head = v.InferOutput<typeof headSchema>;
export type Line = v.InferOutput<typeof bodySchema>;

export type ReadLine<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export function readHead(text: string): ReadLine<Head> {
  const read = v.safeParse(headSchema, parsed(text));
  if (!read.success) return { ok: false, problem: `${REFUSALS.noBackup}.` };
  if (read.output.version > BACKUP_VERSION) {
    const problem = `${filled(REFUSALS.newer, `${read.output.version}`, `${BACKUP_VERSION}`)}.`;
    return { ok: false, problem };
  }
  return { ok: true, value: read.output };
}

/** @param number of the line, from 1 */
export function readLine(text: string, number: number): ReadLine<Line> {
  const document = parsed(text);
  if (document === undefined) return { ok: false, problem: `Line ${number} is damaged: it is no JSON.` };
  const read = v.safeParse(bodySchema, document);
  if (read.success) return { ok: true, value: read.output };
  const [issue] = read.issues;
  const at = v.getDotPath(issue);
  return { ok: false, problem: `Line ${number}${at === null ? '' : `, ${at}`}: ${wrongValue(issue)}.` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
