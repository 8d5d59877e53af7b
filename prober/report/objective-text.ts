// An objective for the eye: what it left, what is spent, and whether it burns.
// Promise: a pair of windows that can't be used says why.
// Not here: the numbers (objective-report.ts).

import { formatDuration } from '../../shared/config/duration.ts';
import { numberFormat } from '../../shared/ui/formats.ts';
import { countText, durationText, NO_EVIDENCE } from '../../shared/ui/text.ts';
import { terminalText } from '../terminal-text.ts';
import type { WindowReport } from './schema.ts';
import { type Column, tableLines } from './table.ts';
import type { TextWishes } from './text-wishes.ts';

type ObjectiveReport = NonNullable<WindowReport['objective']>;

export function objectiveLines(windows: readonly WindowReport[], wishes: TextWishes): string[] {
  const rows = windows.flatMap(({ window, objective }) =>
    objective === null ? [] : [{ window, objective }],
  );
  if (rows.length === 0) return [];
  const { locale } = wishes.wording;
  const column = (head: string, textOf: (objective: ObjectiveReport) => string): Column => ({
    head,
    align: 'right',
    cells: rows.map(({ objective }) => ({
      text: textOf(objective),
      tone: objective.leftMs < 0 ? ('bad' as const) : undefined,
    })),
  });
  const key: Column = {
    head: `Objective ${terminalText(wishes.objective ?? '')}`.trimEnd(),
    align: 'left',
    cells: rows.map(({ window }) => ({ text: window })),
  };
  const columns: Column[] = [
    column('Budget', ({ budgetMs }) => durationText(budgetMs, locale)),
    column('Left', ({ leftMs }) =>
      leftMs < 0 ? `over by ${durationText(-leftMs, locale)}` : durationText(leftMs, locale),
    ),
    column('Burn rate', ({ burn }) => rate(burn.windowBurn, locale)),
    { ...column('Burning now', ({ burn }) => pairsText(burn.pairs, locale)), align: 'left' },
  ];
  const checks = countText(rows[0]?.objective.checksNeeded ?? 0, locale);
  return [
    ...tableLines(key, columns, wishes.width, wishes.paint),
    wishes.paint('quiet', `${checks} checks in a row without a failure would prove it (one-sided, 95%).`),
  ];
}

/** "1h + 5m at 20"; "no" where none burns; a dash where none can be used. */
function pairsText(pairs: ObjectiveReport['burn']['pairs'], locale: string): string {
  const burning = pairs.filter(({ burns }) => burns === true);
  if (burning.length > 0) {
    return burning
      .map(
        ({ longMs, shortMs, longBurn }) =>
          `${formatDuration(longMs)} + ${formatDuration(shortMs)} at ${rate(longBurn, locale)}`,
      )
      .join(', ');
  }
  return pairs.some(({ burns }) => burns === false) ? 'no' : NO_EVIDENCE;
}

function rate(burn: number | null, locale: string): string {
  return burn === null ? NO_EVIDENCE : numberFormat(locale, { maximumFractionDigits: 1 }).format(burn);
}
