// Rows of a CSV text, line by line (RFC 4180, with comma, semicolon or tab between the fields).
// Promise: a quote that is never closed costs the line that opens it, and not the rest of the file.
// Not here: what the columns mean (rows.ts).
//
// Why no library: those for Node (csv-parse, Papa Parse) read on to the next quote, be it at the end of
// the file, so that one stray quote takes every later line with it; and they give up their line numbers.

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A quoted field may hold line breaks: so many lines make a row at the most. */
const LINES_OF_ROW_MAX = 20;

export interface RowTaker {
  /** @param line the number of its first line */
  readonly row: (fields: readonly string[], line: number) => void;
  readonly refused: (line: number, why: string) => void;
}

/** Puts rows together from lines that come one by one. */
export class CsvRows {
  readonly #separator: Separator;
  readonly #taker: RowTaker;
  /** Lines of a row whose quote is still open. */
  #open: { readonly text: string; readonly line: number }[] = [];

  constructor(separator: Separator, taker: RowTaker) {
    this.#separator = separator;
    this.#taker = taker;
  }

  add(text: string, line: number): void {
    if (this.#open.length === 0) this.#first(text, line);
    else this.#next(text, line);
  }

  end(): void {
    while (this.#open.length > 0) this.#giveUp();
  }

  #first(text: string, line: number): void {
    if (text.trim() === '') return;
    const fields = splitRow(text, this.#separator);
    if (fields === 'open') this.#open = [{ text, line }];
    else if (fields === 'stray') this.#taker.refused(line, STRAY);
    else this.#taker.row(fields, line);
  }

  #next(text: string, line: number): void {
    this.#open.push({ text, line });
    const fields = splitRow(this.#open.map((each) => each.text).join('\n'), this.#separator);
    if (fields === 'stray' || (fields === 'open' && this.#open.length >= LINES_OF_ROW_MAX)) this.#giveUp();
    if (typeof fields === 'string') return;
    const [first] = this.#open.splice(0);
    this.#taker.row(fields, first?.line ?? line);
  }

  /** Refuses the line with the quote; those after it are lines of their own again. */
  #giveUp(): void {
    const [first, ...others] = this.#open.splice(0);
    if (first !== undefined) this.#taker.refused(first.line, OPEN);
    for (const { text, line } of others) this.add(text, line);
  }
}

const OPEN = 'a quote is opened and not closed';
const STRAY = 'a quote is followed by something else than the next field';

/**
 * The fields of a row.
 * @returns 'open' if it ends inside a quoted field; 'stray' if something follows a closing quote
 */
export function splitRow(text: string, separator: Separator): readonly string[] | 'open' | 'stray' {
  if (!text.includes('"')) return text.split(separator);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (field === null) return 'open';
    fields.push(field.value);
    if (field.end >= text.length) return fields;
    if (text[field.end] !== separator) return 'stray';
    at = field.end + 1;
  }
}

interface Field {
  readonly value: string;
  /** The index after it. */
  readonly end: number;
}

function plain(text: string, from: number, separator: Separator): Field {
  const next = text.indexOf(separator, from);
  const end = next < 0 ? text.length : next;
  return { value: text.slice(from, end), end };
}

/** null if its quote is not closed. */
function quoted(text: string, from: number): Field | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') {
      return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}
