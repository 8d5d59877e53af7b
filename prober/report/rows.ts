// Rows with named values: JSON Lines, or CSV with a header.
// Promise: every line becomes a row or is counted as skipped; a stray one costs none of its neighbours.
// Not here: what the values mean (format-samples.ts, format-periods.ts).

import { nearestName } from '../../shared/config/problem.ts';
import type { ByteSource } from './byte-source.ts';
import { CsvRows, SEPARATORS, type Separator, splitRow } from './csv.ts';
import type { LineLog } from './line-log.ts';
import { decoderFor, eachLine, LINE_LENGTH_MAX } from './lines.ts';
import { type Row, Unreadable } from './value.ts';

/** Takes a row, or throws an Unreadable that says why it can't. */
export type RowTaker = (row: Row, line: number) => void;

/** The beginning of an input, as text. */
export function headText({ head }: Pick<ByteSource, 'head'>): string {
  return decoderFor(head).decode(head, { stream: true });
}

/** The first line that is not blank; '' if there is none. */
export function firstLine(head: string): string {
  return (
    head
      .split('\n', FIRST_LINES)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}

const FIRST_LINES = 100;

/** The names of the first row: of the fields of an object, or of the columns; null if it is neither. */
export function namesOf(head: string): readonly string[] | null {
  const line = firstLine(head);
  if (line.startsWith('{')) {
    const value = parsedObject(line);
    return value === null ? null : Object.keys(value);
  }
  const header = headerOf(line);
  return header === null ? null : header.names;
}

/**
 * Reads every row of an input.
 * @param columns names that mean something here; others are ignored
 */
export async function eachRow(
  source: ByteSource,
  columns: readonly string[],
  log: LineLog,
  take: RowTaker,
): Promise<void> {
  const head = headText(source);
  remarkNames(namesOf(head) ?? [], columns, log);
  const noted = (row: Row, line: number): void => {
    try {
      take(row, line);
      log.take();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      log.skip(line, error.message);
    }
  };
  const tooLong = (line: number) => log.skip(line, `it is longer than ${LINE_LENGTH_MAX} characters`);
  if (firstLine(head).startsWith('{')) await eachJsonRow(source, log, tooLong, noted);
  else await eachCsvRow(source, columns, log, tooLong, noted);
  const fault = source.fault();
  if (fault !== null) log.remark(fault);
}

async function eachJsonRow(
  source: ByteSource,
  log: LineLog,
  tooLong: (line: number) => void,
  take: RowTaker,
): Promise<void> {
  await eachLine(source.chunks, {
    tooLong,
    line: (text, line) => {
      if (text.trim() === '') return;
      const row = parsedObject(text);
      if (row === null) log.skip(line, 'it is no JSON object');
      else take(row, line);
    },
  });
}

async function eachCsvRow(
  source: ByteSource,
  columns: readonly string[],
  log: LineLog,
  tooLong: (line: number) => void,
  take: RowTaker,
): Promise<void> {
  const separator = headerOf(firstLine(headText(source)))?.separator ?? ',';
  let names: readonly string[] | null = null;
  const rows = new CsvRows(separator, {
    refused: (line, why) => log.skip(line, why),
    row: (fields, line) => {
      if (names === null) names = canonical(fields, columns);
      else take(toRow(names, fields), line);
    },
  });
  await eachLine(source.chunks, { tooLong, line: (text, line) => rows.add(text, line) });
  rows.end();
}

function parsedObject(text: string): Row | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? value : null;
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headerOf(line: string): { names: readonly string[]; separator: Separator } | null {
  const found = SEPARATORS.map((separator) => ({ separator, names: splitRow(line, separator) }))
    .flatMap(({ separator, names }) => (typeof names === 'string' ? [] : [{ separator, names }]))
    .sort((a, b) => b.names.length - a.names.length)[0];
  return found === undefined || line === ''
    ? null
    : { ...found, names: found.names.map((name) => name.trim()) };
}

/** The header's names as we write them, whatever its capitals. */
function canonical(header: readonly string[], columns: readonly string[]): readonly string[] {
  return header.map((name) => {
    const typed = name.trim().toLowerCase();
    return columns.find((column) => column.toLowerCase() === typed) ?? name;
  });
}

function toRow(names: readonly string[], fields: readonly string[]): Row {
  const row: Record<string, string> = {};
  for (const [i, name] of names.entries()) row[name] = fields[i] ?? '';
  return row;
}

/** A value under a name that is nearly one of ours would be missed in silence. */
function remarkNames(names: readonly string[], columns: readonly string[], log: LineLog): void {
  const present = new Set(names.map((name) => name.toLowerCase()));
  for (const name of names) {
    if (columns.some((column) => column.toLowerCase() === name.toLowerCase())) continue;
    const near = nearestName(name, columns);
    if (near === null || present.has(near.toLowerCase())) continue;
    log.remark(`${name} is not read; did you mean ${near}?`);
  }
}
