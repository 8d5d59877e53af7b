// Figures as plain sentences: for a ticket, a mail, a reader who hears the screen.
// Promise: the same characters as the figures themselves (text.ts), and none without its evidence.
// Not here: sentences about what is happening now (sentences.ts).

import type { ResponseTimeFigure } from '../core/figures.ts';
import { coveredMs, type Tally } from '../core/tally.ts';
import type { FigureWording } from './figure-words.ts';
import { outagesText } from './sentences.ts';
import {
  availabilityText,
  countText,
  doubtText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  uptimeText,
  watchedText,
} from './text.ts';

/**
 * "Up 99.6% ± 0.1 of the time, 95% watched." and the same of each figure that there is evidence for.
 * @param response null = nothing answered, or nobody knows how fast
 */
export function figureSentences(
  tally: Tally,
  response: Pick<ResponseTimeFigure, 'medianUs' | 'p95Us'> | null,
  wording: FigureWording,
): readonly string[] {
  const { locale, words } = wording;
  const { sentence } = words;
  const said: string[] = [];
  if (coveredMs(tally) > 0) {
    const outages = outagesText(tally, wording);
    said.push(
      sentence.uptime(uptimeText(tally, locale), doubtText(tally, locale), watchedText(tally, wording)),
      sentence.downtime(downtimeText(tally, locale), downtimeBoundsText(tally, wording), outages),
    );
  }
  const good = tally['2xx'];
  const answers = good + tally['5xx'];
  if (answers > 0) {
    const figure = availabilityText(tally, locale);
    said.push(sentence.availability(figure, countText(good, locale), countText(answers, locale)));
  }
  if (response !== null) {
    said.push(sentence.response(latencyText(response.medianUs, locale), latencyText(response.p95Us, locale)));
  }
  return said.length === 0 ? [sentence.nothing] : said;
}
