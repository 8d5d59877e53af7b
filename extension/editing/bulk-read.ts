// A list of addresses as people paste it: one a line, with a name before or after it, or columns of a table.
// Promise: every line that holds something is told of: new, known already, there twice, or what is wrong with it.
// Not here: adding them (background/adding.ts), the page (dashboard/views/many.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { readUrl } from '../../shared/config/url.ts';

export interface BulkLine {
  /** From 1. */
  readonly line: number;
  /** As it was pasted. */
  readonly text: string;
  /** As it would be watched; '' where it can't be read. */
  readonly url: string;
  /** null = as in the address. */
  readonly name: string | null;
  readonly kind: 'new' | 'known' | 'twice' | 'wrong';
  /** A clause for people; '' unless `kind` is `wrong`. */
  readonly wrong: string;
}

/** @param known what is watched already */
export function readBulk(text: string, known: readonly Pick<Endpoint, 'url'>[]): readonly BulkLine[] {
  const watched = new Set(known.map(({ url }) => url));
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/u).flatMap((each, i) => {
    const trimmed = each.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const found = addressIn(trimmed);
    // The head of a table.
    if (i === 0 && found === null && /\b(?:url|address|adresse|link)\b/iu.test(trimmed)) return [];
    const read = readUrl(found?.address ?? trimmed);
    const line = { line: i + 1, text: trimmed, name: found?.name ?? null };
    if (!read.ok) return [{ ...line, url: '', kind: 'wrong' as const, wrong: read.wrong }];
    const kind = watched.has(read.url) ? 'known' : seen.has(read.url) ? 'twice' : 'new';
    seen.add(read.url);
    return [{ ...line, url: read.url, kind: kind as BulkLine['kind'], wrong: '' }];
  });
}

const QUOTES = /^["'<([]+|["'>)\],;]+$/gu;

/** The first address in a line, and what else stands there; null where there is none. */
function addressIn(text: string): { readonly address: string; readonly name: string | null } | null {
  const cells = /[\t;,]/u.test(text) ? text.split(/[\t;,]/u) : [text];
  const words = cells.flatMap((cell) => cell.trim().split(/\s+/u)).map((word) => word.replace(QUOTES, ''));
  const found =
    words.find((word) => /^[a-z][a-z0-9+.-]*:\/\//iu.test(word)) ?? words.find((word) => HOST.test(word));
  if (found === undefined) return null;
  const rest = cells.map((cell) => cell.replace(found, ' ').trim().replace(QUOTES, '').trim());
  const name = rest.find((cell) => /[\p{L}\p{N}]/u.test(cell))?.replace(/\s+/gu, ' ') ?? null;
  // A list of hosts is meant as one of sites.
  return { address: found.includes('://') ? found : `https://${found}`, name };
}

const HOST = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}][\p{L}\p{N}-]+(?::\d+)?(?:\/\S*)?$/u;
