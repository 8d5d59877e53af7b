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

/** How an input is written, as far as its first lines tell: a torn one at the very start decides nothing. */
export type Layout =
  | { readonly kind: 'json'; readonly names: readonly string[] }
  | { readonly kind: 'csv'; readonly names: readonly string[]; readonly separator: Separator };

/**
 * The layout of rows whose names are among `columns`.
 * @returns null if none of the first lines names one of them
 */
export function layoutOf(head: string, columns: readonly string[]): Layout | null {
  const lines = head.split('\n', FIRST_LINES).filter((line) => line.trim() !== '');
  for (const line of lines) {
    const layout = layoutOfLine(line.trim());
    if (layout?.names.some((name) => isAmong(columns, name))) return layout;
  }
  return null;
}

const FIRST_LINES = 20;

/** Whether a layout has a column of that name, whatever its capitals. */
export function hasColumn(layout: Layout | null, name: string): boolean {
  return layout !== null && isAmong(layout.names, name);
}

function isAmong(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

function layoutOfLine(line: string): Layout | null {
  const row = line.startsWith('{') ? parsedObject(line) : null;
  if (row !== null) return { kind: 'json', names: Object.keys(row) };
  const layouts = SEPARATORS.flatMap((separator) => {
    const names = splitRow(line, separator);
    return typeof names === 'string' ? [] : [{ separator, names: names.map((name) => name.trim()) }];
  });
  const [widest] = layouts.sort((a, b) => b.names.length - a.names.length);
  return widest === undefined ? null : { kind: 'csv', ...widest };
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
  const noted = (rowOf: () => Row, line: number): void => {
    try {
      take(rowOf(), line);
      log.take();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      log.skip(line, error.message);
    }
  };
  const sinkFor = (layout: Layout | null): LineSink | null => {
    if (layout === null) return null;
    remarkNames(layout, columns, log);
    return layout.kind === 'json' ? jsonSink(log, noted) : csvSink(columns, layout.separator, log, noted);
  };
  let sink = sinkFor(layoutOf(headText(source), columns));
  await eachLine(source.chunks, {
    tooLong: (line) => log.skip(line, `it is longer than ${LINE_LENGTH_MAX} characters`),
    line: (text, line) => {
      if (text.trim() === '' && sink === null) return;
      // What begins with nothing readable tells later how it is written.
      sink ??= sinkFor(layoutOf(text, columns));
      if (sink === null) log.skip(line, beforeHeader(columns));
      else sink.line(text, line);
    },
  });
  sink?.end();
  const fault = source.fault();
  if (fault !== null) log.remark(fault);
}

/** Takes the lines of an input, in order. */
interface LineSink {
  readonly line: (text: string, line: number) => void;
  readonly end: () => void;
}

type NotedTaker = (rowOf: () => Row, line: number) => void;

function jsonSink(log: LineLog, take: NotedTaker): LineSink {
  return {
    line: (text, line) => {
      if (text.trim() === '') return;
      const row = parsedObject(text);
      if (row === null) log.skip(line, 'it is no JSON object');
      else take(() => row, line);
    },
    end: () => {},
  };
}

function csvSink(columns: readonly string[], separator: Separator, log: LineLog, take: NotedTaker): LineSink {
  let names: readonly string[] | null = null;
  const rows = new CsvRows(separator, {
    refused: (line, why) => log.skip(line, why),
    row: (fields, line) => {
      const header = names;
      if (header !== null) take(() => toRow(header, fields), line);
      else if (fields.some((field) => isAmong(columns, field.trim()))) names = canonical(fields, columns);
      else log.skip(line, beforeHeader(columns));
    },
  });
  return { line: (text, line) => rows.add(text, line), end: () => rows.end() };
}

function beforeHeader(columns: readonly string[]): string {
  return `it comes before a header with ${columns.slice(0, 3).join(', ')} …`;
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

/** The header's names as we write them, whatever its capitals. */
function canonical(header: readonly string[], columns: readonly string[]): readonly string[] {
  return header.map((name) => {
    const typed = name.trim().toLowerCase();
    return columns.find((column) => column.toLowerCase() === typed) ?? name;
  });
}

/** @throws Unreadable where fields stand beyond the header: a comma in one of them has moved the others */
function toRow(names: readonly string[], fields: readonly string[]): Row {
  if (fields.length > names.length && fields.slice(names.length).some((field) => field.trim() !== '')) {
    throw new Unreadable(`it has ${fields.length} fields, and the header ${names.length}`);
  }
  const row: Record<string, string> = {};
  for (const [i, name] of names.entries()) row[name] = fields[i] ?? '';
  return row;
}

/** A value under a name that is nearly one of ours would be missed in silence. */
function remarkNames({ kind, names }: Layout, columns: readonly string[], log: LineLog): void {
  // The capitals of a header do not matter, those of a JSON field do.
  const isRead = (name: string) => (kind === 'csv' ? isAmong(columns, name) : columns.includes(name));
  for (const name of names) {
    const near = isRead(name) ? null : nearestName(name, columns);
    if (near !== null && !names.includes(near)) log.remark(`${name} is not read; did you mean ${near}?`);
  }
}
