// Backups as a broken or hostile source may hand them over, made from a good one.
// Promise: the same seeds give the same bytes; the check sum is right again, so that a reader gets to the damage.
// Not here: what is done to a line (mutated-feeds.ts), who reads them (the tests).

import { crc32 } from '../../shared/store/bytes.ts';
import { mutatedFeed } from './mutated-feeds.ts';
import { isContainer, put, textOf, valueAt } from './mutated-places.ts';
import type { Json } from './mutated-values.ts';

export interface Mutation {
  /** Which line: the remainder by how many there are. */
  readonly line: number;
  readonly how: 'changed' | 'missing' | 'twice' | 'last';
  readonly seed: number;
}

/** Seeds that stand for a feed as a whole, and for no line. */
export const THOUSANDS_EVERY = 997;

/** @param good the lines of a good backup, its end left out */
export function mutatedBackup(good: readonly string[], mutations: readonly Mutation[]): string {
  const lines = [...good];
  for (const { line, how, seed } of mutations) {
    const i = line % lines.length;
    const text = lines[i] ?? '';
    if (how === 'changed') lines[i] = changed(text, seed);
    else if (how === 'missing') lines.splice(i, 1);
    else if (how === 'twice') lines.splice(i, 0, text);
    else lines.push(...lines.splice(i, 1));
  }
  return ended(lines);
}

/** A record that is a document itself is changed inside as a rule: around it there is little to change. */
function changed(line: string, seed: number): string {
  const document = parsed(line);
  if (!isContainer(document)) return line;
  const place = { holder: document, name: 'text' };
  const inner = valueAt(place);
  if (typeof inner === 'string' && isContainer(parsed(inner)) && seed % 4 > 0) {
    put(place, mutatedFeed([inner], seed).text);
    return textOf(document);
  }
  return mutatedFeed([line], seed).text.replaceAll('\n', ' ');
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The backup whole again, with the check sum of what it says now. */
export function ended(lines: readonly string[]): string {
  const body = lines.map((line) => `${line}\n`).join('');
  const sum = crc32(new TextEncoder().encode(body));
  return `${body}${JSON.stringify({ kind: 'end', lines: lines.length, crc32: sum })}\n`;
}
