// Checks as CSV and JSON, for a table or a ticket.
// Promise: CSV as RFC 4180 writes it, and no cell that a spreadsheet would run; times in UTC and ISO 8601.
// Not here: which checks (filters.ts), the clipboard.

import type { LogRow } from './pages.ts';

const COLUMNS = [
  'time',
  'endpoint',
  'outcome',
  'cause',
  'status',
  'latencyMs',
  'recheck',
  'vantage',
  'found',
] as const;

type Cell = string | number | boolean | null;

function cellsOf({ endpoint, sample, failure }: LogRow): Readonly<Record<(typeof COLUMNS)[number], Cell>> {
  const { at, outcome, cause, status, latencyUs, recheck, vantage } = sample;
  return {
    time: new Date(at).toISOString(),
    endpoint,
    outcome,
    cause,
    status,
    latencyMs: latencyUs === null ? null : latencyUs / 1_000,
    recheck,
    vantage,
    found: failure?.detail ?? null,
  };
}

export function toCsv(rows: readonly LogRow[]): string {
  const lines = rows.map((row) => {
    const cells = cellsOf(row);
    return COLUMNS.map((name) => csvCell(cells[name])).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

export function toJson(rows: readonly LogRow[]): string {
  return `${JSON.stringify(rows.map(cellsOf), null, 2)}\n`;
}

/** Text that begins as a formula does gets an apostrophe before it: OWASP's advice on CSV injection. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
