// The answer of `uptally worth` in a terminal: what is down now, a line for each objective, the sentence that decides.
// Promise: nothing stands here that is not in the document; names from outside move no cursor.
// Not here: figures and sentences (document.ts), the terminal itself (main.ts).

import { outages } from '../../shared/core/figures.ts';
import type { CostWording } from '../../shared/ui/cost-text.ts';
import { moneyText, paybackText, priceText, ratioText, savedText } from '../../shared/ui/cost-text.ts';
import { downtimeText, durationText, fullInstantText, watchedText } from '../../shared/ui/text.ts';
import { terminalText } from '../terminal-text.ts';
import type { Evidence } from './measured.ts';
import type { WorthDocument } from './schema.ts';

/** The lines, without one at the end. */
export function worthPage(document: WorthDocument, evidence: Evidence | null, wording: CostWording): string {
  return [
    ...(evidence === null ? [] : [nameLine(evidence), evidenceLine(evidence, wording)]),
    document.text.now,
    ...(document.objectives.length === 0 ? [] : ['', ...tableLines(document, wording)]),
    '',
    ...document.text.decision,
    ...(document.doubts.length === 0 ? [] : ['', ...doubtLines(document, wording)]),
  ].join('\n');
}

function nameLine({ name, isDemonstration }: Evidence): string {
  return `${terminalText(name)}${isDemonstration ? ' (a demonstration: it fails on purpose)' : ''}`;
}

/** "Last 30 d, 24 Nov 2026, 14:00:00 UTC: down 21m 36s, 3 outages, 98% watched." */
function evidenceLine({ tally, window, asOf }: Evidence, wording: CostWording): string {
  const { words, locale } = wording;
  const outageCount = words.outageCount(outages(tally).count);
  const seen = [`${words.state.down.toLowerCase()} ${downtimeText(tally, locale)}`, outageCount];
  const until = fullInstantText(asOf, wording);
  return `${words.inWindow} ${words.window[window]}, ${until}: ${[...seen, watchedText(tally, wording)].join(', ')}.`;
}

function tableLines({ objectives, work }: WorthDocument, wording: CostWording): readonly string[] {
  const { locale, cost } = wording;
  const head = [cost.objective, cost.downAMonth, cost.saved, cost.worth];
  const costHead = work === null ? [] : [cost.cost, cost.costRatio, cost.payback];
  const rows = objectives.map((each) => [
    each.text.objective,
    durationText(each.allowedMs, locale),
    savedText(each.savedMs, locale),
    moneyText(each.savedValue, wording),
    ...(work === null
      ? []
      : [
          priceText(work, wording),
          each.costRatio === null ? NONE : ratioText(each.costRatio, locale),
          paybackText(each.paybackMonths, wording),
        ]),
  ]);
  return aligned([[...head, ...costHead], ...rows]).map((line) => `  ${line}`);
}

const NONE = '—';

/** Columns as wide as their widest cell, three spaces between. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

function doubtLines({ doubts }: WorthDocument, { cost }: CostWording): readonly string[] {
  return [cost.tooLittle, ...doubts.map(({ text }) => `  ${text}`)];
}
