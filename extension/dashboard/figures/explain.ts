// How each figure is computed, in sentences that hold its numbers.
// Promise: the same characters as the figures themselves; what is not counted is named.
// Not here: showing them (explained.tsx), the rules (shared/core).

import { responseTime } from '../../../shared/core/figures.ts';
import { budget, burnRate, type Objective } from '../../../shared/core/objective.ts';
import { coveredMs, lengthMs, type Tally, watchableMs } from '../../../shared/core/tally.ts';
import type { FigureWording } from '../../../shared/ui/figure-words.ts';
import { numberFormat } from '../../../shared/ui/formats.ts';
import { outagesText } from '../../../shared/ui/sentences.ts';
import {
  availabilityBoundsText,
  availabilityText,
  countText,
  downtimeBoundsText,
  downtimeText,
  durationText,
  latencyText,
  objectiveText,
  uptimeText,
  watchedText,
} from '../../../shared/ui/text.ts';
import type { TimelineWords } from '../../words/timeline-words.ts';

export interface Explaining {
  readonly wording: FigureWording;
  readonly words: TimelineWords;
}

export type FigureName = 'uptime' | 'down' | 'availability' | 'response';

export function explain(name: FigureName, tally: Tally, reader: Explaining): readonly string[] {
  const { explain: said } = reader.words;
  if (name === 'availability') return availabilityLines(tally, reader);
  if (name === 'response') return responseLines(tally, reader);
  if (coveredMs(tally) === 0) return [said.nothing];
  return [
    ...(name === 'uptime' ? uptimeLines(tally, reader) : downLines(tally, reader)),
    ...restLines(tally, reader),
  ];
}

function uptimeLines(tally: Tally, { wording: { locale }, words: { explain: said } }: Explaining): string[] {
  const duration = (ms: number) => durationText(ms, locale);
  const { upMs, degradedMs, downMs, maybeDownMs, maybeUpMs } = tally;
  const bent = (by: number) => uptimeText({ ...tally, upMs: upMs - by, downMs: downMs + by }, locale);
  const isCertain = maybeDownMs + maybeUpMs === 0;
  return [
    said.uptime(
      duration(upMs + degradedMs),
      duration(coveredMs(tally)),
      duration(lengthMs(tally)),
      uptimeText(tally, locale),
    ),
    isCertain ? said.certain : said.doubt(bent(maybeDownMs), bent(-maybeUpMs)),
    said.uptimeCut,
  ];
}

function downLines(tally: Tally, { wording, words: { explain: said } }: Explaining): string[] {
  const bounds = downtimeBoundsText(tally, wording);
  const line = said.down(downtimeText(tally, wording.locale), outagesText(tally, wording));
  return [line, bounds === null ? said.certain : said.doubtOfDown(bounds)];
}

/** How much was watched, and what does not count. */
function restLines(tally: Tally, { wording, words: { explain: said } }: Explaining): string[] {
  const duration = (ms: number) => durationText(ms, wording.locale);
  const { unknownMs, maintenanceMs, excludedMs } = tally;
  const planned =
    maintenanceMs + excludedMs > 0 ? [said.planned(duration(maintenanceMs), duration(excludedMs))] : [];
  return [said.coverage(watchedText(tally, wording), duration(unknownMs)), ...planned];
}

function availabilityLines(
  tally: Tally,
  { wording: { locale }, words: { explain: said } }: Explaining,
): string[] {
  const [good, bad] = [tally['2xx'], tally['5xx']];
  const range = availabilityBoundsText(tally, locale);
  const others = countText(tally['1xx'] + tally['3xx'] + tally['4xx'], locale);
  const beside = said.otherAnswers(others, countText(tally.none, locale));
  if (range === null) return [said.nothing, beside];
  const figure = availabilityText(tally, locale);
  return [
    said.availability(countText(good, locale), countText(bad, locale), figure),
    beside,
    said.wilson(range),
  ];
}

function responseLines(
  tally: Tally,
  { wording: { locale }, words: { explain: said } }: Explaining,
): string[] {
  const known = responseTime(tally);
  if (known === null) return [said.nothing];
  const { count, medianUs, p95Us } = known;
  return [
    said.response(countText(count, locale), latencyText(medianUs, locale), latencyText(p95Us, locale)),
    said.sketch,
  ];
}

export function explainBudget(
  tally: Tally,
  objective: Objective,
  { wording, words }: Explaining,
): readonly string[] {
  const { locale } = wording;
  const { budgetMs, spentMs } = budget(tally, objective);
  const duration = (ms: number) => durationText(ms, locale);
  const rate = burnText(tally, objective, locale);
  return [
    words.explain.budget(
      objectiveText(objective, locale),
      duration(watchableMs(tally)),
      duration(budgetMs),
      duration(spentMs),
    ),
    ...(rate === null ? [] : [words.explain.burn(rate, watchedText(tally, wording))]),
  ];
}

/** "4.4"; null where nothing is covered. */
export function burnText(tally: Tally, objective: Objective, locale: string): string | null {
  const rate = burnRate(tally, objective);
  return rate === null ? null : numberFormat(locale, { maximumSignificantDigits: 2 }).format(rate);
}
