// The catalogue: every word that a face shows, one object a language.
// Promise: a language that lacks a phrase does not compile; figures come in as finished text.
// Not here: figures as text (text.ts), what is shown where (the parts and faces).

import type { UnknownReason } from '../core/sample.ts';
import type { State } from '../core/standing.ts';
import type { WindowId } from '../core/window.ts';

export type Words = {
  readonly state: Readonly<Record<State, string>>;
  /** Why we do not know. `when` is a time or an age as text. */
  readonly why: Readonly<Record<UnknownReason | 'never', string>>;
  readonly silentSince: (when: string) => string;
  readonly downWhenLastSeen: string;
  readonly downFor: (duration: string) => string;
  readonly upFor: (duration: string) => string;
  readonly slowAt: (latency: string) => string;
  readonly window: Readonly<Record<WindowId, string>>;
  readonly lastOf: Readonly<Record<WindowId, string>>;
  readonly watched: (percent: string) => string;
  readonly hardlyWatched: string;
  readonly watchedAllDay: string;
  readonly notWatched: string;
  readonly nothingWatched: string;
  readonly allOperational: string;
  readonly isDown: (name: string) => string;
  readonly isSlow: (name: string) => string;
  readonly isUnknown: (name: string) => string;
  readonly inMaintenance: (name: string) => string;
  readonly someDown: (count: string, all: string) => string;
  readonly someSlow: (count: string, all: string) => string;
  readonly someUnknown: (count: string, all: string) => string;
  readonly someMaintenance: (count: string, all: string) => string;
  readonly noCurrentData: string;
  readonly elseWorks: string;
  readonly checked: (age: string) => string;
  readonly checkedNextIn: (age: string, wait: string) => string;
  readonly lastChecked: (age: string) => string;
  readonly dayUp: (percent: string) => string;
  readonly dayDown: (duration: string, outages: number) => string;
  readonly dayDownFrom: (duration: string, time: string) => string;
  readonly dayMaintenance: (duration: string) => string;
  readonly daySlow: (duration: string) => string;
  readonly soFar: string;
  readonly daysAgo: (count: number) => string;
  readonly today: string;
  readonly lastOutage: (age: string, duration: string) => string;
  readonly downSince: (time: string, duration: string) => string;
  readonly noOutage: string;
  readonly outageCount: (count: number) => string;
  readonly longest: (duration: string) => string;
  readonly uptime: string;
  readonly downtime: string;
  readonly availability: string;
  readonly answers: (count: string) => string;
  readonly median: string;
  readonly p95: string;
  readonly between: (low: string, high: string) => string;
  readonly uptimeSentence: (uptime: string, window: string, doubt: string | null, watched: string) => string;
  readonly howToRead: string;
  readonly timesIn: (zone: string) => string;
  readonly daysIn: (zone: string) => string;
  readonly demonstration: string;
  readonly loading: string;
  readonly feedFailed: (problem: string) => string;
  readonly feedAnswered: (status: string) => string;
  readonly feedUnreachable: string;
  readonly feedTooLarge: string;
  readonly feedAddress: string;
  readonly feedUnfit: string;
  readonly inWindow: string;
  readonly response: string;
  readonly figuresOf: (name: string) => string;
  readonly barsOf: (name: string, sentence: string) => string;
  readonly plannedNow: (title: string, until: string) => string;
  readonly plannedNext: (title: string, from: string, until: string) => string;
  readonly keptFrom: (when: string) => string;
};

/** One and many, as English has them. */
function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

