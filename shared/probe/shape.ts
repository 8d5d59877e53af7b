// The shape of a failing answer: enough to tell one kind of failure from another, and nothing of what it says.
// Promise: no value, number, date, address or long token of an answer is kept; equal failures have equal marks.
// Not here: keeping it (store/failures.ts), grouping (alert/error-groups.ts).

import type { Cause } from '../core/sample.ts';
import { crc32 } from '../store/bytes.ts';
import type { AnswerShape, Failure } from '../store/failures.ts';

/** How much of a failing answer is looked at. */
export const GLANCE_BYTES = 16_384;

const SMALL_BYTES = 1_024;
const TITLE_MAX = 80;
/** Before it is cut: what is looked at for numbers and names. */
const RAW_TITLE_MAX = 300;
const KEYS_MAX = 12;
/** Objects in an answer whose own names tell the kind of failure, and no data. */
const TELLING: ReadonlySet<string> = new Set(['error', 'errors', 'fault']);

export interface Glimpse {
  readonly status: number;
  /** As the header says it; '' = it does not. */
  readonly contentType: string;
  /** At most its beginning. */
  readonly body: string;
}

/** @param glimpse null where nothing answered */
export function failureFound(
  { cause, detail }: { readonly cause: Cause | null; readonly detail: string },
  glimpse: Glimpse | null,
): Failure {
  const shape = glimpse === null ? null : shapeOf(glimpse);
  // A status says it all; of the other causes the sentence tells which expectation, which name, which certificate.
  const says = cause === 'status' ? '' : scrubbed(detail, null);
  return { mark: markOf(shape, says), detail, shape };
}

export function shapeOf({ status, contentType, body }: Glimpse): AnswerShape {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase().slice(0, 60) ?? '';
  const start = body.slice(0, GLANCE_BYTES);
  return { type, size: sizeOf(body), title: titleOf(type, start, status), keys: keysOf(body) };
}

/** Sizes differ by a letter where a page tells the time: they count only where nothing else tells. */
function markOf(shape: AnswerShape | null, says: string): string {
  const size = shape?.title === null && shape.keys === null ? shape.size : '';
  const parts = [shape?.type ?? null, shape?.title ?? null, shape?.keys ?? null, size, says];
  return crc32(new TextEncoder().encode(JSON.stringify(parts)))
    .toString(16)
    .padStart(8, '0');
}

function sizeOf({ length }: string): AnswerShape['size'] {
  if (length === 0) return 'empty';
  if (length < SMALL_BYTES) return 'small';
  return length < GLANCE_BYTES ? 'medium' : 'large';
}

function titleOf(type: string, start: string, status: number): string | null {
  if (!type.includes('html') && !/^\s*<(?:!doctype html|html)/iu.test(start)) return null;
  const raw = /<title[^>]{0,200}>([^<]{1,300})/iu.exec(start)?.[1]?.slice(0, RAW_TITLE_MAX);
  if (raw === undefined) return null;
  const title = scrubbed(plain(raw), status).slice(0, TITLE_MAX).trim();
  return title === '' ? null : title;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function plain(html: string): string {
  const text = html.replace(/&(#?\w{2,8});/gu, (_, name: string) => ENTITIES[name] ?? '’');
  return text.replace(/\s+/gu, ' ').trim();
}

/** @param status a number that may stay: everybody knows it */
export function scrubbed(text: string, status: number | null): string {
  return text
    .slice(0, RAW_TITLE_MAX)
    .replace(/[\w+.-]+:\/\/\S+|\S+@\S+/gu, '…')
    .replace(/[\w+/=-]{20,}/gu, '…')
    .replace(/[\p{L}_-]*\p{Nd}(?:[\p{L}\p{Nd}_-]|[.:,/](?=\p{Nd}))*/gu, (word) =>
      word === String(status) ? word : '#',
    )
    .replace(/\s+/gu, ' ');
}

/** Names in the order of their letters: servers give them in any. */
function keysOf(body: string): string | null {
  if (body.length >= GLANCE_BYTES || !/^\s*[{[]/u.test(body)) return null;
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return null;
  }
  const first: unknown = Array.isArray(document) ? document[0] : document;
  if (typeof first !== 'object' || first === null) return null;
  const names = Object.entries(first).flatMap(([key, value]: [string, unknown]) => namesAt(key, value));
  const known = [...new Set(names)].sort().slice(0, KEYS_MAX);
  return known.length === 0 ? null : known.join(', ');
}

function namesAt(key: string, value: unknown): readonly string[] {
  const name = nameOf(key);
  const inner: unknown = Array.isArray(value) ? value[0] : value;
  if (!TELLING.has(key) || typeof inner !== 'object' || inner === null) return [name];
  return Object.keys(inner).map((each) => `${name}.${nameOf(each)}`);
}

/** A key may be somebody's address or number: only what looks like the name of a field is one. */
function nameOf(key: string): string {
  return /^[A-Za-z_$@][A-Za-z_$-]{0,30}$/u.test(key) ? key : '…';
}
