// The report for the eye: bars and tables, endpoint by endpoint.
// Promise: the same characters for a figure as popup and widget show; what comes from outside is harmless for a terminal.
// Not here: the figures and their texts (window-report.ts), colours (paint.ts).

import { HOUR_MS } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { countText, dateText, fullInstantText, instantText, NO_EVIDENCE } from '../../shared/ui/text.ts';
import { terminalText } from '../terminal-text.ts';
import { barLines } from './bars.ts';
import type { Reported } from './document.ts';
import { answerTable, stateTable } from './figure-tables.ts';
import { objectiveLines } from './objective-text.ts';
import type { EndpointReport, Report, WindowReport } from './schema.ts';
import { type Column, tableLines } from './table.ts';
import type { TextWishes } from './text-wishes.ts';

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
  const inner = { ...wishes, width: wishes.width - INDENT.length };
  if (reported.length === 0) return `${headline(report, wishes)}\n\nNothing is on record.`;
  const blocks = reported.map(({ report: endpoint, bars }) => {
    const title = paint('strong', terminalText(endpoint.endpoint));
    const drawn = barLines(bars, paint);
    const told =
      wishes.barsAre === null || drawn.length === 0 ? [] : [...drawn, paint('quiet', wishes.barsAre), ''];
    return [title, ...indented([...told, ...endpointLines(endpoint, report.asOf, inner)])].join('\n');
  });
  return [headline(report, wishes), ...blocks].join('\n\n');
}

function headline({ asOf: end, endpoints, zone }: Report, { wording, paint }: TextWishes): string {
  const isUpToEnd = end !== null && endpoints.some(({ windows }) => windows.some(({ to }) => to >= end));
  const asOf = isUpToEnd ? end : null;
  const upTo = asOf === null ? '' : ` up to ${fullInstantText(Date.parse(asOf), wording)}`;
  return paint('quiet', `Report${upTo} · days in ${terminalText(zone)}`);
}

function endpointLines(endpoint: EndpointReport, asOf: string | null, wishes: TextWishes): string[] {
  const { windows } = endpoint;
  const blocks = [
    pickedLines(windows, wishes),
    stateTable(windows, wishes),
    answerTable(windows, wishes),
    objectiveLines(windows, wishes),
    openLines(windows, asOf, wishes),
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

/** An outage that is open where the last window ends. */
function openLines(
  windows: readonly WindowReport[],
  asOf: string | null,
  { wording, paint }: TextWishes,
): string[] {
  const end = windows.reduce((latest, { to }) => (to > latest ? to : latest), '');
  const last = windows.find(({ to, outages }) => to === end && outages?.openSince);
  const since = last?.outages?.openSince ?? null;
  if (since === null) return [];
  const when = end === asOf ? 'when last seen' : 'at the end of this time';
  return [paint('bad', `✕ Down ${when}, since ${fullInstantText(Date.parse(since), wording)}`)];
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
  return tableLines(paths, [column('4xx'), column('5xx')], width, paint);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));
}
