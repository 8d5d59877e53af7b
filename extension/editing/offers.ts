// Offers: what could be expected of an endpoint, read off one answer of it.
// Promise: pure; each offer fills one field, and none is made of what the form expects already.
// Not here: the request (trial.ts), the words of an offer (trial-panel.tsx).

import type { JsonValue } from '../../shared/config/json-expectation.ts';
import type { Evidence } from '../../shared/probe/try-out.ts';
import { EMPTY_JSON, type Fields } from './form-fields.ts';
import { jsonText } from './from-endpoint.ts';

export type Offer = { readonly patch: Partial<Fields> } & (
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly path: string; readonly value: string }
  | { readonly kind: 'latency'; readonly limitMs: number }
);

export type Seen = Pick<Evidence, 'status' | 'latencyUs' | 'body' | 'json' | 'contentType'>;

const JSON_OFFERS = 4;
const TEXT_LENGTH_MAX = 60;

/** @param selected a piece of the answer that the person marked; '' = none */
export function offersOf(seen: Seen, fields: Fields, selected: string): readonly Offer[] {
  return [
    ...statusOffer(seen, fields),
    ...textOffers(seen, fields, selected),
    ...jsonOffers(seen, fields),
    ...latencyOffer(seen, fields),
  ];
}

function statusOffer({ status }: Seen, fields: Fields): readonly Offer[] {
  if (status === null || status < 100 || status > 599 || fields.statuses.trim() === String(status)) return [];
  return [{ kind: 'status', status, patch: { statuses: String(status) } }];
}

function textOffers({ body, json }: Seen, fields: Fields, selected: string): readonly Offer[] {
  if (body === null) return [];
  const titles = json === undefined ? [titleIn(body)] : [];
  const texts = [selected.trim(), ...titles].filter((text) => text !== null && text !== '');
  return [...new Set(texts)]
    .filter((text) => text !== null && text.length <= 500 && body.includes(text) && text !== fields.text)
    .map((text) => ({ kind: 'text', text: text ?? '', patch: { text: text ?? '' } }));
}

/** The title as it stands in the answer, so that it is found there again; null where there is none. */
function titleIn(body: string): string | null {
  const found = /<(title|h1)[^>]*>\s*([^<]*[^<\s])\s*<\/\1>/iu.exec(body)?.[2] ?? null;
  return found !== null && found.length <= TEXT_LENGTH_MAX ? found : null;
}

function jsonOffers({ json }: Seen, fields: Fields): readonly Offer[] {
  if (json === undefined) return [];
  const filled = fields.json.filter(({ path }) => path.trim() !== '' && path.trim() !== EMPTY_JSON.path);
  const known = new Set(filled.map(({ path }) => path.trim()));
  return leavesOf(json, '$', 0)
    .filter(({ path }) => !known.has(path))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, JSON_OFFERS)
    .map(({ path, value }) => {
      const equals = jsonText(value);
      return { kind: 'json', path, value: equals, patch: { json: [...filled, { path, equals }] } };
    });
}

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: JsonValue;
}

const DEPTH_MAX = 3;
const TELLING = /^(?:status|state|ok|health|healthy|up|ready|alive|success|available|result)$/iu;
/** Different at every answer, most likely. */
const FLEETING = /^\d{4}-\d\d-\d\d|^[0-9a-f-]{16,}$|^\d+$/iu;

/** Yes, no and short texts: numbers and times are rarely the same again. */
function leavesOf(value: JsonValue, path: string, depth: number): readonly Leaf[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth === DEPTH_MAX) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, JsonValue]) => {
    const at = path + stepTo(name);
    const isShort = typeof inner === 'string' && inner.length <= TEXT_LENGTH_MAX && !FLEETING.test(inner);
    if (typeof inner === 'boolean' || isShort) return [{ path: at, name, value: inner }];
    return leavesOf(inner, at, depth + 1);
  });
}

function rankOf({ name, path }: Leaf): number {
  return (TELLING.test(name) ? 0 : 100) + path.split(/[.[]/u).length;
}

/** As RFC 9535 writes a member: in short where its name allows it. */
function stepTo(name: string): string {
  if (/^[a-z_]\w*$/iu.test(name)) return `.${name}`;
  return `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
}

/** Three times what was seen, rounded up to a figure that one would choose. */
function latencyOffer({ latencyUs, status }: Seen, fields: Fields): readonly Offer[] {
  if (latencyUs === null || status === null) return [];
  const limitMs = niceAbove((3 * latencyUs) / 1_000);
  if (fields.latencyLimit.trim() === String(limitMs) || limitMs >= 10_000) return [];
  return [{ kind: 'latency', limitMs, patch: { latencyLimit: String(limitMs) } }];
}

const NICE = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** 100 ms at the least: below that a browser's own turns count for more. */
function niceAbove(ms: number): number {
  const scale = 10 ** Math.floor(Math.log10(Math.max(ms, 100)));
  return Math.round(scale * (NICE.find((step) => step * scale >= ms) ?? 10));
}
