// The report for the eye: bars and tables, endpoint by endpoint.
// Promise: the same characters for a figure as popup and widget show; what comes from outside is harmless for a terminal.
// Not here: the figures and their texts (window-report.ts), colours (paint.ts).

import { HOUR_MS } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import {
  countText,
  dateText,
  durationText,
  fullInstantText,
  instantText,
  NO_EVIDENCE,
} from '../../shared/ui/text.ts';
import { terminalText } from '../terminal-text.ts';
import { barLines } from './bars.ts';
import type { Reported } from './document.ts';
import { objectiveLines } from './objective-text.ts';
import type { Paint } from './paint.ts';
import type { EndpointReport, Report, WindowReport } from './schema.ts';
import { type Column, tableLines } from './table.ts';

export interface TextWishes {
  readonly wording: FigureWording;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** As it was typed: "99.9%". */
  readonly objective: string | null;
  /** What the bars are: "by day"; null = there are none. */
  readonly barsAre: string | null;
}

const INDENT = '  ';
const PATHS_SHOWN = 10;

/** What the bars are: "Sat 24 Oct – Tue 24 Nov, by day"; null where there are none. */
export function barsText(bars: readonly Interval[], wording: FigureWording): string | null {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const isByHour = bars.every(({ from, to }) => to - from < 12 * HOUR_MS);
  const [from, to] = isByHour
    ? [instantText(first.from, last.to, wording), instantText(last.to, first.from, wording)]
    : [dateText(first.from, wording), dateText(last.from, wording)];
  return `${from} – ${to}, by ${isByHour ? 'hour' : 'day'}`;
}

export function reportText(report: Report, reported: readonly Reported[], wishes: TextWishes): string {
  const { paint } = wishes;
  if (reported.length === 0) return `${headline(report, wishes)}\n\nNothing is on record.`;
  const blocks = reported.map(({ report: endpoint, bars }) => {
    const title = paint('strong', terminalText(endpoint.endpoint));
    const drawn = barLines(bars, paint);
    const told =
      wishes.barsAre === null || drawn.length === 0 ? [] : [...drawn, paint('quiet', wishes.barsAre), ''];
    return [title, ...indented([...told, ...endpointLines(endpoint, wishes)])].join('\n');
  });
  return [headline(report, wishes), ...blocks].join('\n\n');
}

function headline({ asOf: end, endpoints, zone }: Report, { wording, paint }: TextWishes): string {
  const isUpToEnd = endpoints.some(({ windows }) => windows.some(({ askedTo }) => askedTo === end));
  const asOf = isUpToEnd ? end : null;
  const upTo = asOf === null ? '' : ` up to ${fullInstantText(Date.parse(asOf), wording)}`;
  return paint('quiet', `Report${upTo} · days in ${terminalText(zone)}`);
}

