// Sentences: what a status means, in words.
// Promise: the worst comes first, and nothing that is not known reads as fine.
// Not here: single figures (text.ts), the catalogue (words.ts).

import { outages } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import type { Standing, State } from '../core/standing.ts';
import { coveredMs, type Tally, type UptimeTally, watchableMs } from '../core/tally.ts';
import type { EndpointStatus, EndpointSummary, Incident } from '../feed/status.ts';
import type { FigureWording } from './figure-words.ts';
import { relativeTimeFormat } from './formats.ts';
import {
  ageText,
  countText,
  dateText,
  doubtText,
  durationText,
  instantText,
  latencyText,
  timeText,
  uptimeText,
  type Wording,
  watchedText,
} from './text.ts';
import type { FaceWords } from './words.ts';

/** Worst first. */
export const STATES_BY_SEVERITY: readonly State[] = ['down', 'degraded', 'unknown', 'maintenance', 'up'];

export interface Overall {
  readonly state: State;
  /** The answer: "Checkout is down". */
  readonly sentence: string;
  /** Whether all other endpoints are up. */
  readonly elseWorks: boolean;
}

/** An endpoint as far as the first sentence needs it. */
export type Sighted = Pick<EndpointSummary, 'name' | 'standing'>;

/** An incident as far as the first sentence needs it. */
export type Told = Pick<Incident, 'title' | 'impact' | 'end'>;

/** The first sentence of a face: of the endpoints, or of an open incident where none of them is worse than it. */
export function overall(
  endpoints: readonly Sighted[],
  incidents: readonly Told[],
  { locale, words }: Pick<Wording, 'locale'> & { readonly words: FaceWords },
): Overall {
  const of = (state: State) => endpoints.filter((each) => each.standing.state === state);
  const state = STATES_BY_SEVERITY.find((each) => of(each).length > 0) ?? 'unknown';
  const concerned = of(state);
  const all = endpoints.length;
  const count = concerned.length;
  const [told] = incidents
    .filter(({ end }) => end === null)
    .sort((a, b) => severity(a.impact) - severity(b.impact));
  if (told !== undefined && all > 0 && severity(told.impact) < severity(state))
    return { state: told.impact, sentence: told.title, elseWorks: false };
  const [first] = concerned;
  let sentence = words.nothingWatched;
  if (state === 'up') sentence = words.allOperational;
  else if (count === all && state === 'unknown') sentence = count > 0 ? words.noCurrentData : sentence;
  else if (count > 1) sentence = words.some[state](countText(count, locale), countText(all, locale));
  else if (first !== undefined) sentence = words.one[state](first.name);
  return { state, sentence, elseWorks: count < all && of('up').length === all - count };
}

/** 0 = the worst. */
export function severity(state: State): number {
  return STATES_BY_SEVERITY.indexOf(state);
}

/** What an endpoint is right now: "down 4m 23s", "182 ms", "you are off line". */
export function standingText(
  endpoint: Pick<EndpointStatus, 'standing' | 'latencyUs'>,
  now: Instant,
  wording: Wording,
): string {
  const { standing, latencyUs } = endpoint;
  const { words, locale } = wording;
  if (standing.state === 'up' && latencyUs !== null) return latencyText(latencyUs, locale);
  if (standing.state === 'degraded' && latencyUs !== null)
    return words.slowAt(latencyText(latencyUs, locale));
  return stateText(standing, now, wording);
}

/** A state as a word, with what people ask next: "Up", "down 4m 23s", "not checked since 14:02". */
export function stateText(standing: Standing, now: Instant, wording: Wording): string {
  const { words, locale } = wording;
  const { state, since } = standing;
  if (state === 'down') return words.downFor(durationText(Math.max(0, now - (since ?? now)), locale));
  return state === 'unknown' ? whyUnknown(standing, now, wording) : words.state[state];
}

