// What a reader of a report has to know besides the figures: which format was taken, up to when, what was skipped.
// Promise: nothing is left out or guessed without a line here; what is quoted is harmless for a terminal.
// Not here: where they are written (report-command.ts).

import { countText } from '../../shared/ui/text.ts';
import { terminalText } from '../terminal-text.ts';
import { shownName } from './inputs.ts';
import type { InputReport, Report } from './schema.ts';

/** The lines of the error output. */
export function noteLines(report: Report, formatIsNamed: boolean, locale: string): readonly string[] {
  return [
    ...report.inputs.flatMap((input) => inputLines(input, formatIsNamed, locale)),
    ...endpointLines(report.endpoints),
    ...report.notes,
  ];
}

interface Noted {
  readonly endpoint: string;
  readonly notes: readonly string[];
}

/** What is the same for several endpoints is said once. */
export function endpointLines(endpoints: readonly Noted[]): readonly string[] {
  const notes = endpoints.flatMap(({ endpoint, notes: own }) => own.map((note) => ({ endpoint, note })));
  return [...Map.groupBy(notes, ({ note }) => note)].map(([note, of]) => {
    const names = of.slice(0, NAMES_SHOWN).map(({ endpoint }) => terminalText(endpoint));
    const more = of.length > NAMES_SHOWN ? [`${of.length - NAMES_SHOWN} more`] : [];
    return `${[...names, ...more].join(', ')}: ${note}`;
  });
}

const NAMES_SHOWN = 5;

/** @param formatIsNamed whether a person said it, so that it need not be told */
export function inputLines(input: InputReport, formatIsNamed: boolean, locale: string): readonly string[] {
  const { format, taken, skipped, firstSkipped, remarks } = input;
  const name = shownName(input.name);
  const lines = remarks.map((remark) => `${name}: ${terminalText(remark)}${remark.endsWith('?') ? '' : '.'}`);
  if (format !== null && !(formatIsNamed || format === 'maintenance')) {
    lines.unshift(`${name}: read as ${format}, ${countText(taken, locale)} taken.`);
  }
  if (skipped > 0) {
    lines.push(
      `${name}: ${countText(skipped, locale)} ${skipped === 1 ? 'line was' : 'lines were'} skipped${firstSkipped.length < skipped ? ', the first of them' : ''}:`,
      ...firstSkipped.map(({ line, why }) => `  line ${countText(line, locale)}: ${terminalText(why)}`),
    );
  }
  return lines;
}
