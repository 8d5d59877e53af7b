// Tables of text for a terminal.
// Promise: no line is wider than the terminal as long as a column fits into it; what has no room goes into a second table.
// Not here: what stands in the cells (text.ts).

import type { Paint, Tone } from './paint.ts';

export interface Column {
  readonly head: string;
  readonly cells: readonly Cell[];
  /** Texts on the left, numbers on the right. */
  readonly align: 'left' | 'right';
  /** Left out where it has no room, instead of beginning another part. */
  readonly isExtra?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

const GAP = '  ';

/**
 * The lines of a table.
 * @param key the column that names the rows; it begins each part of a table that is too wide
 */
export function tableLines(key: Column, columns: readonly Column[], width: number, paint: Paint): string[] {
  const parts: Column[][] = [];
  let room = 0;
  for (const [i, column] of columns.entries()) {
    const needed = neededFor([column]);
    let part = parts.at(-1);
    const promised = neededFor(columns.slice(i + 1).filter(({ isExtra }) => isExtra !== true));
    if (column.isExtra === true && needed > room - promised) continue;
    if (part === undefined || needed > room) {
      part = widthOf(key) === 0 ? [] : [key];
      parts.push(part);
      room = width - widthOf(key);
    }
    part.push(column);
    room -= needed;
  }
  return parts.flatMap((part, i) => [...(i === 0 ? [] : ['']), ...partLines(part, paint)]);
}

function partLines(columns: readonly Column[], paint: Paint): string[] {
  const rows = columns[0]?.cells.length ?? 0;
  const line = (cellOf: (column: Column) => Cell): string =>
    columns
      .map((column) => {
        const { text, tone } = cellOf(column);
        const space = ' '.repeat(Math.max(0, widthOf(column) - shownLength(text)));
        const painted = tone === undefined ? text : paint(tone, text);
        return column.align === 'left' ? painted + space : space + painted;
      })
      .join(GAP)
      .trimEnd();
  const head = line(({ head: text }) => ({ text, tone: 'quiet' }));
  return [head, ...Array.from({ length: rows }, (_, i) => line(({ cells }) => cells[i] ?? { text: '' }))];
}

function neededFor(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + GAP.length + widthOf(column), 0);
}

function widthOf({ head, cells }: Column): number {
  return cells.reduce((most, { text }) => Math.max(most, shownLength(text)), shownLength(head));
}

/** Marks of direction and of accents take no room. */
function shownLength(text: string): number {
  return text.replace(/[\p{Cf}\p{Mn}]/gu, '').length;
}