/** Why it is not known what an endpoint is: "not checked since 14:02". */
export function whyUnknown(standing: Standing, now: Instant, wording: Wording): string {
  const { words } = wording;
  const why =
    standing.why === 'silent' && standing.since !== null
      ? words.silentSince(instantText(standing.since, now, wording))
      : (standing.why !== 'silent' && standing.why !== null && words.why[standing.why]) ||
        words.state.unknown;
  return standing.lastKnown === 'down' ? words.downWhenLastSeen(why) : why;
}

/**
 * The last outage of a window: "last outage 2h ago, 4m 23s".
 * @param state what the endpoint is now: only what is down now is "down since"
 */
export function lastOutageText(tally: Tally, state: State, now: Instant, wording: FigureWording): string {
  const { last } = outages(tally);
  const { words, locale } = wording;
  if (last === null) return words.noOutage;
  const duration = durationText(last.downMs, locale);
  if (last.end !== null) return words.lastOutage(ageText(last.end, now, wording), duration);
  const begun = instantText(last.begin, now, wording);
  return state === 'down' ? words.downSince(begun, duration) : words.downLastSeen(begun, duration);
}

/** The outages of a window: "2 outages, longest 38m". */
export function outagesText(tally: Tally, { words, locale }: FigureWording): string {
  const { count, longestMs } = outages(tally);
  if (count === 0) return words.outageCount(0);
  return `${words.outageCount(count)}, ${words.longest(durationText(longestMs, locale))}`;
}

/** The bars of a name's days in words, for those who can't see them. @param tally of all of them together */
export function daysText(name: string, days: number, tally: UptimeTally, wording: Wording): string {
  const { words, locale } = wording;
  const doubt = doubtText(tally, locale);
  const watched = watchedText(tally, wording);
  const evidence = doubt === null ? watched : watched + words.comma + doubt;
  return words.daysOf(name, days, uptimeText(tally, locale), evidence);
}

export interface BarText {
  /** "Sat 24 Oct", "14:00 – 15:00" */
  readonly title: string;
  /** "85.4% up"; '' where nothing is covered. */
  readonly figure: string;
  /** "3h 30m down in 1 outage, from 03:10", "watched all day" … */
  readonly lines: readonly string[];
}

/** What a day's bar tells. */
export function dayText(day: UptimeTally, wording: Wording): BarText {
  const isWhole = coveredMs(day) > 0 && day.unknownMs + day.excludedMs === 0;
  const watched = isWhole ? wording.words.watchedAllDay : null;
  return barText(day, dateText(day.spans[0]?.from ?? 0, wording), watched, wording);
}

/** What an hour's bar tells. */
export function hourText(hour: UptimeTally, wording: Wording): BarText {
  const [{ from, to } = { from: 0, to: 0 }] = hour.spans;
  return barText(hour, `${timeText(from, wording)} – ${timeText(to, wording)}`, null, wording);
}

/** @param watched null = as a share of what could have been watched */
function barText(row: UptimeTally, title: string, watched: string | null, wording: Wording): BarText {
  const { words, locale } = wording;
  const { downMs, degradedMs, maintenanceMs, excludedMs, last } = row;
  const count = row.wholeOutages + row.parts.length;
  const lines: string[] = [];
  if (downMs > 0) {
    const from = count === 1 && last !== null && last.begin >= (row.spans[0]?.from ?? 0);
    const begin = from ? timeText(last.begin, wording) : null;
    lines.push(words.dayDown(durationText(downMs, locale), count, begin));
  }
  if (degradedMs > 0) lines.push(words.daySlow(durationText(degradedMs, locale)));
  if (maintenanceMs > 0) lines.push(words.dayMaintenance(durationText(maintenanceMs, locale)));
  if (excludedMs > 0) lines.push(words.dayExcluded(durationText(excludedMs, locale)));
  if (watchableMs(row) > 0) lines.push(watched ?? watchedText(row, wording));
  return {
    title,
    figure: coveredMs(row) === 0 ? '' : words.dayUp(uptimeText(row, locale)),
    lines,
  };
}

/** "90 days ago", "24 hours ago", "today", "now": an instant as far from now, in the words of the language. */
export function agoText(count: number, unit: 'day' | 'hour' | 'second', locale: string): string {
  return relativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
}
