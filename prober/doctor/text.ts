// An examination on a terminal, and as a document.
// Promise: sign and words say it, never colour alone; no foreign text steers the terminal.
// Not here: what was found (examine.ts).

import { terminalText } from '../terminal-text.ts';
import type { Level } from './check.ts';
import type { Examination, Line } from './examine.ts';

const SIGNS: Readonly<Record<Level, string>> = { fine: '✓', doubt: '!', fault: '✗' };

/** Whether visitors see what they should. */
export function isWell({ lines }: Examination): boolean {
  return lines.every(({ level }) => level !== 'fault');
}

export function examinationText(examination: Examination): string {
  const { url, lines } = examination;
  const column = Math.max(...lines.map(({ title }) => title.length));
  const told = lines.flatMap((line) => linesOf(line, column)).map(terminalText);
  return [terminalText(url), '', ...told, '', summary(examination)].join('\n');
}

function linesOf({ level, title, found, why, remedy }: Line, column: number): readonly string[] {
  const first = `${SIGNS[level]} ${title.padEnd(column)}  ${found}`;
  if (level === 'fine') return [first];
  const indent = ' '.repeat(column + 4);
  return [first, `${indent}${why}`, `${indent}→ ${remedy}`];
}

function summary({ lines }: Examination): string {
  const count = (level: Level) => lines.filter((line) => line.level === level).length;
  const [faults, doubts] = [count('fault'), count('doubt')];
  if (faults + doubts === 0) return 'All is well.';
  const told = [
    ...(faults === 0 ? [] : [faults === 1 ? '1 problem' : `${faults} problems`]),
    ...(doubts === 0
      ? []
      : [doubts === 1 ? '1 thing that could be better' : `${doubts} things that could be better`]),
  ].join(', ');
  return `${faults === 0 ? 'It works. ' : ''}${told}. How to set it up, host by host: docs/hosting.md`;
}

/** For programs. */
export function examinationDocument(examination: Examination): object {
  const { url, lines } = examination;
  const checks = lines.map(({ id, level, found, why, remedy }) => ({ id, level, found, why, remedy }));
  return { version: 0, url, ok: isWell(examination), checks };
}
