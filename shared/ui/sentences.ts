// Sentences: what a status means, in words.
// Promise: the worst comes first, and nothing that is not known reads as fine.
// Not here: single figures (text.ts), the catalogue (words.ts).

import { outages } from '../core/figures.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Standing, State } from '../core/standing.ts';
import { coveredMs, lengthMs, type Tally, type UptimeTally, watchableMs } from '../core/tally.ts';
import type { EndpointSummary, Status } from '../feed/status.ts';
import type { FigureWording } from './figure-words.ts';
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

/** Worst first. */
export const STATES_BY_SEVERITY: readonly State[] = ['down', 'degraded', 'unknown', 'maintenance', 'up'];

export interface Overall {
  readonly state: State;
  /** The answer: "Checkout is down". */
  readonly sentence: string;
  /** What stands beside it: "Everything else works.", or ''. */
  readonly rest: string;
}

/** An endpoint as far as the first sentence needs it. */
export type Sighted = Pick<EndpointSummary, 'name' | 'standing'>;

/** The first sentence of a face. */
export function overall(endpoints: readonly Sighted[], { locale, words }: Wording): Overall {
  if (endpoints.length === 0) return { state: 'unknown', sentence: words.nothingWatched, rest: '' };
  const inState = (state: State) => endpoints.filter((each) => each.standing.state === state);
  const state = STATES_BY_SEVERITY.find((each) => inState(each).length > 0) ?? 'unknown';
  if (state === 'up') return { state, sentence: words.allOperational, rest: '' };
  const concerned = inState(state);
  const isAll = concerned.length === endpoints.length;
  if (isAll && state === 'unknown') return { state, sentence: words.noCurrentData, rest: '' };
  const [first] = concerned;
  const sentence =
    concerned.length === 1 && first !== undefined
      ? words.one[state](first.name)
      : words.some[state](countText(concerned.length, locale), countText(endpoints.length, locale));
  const elseWorks = !isAll && inState('up').length === endpoints.length - concerned.length;
  return { state, sentence, rest: elseWorks ? words.elseWorks : '' };
}

/** What an endpoint is right now: "down 4m 23s", "182 ms", "you are off line". */
export function standingText(endpoint: EndpointSummary, now: Instant, wording: Wording): string {
  const { standing, latencyUs } = endpoint;
  const { words, locale } = wording;
  switch (standing.state) {
    case 'up':
      return latencyUs === null ? words.state.up : latencyText(latencyUs, locale);
    case 'degraded':
      return latencyUs === null ? words.state.degraded : words.slowAt(latencyText(latencyUs, locale));
    case 'down':
      return words.downFor(durationText(Math.max(0, now - (standing.since ?? now)), locale));
    case 'maintenance':
      return words.state.maintenance;
    case 'unknown':
      return whyUnknown(standing, now, wording);
  }
}

/** Why it is not known what an endpoint is: "not checked since 14:02". */
export function whyUnknown(standing: Standing, now: Instant, wording: Wording): string {
  const { words } = wording;
  const why =
    standing.why === 'silent' && standing.since !== null
      ? words.silentSince(instantText(standing.since, now, wording))
      : (standing.why !== 'silent' && standing.why !== null && words.why[standing.why]) ||
        words.state.unknown;
  return standing.lastKnown === 'down' ? `${words.downWhenLastSeen}; ${why}` : why;
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

/** The bars of a name's 90 days in words, for those who can't see them. */
export function barsText(name: string, tally: UptimeTally, wording: Wording): string {
  const uptime = uptimeText(tally, wording.locale);
  const evidence = [watchedText(tally, wording), doubtText(tally, wording.locale)].filter(
    (text) => text !== null,
  );
  return wording.words.barsOf(name, uptime, evidence.join(', '));
}

export interface DayText {
  /** "Sat 24 Oct" */
  readonly title: string;
  /** "85.4% up"; '' where nothing is covered. */
  readonly figure: string;
  /** "3h 30m down in 1 outage, from 03:10", "watched all day" … */
  readonly lines: readonly string[];
}

/** What a day's bar tells. */
export function dayText(day: UptimeTally, wording: Wording): DayText {
  const { words, locale } = wording;
  const covered = coveredMs(day);
  const { last } = day;
  const count = day.wholeOutages + day.parts.length;
  const lines: string[] = [];
  if (day.downMs > 0) {
    const duration = durationText(day.downMs, locale);
    const from = count === 1 && last !== null && last.begin >= (day.spans[0]?.from ?? 0);
    lines.push(words.dayDown(duration, count, from ? timeText(last.begin, wording) : null));
  }
  if (day.degradedMs > 0) lines.push(words.daySlow(durationText(day.degradedMs, locale)));
  if (day.maintenanceMs > 0) lines.push(words.dayMaintenance(durationText(day.maintenanceMs, locale)));
  if (day.excludedMs > 0) lines.push(words.dayExcluded(durationText(day.excludedMs, locale)));
  if (covered > 0 && day.unknownMs + day.excludedMs === 0) lines.push(words.watchedAllDay);
  else if (watchableMs(day) > 0) lines.push(watchedText(day, wording));
  return {
    title: dateText(day.spans[0]?.from ?? 0, wording),
    figure: covered === 0 ? '' : words.dayUp(uptimeText(day, locale)),
    lines,
  };
}

/** "Checked 14s ago, next in 16s." */
export function checkedText(status: Status<EndpointSummary>, now: Instant, wording: Wording): string {
  const { words } = wording;
  const checkedAt = status.endpoints.reduce((latest, each) => Math.max(latest, each.checkedAt ?? 0), 0);
  if (checkedAt === 0) return '';
  const age = ageText(checkedAt, now, wording);
  const waitMs = (status.nextAt ?? 0) - now;
  const isSoon = waitMs > 0 && waitMs <= DAY_MS;
  return words.checked(age, isSoon ? durationText(waitMs, wording.locale) : null);
}

/** "14 days ago": how far back a row of bars begins. */
export function reachText(days: readonly UptimeTally[], { words }: Wording): string {
  return words.daysAgo(Math.round(days.reduce((sum, day) => sum + lengthMs(day), 0) / DAY_MS));
}