function endpointLines(endpoint: EndpointReport, wishes: TextWishes): string[] {
  const { windows } = endpoint;
  const tables = [stateTable(windows, wishes), answerTable(windows, wishes)];
  const blocks = [
    pickedLines(windows, wishes),
    ...tables,
    objectiveLines(windows, wishes),
    openLines(windows, wishes),
    pathLines(endpoint, wishes),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** A picked time is told above its tables: it is too long for a column. */
function pickedLines([window]: readonly WindowReport[], { wording }: TextWishes): string[] {
  if (window?.window !== '') return [];
  const [from, to] = [window.from, window.to].map((at) => fullInstantText(Date.parse(at), wording));
  return [`${from} – ${to}`];
}

function key(windows: readonly WindowReport[], { wording }: TextWishes): Column {
  const areLast = windows.every(({ window }) => /^\d+[hd]$/u.test(window));
  return {
    head: areLast ? wording.words.inWindow : '',
    cells: windows.map(({ window }) => ({ text: window })),
    align: 'left',
  };
}

function stateTable(all: readonly WindowReport[], wishes: TextWishes): string[] {
  if (all.every(({ upMs }) => upMs === null)) return [];
  const { words, locale } = wishes.wording;
  const column = (
    head: string,
    textOf: (window: WindowReport) => string,
    align: Column['align'] = 'right',
  ) => ({
    head,
    align,
    cells: all.map((window) => ({ text: textOf(window) })),
  });
  const columns: Column[] = [
    {
      ...column(words.uptime, ({ text }) => text.uptime),
      cells: all.map(({ text, downMs }) => ({
        text: text.uptime,
        tone: (downMs ?? 0) > 0 ? ('bad' as const) : ('strong' as const),
      })),
    },
    column('', ({ text }) => text.doubt ?? '', 'left'),
    column('', ({ text }) => text.watched ?? NO_EVIDENCE, 'left'),
    column(words.downtime, ({ text }) => text.downtime),
    column('', ({ text }) => text.outages ?? NO_EVIDENCE, 'left'),
  ];
  if (all.some(({ maintenanceMs }) => (maintenanceMs ?? 0) > 0)) {
    columns.push(
      column(words.state.maintenance, ({ maintenanceMs }) => durationText(maintenanceMs ?? 0, locale)),
    );
  }
  if (all.some(({ excludedMs }) => (excludedMs ?? 0) > 0)) {
    columns.push(column('Out of hours', ({ excludedMs }) => durationText(excludedMs ?? 0, locale)));
  }
  if (all.some(({ cost }) => cost !== null)) {
    columns.push(
      column('Cost', ({ cost }) =>
        cost === null ? NO_EVIDENCE : countText(Math.ceil(cost.downtime), locale),
      ),
    );
  }
  return tableLines(key(all, wishes), columns, wishes.width - INDENT.length, wishes.paint);
}

function answerTable(all: readonly WindowReport[], wishes: TextWishes): string[] {
  if (
    all.every(({ responses }) => responses === null && all.every(({ latency }) => latency.medianMs === null))
  )
    return [];
  const { words, locale } = wishes.wording;
  const column = (head: string, textOf: (window: WindowReport) => string): Column => ({
    head,
    align: 'right',
    cells: all.map((window) => ({ text: textOf(window) })),
  });
  const count = (name: keyof NonNullable<WindowReport['responses']>, head: string = name) =>
    column(head, ({ responses }) => (responses === null ? NO_EVIDENCE : countText(responses[name], locale)));
  const columns = [
    column(words.availability, ({ text }) => text.availability),
    ...(all.some(({ requests }) => requests !== null)
      ? [
          column('Requests', ({ requests }) =>
            requests === null ? NO_EVIDENCE : countText(requests, locale),
          ),
        ]
      : []),
    ...(all.some(({ responses }) => (responses?.['1xx'] ?? 0) > 0) ? [count('1xx')] : []),
    count('2xx'),
    count('3xx'),
    count('4xx'),
    count('5xx'),
    count('none', 'no answer'),
    column(words.response, ({ text }) => text.median),
    column(words.p95, ({ text }) => text.p95),
  ];
  return tableLines(key(all, wishes), columns, wishes.width - INDENT.length, wishes.paint);
}

/** An outage that is open at the end of the last window. */
function openLines(windows: readonly WindowReport[], { wording, paint }: TextWishes): string[] {
  const open = windows.map(({ outages }) => outages?.openSince ?? null).find((since) => since !== null);
  if (open === undefined || open === null) return [];
  return [paint('bad', `✕ Down when last seen, since ${fullInstantText(Date.parse(open), wording)}`)];
}

function pathLines({ errorsByPath }: EndpointReport, { wording, paint, width }: TextWishes): string[] {
  if (errorsByPath === null || errorsByPath.paths.length === 0) return [];
  const shown = errorsByPath.paths.slice(0, PATHS_SHOWN);
  const { locale } = wording;
  const column = (head: '4xx' | '5xx'): Column => ({
    head,
    align: 'right',
    cells: shown.map((errors) => ({ text: countText(errors[head], locale) })),
  });
  const room = Math.max(10, width - 30);
  const cut = (text: string) => (text.length <= room ? text : `${text.slice(0, room - 1)}…`);
  const paths: Column = {
    head: 'Errors by path',
    align: 'left',
    cells: shown.map(({ path }) => ({ text: path === null ? NO_EVIDENCE : cut(terminalText(path)) })),
  };
  return tableLines(paths, [column('4xx'), column('5xx')], width - INDENT.length, paint);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));
}
