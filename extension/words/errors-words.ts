// The words of errors, outages and the log of checks.
// Promise: every phrase is whole; numbers, times and names come in as finished text.
// Not here: what an error is (shared/alert), sentences that a check left in English (shared/probe).

import type { ErrorState, Priority, Trend } from '../../shared/alert/error-rank.ts';
import type { Mission } from '../../shared/config/endpoint.ts';
import type { Cause } from '../../shared/core/sample.ts';
import type { AnswerShape } from '../../shared/store/failures.ts';

export interface ErrorsWords {
  readonly title: string;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly status: (status: string) => string;
  readonly slow: string;
  /** What an answer looked like. */
  readonly page: (title: string) => string;
  readonly json: (keys: string) => string;
  readonly emptyAnswer: string;
  readonly ofType: (type: string, size: string) => string;
  readonly size: Readonly<Record<AnswerShape['size'], string>>;
  readonly mission: Readonly<Record<Mission, string>>;
  readonly state: Readonly<Record<ErrorState, string>>;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly priority: (priority: Priority) => string;
  readonly priorityRule: string;
  readonly seen: (first: string, last: string) => string;
  readonly seenOnce: (when: string) => string;
  readonly goesOn: string;
  readonly lastDay: (count: string, before: string) => string;
  readonly anHour: (count: string) => string;
  readonly aDay: (count: string) => string;
  readonly times: (count: string) => string;
  readonly byDay: (count: string, most: string) => string;
  readonly grown: string;
  readonly groups: (count: string, checks: string, several: number) => string;
  readonly mutedToo: (count: string) => string;
  readonly none: (checks: string, days: string) => string;
  readonly noneMatch: string;
  readonly clearFilters: string;
  readonly reading: (done: string, all: string) => string;
  readonly allEndpoints: string;
  readonly anyState: string;
  readonly anyMission: string;
  readonly anyPriority: string;
  readonly filterEndpoint: string;
  readonly filterState: string;
  readonly filterMission: string;
  readonly filterPriority: string;
  readonly period: string;
  readonly days: (count: string) => string;
  readonly hours: (count: string) => string;
  readonly markKnown: string;
  readonly mute: string;
  readonly unmark: string;
  readonly marked: Readonly<Record<'known' | 'muted' | 'none', string>>;
  readonly time: string;
  readonly answer: string;
  readonly latency: string;
  readonly found: string;
  readonly moreChecks: (count: string) => string;
  readonly checksBehind: string;
  readonly openTimeline: string;
}

export const errorsEnglish: ErrorsWords = {
  title: 'Errors',
  cause: {
    timeout: 'No answer in time',
    network: 'No connection',
    status: 'Unwanted status',
    assertion: 'Not what was expected',
    tls: 'Certificate or encryption',
    dns: 'Name not found',
    offline: 'This computer was off line',
    portal: 'A login page of the network stood in between',
    asleep: 'This computer slept',
    permission: 'The browser did not allow it',
    redirect: 'Redirect to a host that is not allowed',
    unreadable: 'The answer could not be read',
    secret: 'A secret is missing here',
  },
  status: (status) => `Status ${status}`,
  slow: 'Too slow',
  page: (title) => `page “${title}”`,
  json: (keys) => `JSON with ${keys}`,
  emptyAnswer: 'nothing in the answer',
  ofType: (type, size) => `${type}, ${size}`,
  size: { empty: 'empty', small: 'under 1 kB', medium: 'under 16 kB', large: '16 kB and more' },
  mission: { critical: 'critical', supporting: 'supporting', internal: 'internal' },
  state: { new: 'new', known: 'known', muted: 'muted' },
  trend: { rising: 'rising', falling: 'falling', steady: 'steady', quiet: 'none in 48 h' },
  priority: (priority) => `P${priority}`,
  priorityRule:
    'Priority: the mission gives 3, 2 or 1 points; one more while it goes on, one more if it is frequent (once an hour while watched), one less if it is over and rare (once, or less than one a day since it was first seen), one less if it is merely slow. 4 points are P1, 3 are P2, 2 are P3.',
  seen: (first, last) => `first ${first}, last ${last}`,
  seenOnce: (when) => `once, ${when}`,
  goesOn: 'goes on now',
  lastDay: (count, before) => `${count} in 24 h, ${before} in the 24 h before`,
  anHour: (count) => `${count} an hour while watched`,
  aDay: (count) => `${count} a day while watched`,
  times: (count) => `${count}×`,
  byDay: (count, most) => `${count} by day, at most ${most} on one`,
  grown: 'Muted, and ten times as frequent since',
  groups: (count, checks, several) =>
    several === 1 ? `${count} kind of error, ${checks} checks` : `${count} kinds of errors, ${checks} checks`,
  mutedToo: (count) => `${count} muted`,
  none: (checks, days) => `No errors in ${days} days: ${checks} checks, and none failed.`,
  noneMatch: 'No error fits these filters.',
  clearFilters: 'Clear the filters',
  reading: (done, all) => `Reading ${done} of ${all} endpoints…`,
  allEndpoints: 'All endpoints',
  anyState: 'New and known',
  anyMission: 'Any mission',
  anyPriority: 'Any priority',
  filterEndpoint: 'Endpoint',
  filterState: 'State',
  filterMission: 'Mission',
  filterPriority: 'Priority',
  period: 'Period',
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  markKnown: 'Mark as known',
  mute: 'Mute',
  unmark: 'Take the mark away',
  marked: {
    known: 'Marked as known.',
    muted: 'Muted: it is shown under “muted” alone, until it is ten times as frequent.',
    none: 'The mark is taken away.',
  },
  time: 'Time',
  answer: 'Status',
  latency: 'Latency',
  found: 'What was found',
  moreChecks: (count) => `Show ${count} more`,
  checksBehind: 'Checks behind it, the latest first',
  openTimeline: 'In the timeline',
};
