// A digest as text: one headline, and a line for each thing that there is to say.
// Promise: the same figures as the screens' for those days; of what there is nothing, there is no line.
// Not here: the figures (alert/digest.ts), the words (digest-words.ts), the form of a channel or a notice.

import type { HeldBack } from '../alert/decision.ts';
import type { Digest, DigestBudget, NewError } from '../alert/digest.ts';
import { aboutMoneyText } from '../config/costs.ts';
import { dayFloor } from '../core/calendar.ts';
import type { Instant } from '../core/instant.ts';
import type { UptimeTally } from '../core/tally.ts';
import type { DigestWords } from './digest-words.ts';
import type { FigureWording } from './figure-words.ts';
import { dateTimeFormat } from './formats.ts';
import { countText, durationText, latencyText, uptimeText, watchedText } from './text.ts';

/** How a reader reads of digests. */
export interface DigestVoice {
  readonly wording: FigureWording;
  readonly words: DigestWords;
  /** @param endpoint its id */
  readonly nameOf: (endpoint: string) => string;
  readonly errorOf: (error: NewError) => string;
  readonly heldOf: (why: HeldBack['why']) => string;
  /** "timeout (3×)" */
  readonly times: (what: string, count: string) => string;
  readonly summary: (told: string, held: string, reasons: string) => string;
  /** A clause as a sentence. */
  readonly closed: (clause: string) => string;
}

/** Of a short text: names and errors stand in none of it. */
export type DigestHeadVoice = Pick<DigestVoice, 'wording' | 'words'>;

/** "Sun, Nov 29: 99.98% up". @param now null = it may be read at any time, so that it is never "yesterday" */
export function digestHeadline(
  digest: Digest,
  now: Instant | null,
  { wording, words }: DigestHeadVoice,
): string {
  return words.headline(whenText(digest, now, { wording, words }), digestUptime(digest, wording));
}

/** "99.98%" of all endpoints together. */
export function digestUptime({ times, outages }: Digest, { locale }: FigureWording): string {
  return uptimeText(tallyOf(times, outages.count), locale);
}

/** "90% watched" */
export function digestWatched({ times, outages }: Digest, wording: FigureWording): string {
  return watchedText(tallyOf(times, outages.count), wording);
}

/** "Yesterday", "Sun, Nov 29", "Nov 23 – 29" */
export function whenText(
  { period: { from, to } }: Digest,
  now: Instant | null,
  { wording: { locale, zone }, words }: DigestHeadVoice,
): string {
  const isDay = dayFloor(to - 1, zone) === from;
  if (isDay && now !== null && dayFloor(now, zone) === to) return words.yesterday;
  const date = { day: 'numeric', month: 'short', timeZone: zone } as const;
  return isDay
    ? dateTimeFormat(locale, { ...date, weekday: 'short' }).format(from)
    : dateTimeFormat(locale, date).formatRange(from, to - 1);
}

/** "3 outages, 14m 5s down in all; the longest 12m, of Checkout." */
export function digestOutages(
  { outages: { count, longest }, times }: Digest,
  { wording, words, nameOf }: DigestHeadVoice & Pick<DigestVoice, 'nameOf'>,
): string {
  const { locale } = wording;
  if (longest === null) return words.noOutage;
  const lengths = [durationText(times.downMs, locale), durationText(longest.downMs, locale)] as const;
  return words.outages(wording.words.outageCount(count), ...lengths, nameOf(longest.endpoint));
}

/** Sentences, the most important first. */
export function digestLines(digest: Digest, voice: DigestVoice): readonly string[] {
  const { wording, words, nameOf, errorOf, times } = voice;
  const { locale } = wording;
  const count = (number: number) => countText(number, locale);
  const listed = (items: readonly string[], say: (items: string) => string) =>
    items.length === 0 ? [] : [say(items.join(wording.words.comma))];
  const { endpoints } = digest;
  const slowest = digest.slowest.map(({ endpoint, medianUs }) => {
    return `${nameOf(endpoint)} ${latencyText(medianUs, locale)}`;
  });
  const errors = digest.newErrors.map((each) =>
    times(`${nameOf(each.endpoint)} ${errorOf(each)}`, count(each.count)),
  );
  const budgets = digest.budgets.map((each) => budgetText(each, voice));
  return [
    words.summed(digestUptime(digest, wording), digestWatched(digest, wording), count(endpoints), endpoints),
    digestOutages(digest, voice),
    ...(digest.cost === null ? [] : [words.cost(aboutMoneyText(digest.cost, locale))]),
    ...listed(budgets, words.budgets),
    ...listed(slowest, words.slowest),
    ...listed(errors, words.newErrors),
    ...summaryOf(digest, voice),
  ];
}

function budgetText({ endpoint, budgetMs, leftMs }: DigestBudget, voice: DigestVoice): string {
  const { wording, words, nameOf } = voice;
  const name = nameOf(endpoint);
  if (leftMs < 0) return words.overspent(name, durationText(-leftMs, wording.locale));
  return words.budgetLeft(name, durationText(leftMs, wording.locale), durationText(budgetMs, wording.locale));
}

function summaryOf(
  { told, held }: Digest,
  { wording, heldOf, times, summary, closed }: DigestVoice,
): readonly string[] {
  const count = (number: number) => countText(number, wording.locale);
  const all = held.reduce((sum, [, often]) => sum + often, 0);
  if (told + all === 0) return [];
  const reasons = held.map(([why, often]) => times(heldOf(why), count(often)));
  return [closed(summary(count(told), count(all), reasons.join(wording.words.comma)))];
}

/** Of several endpoints at the same time: a span stands for the sum of their lengths. */
function tallyOf(times: Digest['times'], wholeOutages: number): UptimeTally {
  const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = times;
  const to = upMs + degradedMs + downMs + unknownMs + maintenanceMs + excludedMs;
  return { ...times, wholeOutages, spans: [{ from: 0, to }], parts: [], last: null };
}
