// What every channel says beside the text of a message: marks, and the lines as plain text.
// Promise: no word comes from elsewhere than the message; each line is one line.
// Not here: the escapes and limits of a channel (each has its own).

import type { AlertMessage } from '../message.ts';
import { oneLine } from './plain-text.ts';

/** What a channel can show of the course of an alert. */
export type Tone = 'bad' | 'poor' | 'good' | 'neutral';

export function toneOf({ kind, state }: Pick<AlertMessage, 'kind' | 'state'>): Tone {
  if (kind === 'close') return 'good';
  if (kind === 'digest' || kind === 'test') return 'neutral';
  return state === 'down' ? 'bad' : state === 'up' ? 'good' : 'poor';
}

/** A mark that needs no colour to be told apart. */
export const MARKS: Readonly<Record<Tone, string>> = { bad: '🔴', poor: '🟠', good: '✅', neutral: 'ℹ️' };

/** "P1", how people call it. */
export function priorityText({ priority }: Pick<AlertMessage, 'priority'>): string {
  return `P${priority}`;
}

/** The title in one line; what stands there where it is empty. */
export function titleOf({ title }: Pick<AlertMessage, 'title'>): string {
  const line = oneLine(title);
  return line === '' ? 'Uptally' : line;
}

/** The lines that say something, one line each. */
export function linesOf({ lines }: Pick<AlertMessage, 'lines'>): readonly string[] {
  return lines.map(oneLine).filter((line) => line !== '');
}

/** What stands on the link. */
export const LINK_WORDS = 'Open in Uptally';