export const english: Words = {
  state: { up: 'Up', degraded: 'Slow', down: 'Down', unknown: 'Unknown', maintenance: 'Maintenance' },
  why: {
    offline: 'you are off line',
    portal: 'the network asks you to sign in',
    asleep: 'the computer was asleep',
    permission: 'permission was taken away',
    redirect: 'redirects to a host that you have not allowed',
    unreadable: 'the answer could not be read',
    never: 'not checked yet',
  },
  silentSince: (when) => `not checked since ${when}`,
  downWhenLastSeen: 'down when last seen',
  downFor: (duration) => `down ${duration}`,
  upFor: (duration) => `up ${duration}`,
  slowAt: (latency) => `slow, ${latency}`,
  window: { '24h': '24 h', '7d': '7 d', '30d': '30 d', '90d': '90 d' },
  lastOf: {
    '24h': 'the last 24 hours',
    '7d': 'the last 7 days',
    '30d': 'the last 30 days',
    '90d': 'the last 90 days',
  },
  watched: (percent) => `${percent} watched`,
  hardlyWatched: 'under 1% watched',
  watchedAllDay: 'watched all day',
  notWatched: 'not watched',
  nothingWatched: 'Nothing is watched yet',
  allOperational: 'All systems operational',
  isDown: (name) => `${name} is down`,
  isSlow: (name) => `${name} is slow`,
  isUnknown: (name) => `${name}: no current data`,
  inMaintenance: (name) => `${name} is in maintenance`,
  someDown: (count, all) => `${count} of ${all} down`,
  someSlow: (count, all) => `${count} of ${all} slow`,
  someUnknown: (count, all) => `${count} of ${all} unknown`,
  someMaintenance: (count, all) => `${count} of ${all} in maintenance`,
  noCurrentData: 'No current data',
  elseWorks: 'Everything else works.',
  checked: (age) => `Checked ${age}.`,
  checkedNextIn: (age, wait) => `Checked ${age}, next in ${wait}.`,
  lastChecked: (age) => `Last checked ${age}`,
  dayUp: (percent) => `${percent} up`,
  dayDown: (duration, outages) => `${duration} down in ${plural(outages, 'outage', 'outages')}`,
  dayDownFrom: (duration, time) => `${duration} down in 1 outage, from ${time}`,
  dayMaintenance: (duration) => `${duration} maintenance`,
  daySlow: (duration) => `${duration} slow`,
  soFar: 'so far',
  daysAgo: (count) => `${count} days ago`,
  today: 'today',
  lastOutage: (age, duration) => `last outage ${age}, ${duration}`,
  downSince: (time, duration) => `down since ${time}, ${duration} so far`,
  noOutage: 'no outage on record',
  outageCount: (count) => (count === 0 ? 'no outage' : plural(count, 'outage', 'outages')),
  longest: (duration) => `longest ${duration}`,
  uptime: 'Uptime',
  downtime: 'Down',
  availability: 'Availability',
  answers: (count) => `2xx / (2xx + 5xx), ${count} answers`,
  median: 'Response, median',
  p95: 'p95',
  between: (low, high) => `between ${low} and ${high}`,
  uptimeSentence: (uptime, window, doubt, watched) =>
    `Up ${uptime} of ${window}${doubt === null ? '' : ` (${doubt})`}, ${watched}.`,
  howToRead: 'Height: how much of the day was watched. Red: how long it was down.',
  timesIn: (zone) => `Times in ${zone}`,
  daysIn: (zone) => `Days in ${zone}`,
  demonstration: 'A demonstration: these are real checks of a small service that fails on purpose.',
  loading: 'Looking…',
  feedFailed: (problem) => `The status could not be read: ${problem}`,
  feedAnswered: (status) => `the server answered ${status}.`,
  feedUnreachable: 'the server did not answer.',
  feedTooLarge: 'the document is too large.',
  feedAddress: 'src is no address that can be read.',
  feedUnfit: 'the document holds a time or a zone that there is not.',
  inWindow: 'Last',
  response: 'Response',
  figuresOf: (name) => `All figures of ${name}`,
  barsOf: (name, sentence) => `${name}, day by day. ${sentence}`,
  plannedNow: (title, until) => `${title}, until ${until}`,
  plannedNext: (title, from, until) => `${title}, from ${from} to ${until}`,
  keptFrom: (when) => `Showing what was known ${when}.`,
};
