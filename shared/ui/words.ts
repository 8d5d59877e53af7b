// The catalogue: the words that every face shows, one object a language.
// Promise: a language that lacks a phrase does not compile; figures come in as finished text.
// Not here: the words of tables and reasons (figure-words.ts), figures as text (text.ts). The widget carries all of these.

import type { UnknownReason } from '../core/sample.ts';
import type { State } from '../core/standing.ts';

/** What is not simply fine. */
export type Concern = Exclude<State, 'up'>;

/** The words of a first sentence: all that a badge says. */
export interface FaceWords {
  /** The language of these words, a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly nothingWatched: string;
  readonly allOperational: string;
  /** The sentence about the one endpoint that is so. */
  readonly one: Readonly<Record<Concern, (name: string) => string>>;
  /** The sentence about several. */
  readonly some: Readonly<Record<Concern, (count: string, all: string) => string>>;
  readonly noCurrentData: string;
  readonly lastChecked: (age: string) => string;
  readonly loading: string;
}

export interface Words extends FaceWords {
  readonly state: Readonly<Record<State, string>>;
  /** Why we do not know, as far as this catalogue tells. */
  readonly why: Readonly<Partial<Record<UnknownReason | 'never', string>>>;
  readonly silentSince: (when: string) => string;
  /** Between the parts of a list of phrases. */
  readonly comma: string;
  readonly downWhenLastSeen: (why: string) => string;
  readonly downFor: (duration: string) => string;
  readonly slowAt: (latency: string) => string;
  readonly watched: (percent: string) => string;
  readonly hardlyWatched: string;
  readonly watchedAllDay: string;
  readonly notWatched: string;
  readonly elseWorks: string;
  /** `wait` is null where no next check is promised. */
  readonly checked: (age: string, wait: string | null) => string;
  readonly medianOf: (latency: string) => string;
  readonly dayUp: (percent: string) => string;
  /** `from` is the time of the only outage; null where there are several, or it began before. */
  readonly dayDown: (duration: string, outages: number, from: string | null) => string;
  readonly dayMaintenance: (duration: string) => string;
  readonly dayExcluded: (duration: string) => string;
  readonly daySlow: (duration: string) => string;
  readonly uptime: string;
  /** Bars in words; `uptime` and `evidence` are of all days together. */
  readonly daysOf: (name: string, days: number, uptime: string, evidence: string) => string;
  readonly hoursOf: (name: string) => string;
  readonly howToRead: string;
  readonly daysIn: (zone: string) => string;
  /** What shows the days as tables, and the heads of these. */
  readonly asTables: string;
  readonly day: string;
  readonly whatHappened: string;
  /** Of a problem with a feed; the detail is a status or, in English, what is wrong where. */
  readonly problem: Readonly<Record<ProblemKind, (detail: string) => string>>;
  readonly feedFailed: (problem: string) => string;
  readonly keptFrom: (when: string) => string;
  /** `from` is null where it has begun. */
  readonly planned: (title: string, from: string | null, until: string) => string;
  readonly since: (time: string, duration: string) => string;
  readonly pastIncidents: string;
}

/** Why nothing newer is known of a feed. */
export type ProblemKind = 'address' | 'unreachable' | 'answered' | 'tooLarge' | 'document';

/** One and many, as English has them. */
export function plural(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

export const englishFace: FaceWords = {
  lang: 'en',
  dir: 'ltr',
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
  lastChecked: (age) => `Last checked ${age}`,
  loading: 'Looking…',
};

export const english: Words = {
  ...englishFace,
  state: { up: 'Up', degraded: 'Slow', down: 'Down', unknown: 'Unknown', maintenance: 'Maintenance' },
  why: { never: 'not checked yet' },
  silentSince: (when) => `not checked since ${when}`,
  comma: ', ',
  downWhenLastSeen: (why) => `down when last seen; ${why}`,
  downFor: (duration) => `down ${duration}`,
  slowAt: (latency) => `slow, ${latency}`,
  watched: (percent) => `${percent} watched`,
  hardlyWatched: 'under 1% watched',
  watchedAllDay: 'watched all day',
  notWatched: 'not watched',
  elseWorks: 'Everything else works.',
  checked: (age, wait) => `Checked ${age}${wait === null ? '' : `, next in ${wait}`}.`,
  medianOf: (latency) => `${latency} median`,
  dayUp: (percent) => `${percent} up`,
  dayDown: (duration, outages, from) =>
    `${duration} down in ${plural(outages, 'outage')}${from === null ? '' : `, from ${from}`}`,
  dayMaintenance: (duration) => `${duration} maintenance`,
  dayExcluded: (duration) => `${duration} outside service hours`,
  daySlow: (duration) => `${duration} slow`,
  uptime: 'Uptime',
  daysOf: (name, days, uptime, evidence) =>
    `${name}, day by day: up ${uptime} of ${plural(days, 'day')}, ${evidence}`,
  hoursOf: (name) => `${name}, hour by hour`,
  howToRead: 'Height: how much was watched. Red: how long it was down.',
  daysIn: (zone) => `Days in ${zone}`,
  asTables: 'Days as tables',
  day: 'Day',
  whatHappened: 'What happened',
  problem: {
    address: () => 'src is no address that this page may ask',
    unreachable: () => 'the server did not answer',
    answered: (status) => `the server answered ${status}`,
    tooLarge: () => 'the document is too large',
    document: (detail) => detail,
  },
  feedFailed: (problem) => `The status could not be read: ${problem}.`,
  keptFrom: (when) => `Showing what was known ${when}.`,
  planned: (title, from, until) => `${title}${from === null ? ', until' : `, from ${from} to`} ${until}`,
  since: (time, duration) => `since ${time}, ${duration}`,
  pastIncidents: 'Past incidents',
};
