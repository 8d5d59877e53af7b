// The catalogue: the words that every face shows, one object a language.
// Promise: a language that lacks a phrase does not compile; figures come in as finished text.
// Not here: the words of tables and reasons (figure-words.ts), figures as text (text.ts). The widget carries all of these.

import type { UnknownReason } from '../core/sample.ts';
import type { State } from '../core/standing.ts';

/** What is not simply fine. */
export type Concern = Exclude<State, 'up'>;

export interface Words {
  readonly state: Readonly<Record<State, string>>;
  /** Why we do not know, as far as this catalogue tells. */
  readonly why: Readonly<Partial<Record<UnknownReason | 'never', string>>>;
  readonly silentSince: (when: string) => string;
  readonly downWhenLastSeen: string;
  readonly downFor: (duration: string) => string;
  readonly slowAt: (latency: string) => string;
  readonly watched: (percent: string) => string;
  readonly hardlyWatched: string;
  readonly watchedAllDay: string;
  readonly notWatched: string;
  readonly nothingWatched: string;
  readonly allOperational: string;
  /** The sentence about the one endpoint that is so. */
  readonly one: Readonly<Record<Concern, (name: string) => string>>;
  /** The sentence about several. */
  readonly some: Readonly<Record<Concern, (count: string, all: string) => string>>;
  readonly noCurrentData: string;
  readonly elseWorks: string;
  /** `wait` is null where no next check is promised. */
  readonly checked: (age: string, wait: string | null) => string;
  readonly lastChecked: (age: string) => string;
  readonly dayUp: (percent: string) => string;
  /** `from` is the time of the only outage; null where there are several, or it began before. */
  readonly dayDown: (duration: string, outages: number, from: string | null) => string;
  readonly dayMaintenance: (duration: string) => string;
  readonly dayExcluded: (duration: string) => string;
  readonly daySlow: (duration: string) => string;
  readonly daysAgo: (count: number) => string;
  readonly today: string;
  readonly uptime: string;
  /** The 90-day bars in words. */
  readonly barsOf: (name: string, uptime: string, evidence: string) => string;
  readonly howToRead: string;
  readonly daysIn: (zone: string) => string;
  readonly loading: string;
  readonly feedFailed: (problem: string) => string;
  readonly feedAnswered: (status: string) => string;
  readonly feedUnreachable: string;
  readonly feedTooLarge: string;
  readonly feedAddress: string;
  readonly keptFrom: (when: string) => string;
  /** `from` is null where it has begun. */
  readonly planned: (title: string, from: string | null, until: string) => string;
}

/** One and many, as English has them. */
export function plural(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

export const english: Words = {
  state: { up: 'Up', degraded: 'Slow', down: 'Down', unknown: 'Unknown', maintenance: 'Maintenance' },
  why: { never: 'not checked yet' },
  silentSince: (when) => `not checked since ${when}`,
  downWhenLastSeen: 'down when last seen',
  downFor: (duration) => `down ${duration}`,
  slowAt: (latency) => `slow, ${latency}`,
  watched: (percent) => `${percent} watched`,
  hardlyWatched: 'under 1% watched',
  watchedAllDay: 'watched all day',
  notWatched: 'not watched',
  nothingWatched: 'Nothing is watched yet',
  allOperational: 'All systems operational',
  one: {
    down: (name) => `${name} is down`,
    degraded: (name) => `${name} is slow`,
    unknown: (name) => `${name}: no current data`,
    maintenance: (name) => `${name} is in maintenance`,
  },
  some: {
    down: (count, all) => `${count} of ${all} down`,
    degraded: (count, all) => `${count} of ${all} slow`,
    unknown: (count, all) => `${count} of ${all} unknown`,
    maintenance: (count, all) => `${count} of ${all} in maintenance`,
  },
  noCurrentData: 'No current data',
  elseWorks: 'Everything else works.',
  checked: (age, wait) => `Checked ${age}${wait === null ? '' : `, next in ${wait}`}.`,
  lastChecked: (age) => `Last checked ${age}`,
  dayUp: (percent) => `${percent} up`,
  dayDown: (duration, outages, from) =>
    `${duration} down in ${plural(outages, 'outage')}${from === null ? '' : `, from ${from}`}`,
  dayMaintenance: (duration) => `${duration} maintenance`,
  dayExcluded: (duration) => `${duration} outside service hours`,
  daySlow: (duration) => `${duration} slow`,
  daysAgo: (count) => `${count} days ago`,
  today: 'today',
  uptime: 'Uptime',
  barsOf: (name, uptime, evidence) => `${name}, day by day: up ${uptime} of 90 days, ${evidence}`,
  howToRead: 'Height: how much of the day was watched. Red: how long it was down.',
  daysIn: (zone) => `Days in ${zone}`,
  loading: 'Looking…',
  feedFailed: (problem) => `The status could not be read: ${problem}.`,
  feedAnswered: (status) => `the server answered ${status}`,
  feedUnreachable: 'the server did not answer',
  feedTooLarge: 'the document is too large',
  feedAddress: 'src is no address that can be read',
  keptFrom: (when) => `Showing what was known ${when}.`,
  planned: (title, from, until) => `${title}${from === null ? ', until' : `, from ${from} to`} ${until}`,
};
