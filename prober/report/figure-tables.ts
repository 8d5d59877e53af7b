// The figures of an endpoint as two tables: what was seen over time, and what was answered.
// Promise: the texts are those of the document; a column is there only where it has anything to say.
// Not here: laying out a table (table.ts), the objective (objective-text.ts).

import { numberFormat } from '../../shared/ui/formats.ts';
import { countText, durationText, latencyText, NO_EVIDENCE } from '../../shared/ui/text.ts';
import type { WindowReport } from './schema.ts';
import { type Cell, type Column, tableLines } from './table.ts';
import type { TextWishes } from './text-wishes.ts';

type CellOf = (window: WindowReport) => string | Cell;

/** What was seen over time; nothing where no states are on record. */
export function stateTable(windows: readonly WindowReport[], wishes: TextWishes): string[] {
  if (windows.every(({ upMs }) => upMs === null)) return [];
  const { words, locale } = wishes.wording;
  const duration = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? NO_EVIDENCE : durationText(ms, locale);
  return table(windows, wishes, [
    right(words.uptime, uptimeCell),
    left('', ({ text }) => text.doubt ?? ''),
    left('', ({ text }) => text.watched ?? NO_EVIDENCE),
    right(words.downtime, ({ text }) => text.downtime),
    left('', ({ text }) => text.outages ?? NO_EVIDENCE),
    where(
      sum(windows, 'maintenanceMs') > 0,
      right(words.state.maintenance, (window) => duration(window.maintenanceMs)),
    ),
    where(
      sum(windows, 'excludedMs') > 0,
      right('Out of hours', (window) => duration(window.excludedMs)),
    ),
    where(
      windows.some(({ cost }) => cost !== null),
      right('Cost', ({ cost }) =>
        cost === null ? NO_EVIDENCE : countText(Math.ceil(cost.downtime), locale),
      ),
    ),
    extra(right('MTTR', ({ outages }) => duration(outages?.mttrMs))),
    extra(right('MTBF', ({ outages }) => duration(outages?.mtbfMs))),
  ]);
}

/** What was answered; nothing where no answers are on record. */
export function answerTable(windows: readonly WindowReport[], wishes: TextWishes): string[] {
  if (windows.every(({ responses }) => responses === null)) return [];
  const { words, locale } = wishes.wording;
  const number = (count: number | null | undefined) =>
    count === null || count === undefined ? NO_EVIDENCE : countText(count, locale);
  const latency = (ms: number | null) => latencyText(ms === null ? null : ms * 1_000, locale);
  return table(windows, wishes, [
    right(words.availability, ({ text }) => text.availability),
    extra(left('', ({ text }) => text.availabilityBounds ?? '')),
    where(
      windows.some(({ requests }) => requests !== null),
      right('Requests', ({ requests }) => number(requests)),
    ),
    where(
      windows.some(({ responses }) => (responses?.['1xx'] ?? 0) > 0),
      right('1xx', ({ responses }) => number(responses?.['1xx'])),
    ),
    right('2xx', ({ responses }) => number(responses?.['2xx'])),
    right('3xx', ({ responses }) => number(responses?.['3xx'])),
    right('4xx', ({ responses }) => number(responses?.['4xx'])),
    right('5xx', ({ responses }) => number(responses?.['5xx'])),
    right('no answer', ({ responses }) => number(responses?.none)),
    right(words.response, ({ text }) => text.median),
    right(words.p95, ({ text }) => text.p95),
    extra(right('p99', (window) => latency(window.latency.p99Ms))),
    extra(right('Mean', (window) => latency(window.latency.meanMs))),
    extra(right('Apdex', (window) => apdexText(window.latency.apdexRatio, locale))),
  ]);
}

interface Wanted {
  readonly head: string;
  readonly align: Column['align'];
  readonly isExtra: boolean;
  readonly cellOf: CellOf;
}

function table(
  windows: readonly WindowReport[],
  wishes: TextWishes,
  wanted: readonly (Wanted | null)[],
): string[] {
  const columns = wanted.flatMap((each) => {
    if (each === null) return [];
    const cells = windows.map((window) => {
      const cell = each.cellOf(window);
      return typeof cell === 'string' ? { text: cell } : cell;
    });
    const isSilent = each.head === '' && cells.every(({ text }) => text === '');
    return isSilent ? [] : [{ head: each.head, align: each.align, isExtra: each.isExtra, cells }];
  });
  return tableLines(keyOf(windows, wishes), columns, wishes.width, wishes.paint);
}

/** The names of the windows. */
function keyOf(windows: readonly WindowReport[], { wording }: TextWishes): Column {
  const areLast = windows.every(({ window }) => /^\d+[hd]$/u.test(window));
  const cells = windows.map(({ window }) => ({ text: window }));
  return { head: areLast ? wording.words.inWindow : '', cells, align: 'left' };
}

function uptimeCell({ text, downMs }: WindowReport): Cell {
  return { text: text.uptime, tone: (downMs ?? 0) > 0 ? 'bad' : 'strong' };
}

/** Two decimals, cut: "0.94". */
function apdexText(ratio: number | null, locale: string): string {
  if (ratio === null) return NO_EVIDENCE;
  const cut = Math.floor(ratio * 100) / 100;
  return numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cut);
}

function right(head: string, cellOf: CellOf): Wanted {
  return { head, align: 'right', isExtra: false, cellOf };
}

function left(head: string, cellOf: CellOf): Wanted {
  return { head, align: 'left', isExtra: false, cellOf };
}

/** Only where there is room. */
function extra(wanted: Wanted): Wanted {
  return { ...wanted, isExtra: true };
}

function where(isWanted: boolean, wanted: Wanted): Wanted | null {
  return isWanted ? wanted : null;
}

function sum(windows: readonly WindowReport[], name: 'maintenanceMs' | 'excludedMs'): number {
  return windows.reduce((total, window) => total + (window[name] ?? 0), 0);
}
