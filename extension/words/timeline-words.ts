// The words of an endpoint's page: its windows, its timeline, and how each figure is computed.
// Promise: phrases of finished texts; every explanation holds the numbers that it speaks of.
// Not here: the figures' own words (shared/ui/figure-words.ts).

import type { Mission } from '../../shared/config/endpoint.ts';
import type { CalendarWindow } from '../../shared/core/calendar-windows.ts';

export interface TimelineWords {
  readonly mission: Readonly<Record<Mission, string>>;
  readonly objective: (percent: string) => string;
  readonly window: string;
  readonly year: string;
  readonly median: string;
  readonly responseMedian: string;
  readonly p95p99: (p95: string, p99: string) => string;
  readonly answers: (range: string | null, count: string) => string;
  readonly budgetLeft: string;
  /** A budget that is overspent: the duration without a sign. */
  readonly overspent: (duration: string) => string;
  readonly burning: (rate: string) => string;
  readonly spare: (rate: string) => string;
  readonly chart: string;
  readonly summary: (name: string, from: string, to: string, sentences: string) => string;
  readonly keysHelp: string;
  readonly nearer: string;
  readonly further: string;
  readonly earlier: string;
  readonly later: string;
  readonly all: string;
  readonly point: (when: string, median: string, high: string | null) => string;
  readonly pointOfCheck: (when: string, latency: string) => string;
  readonly howToZoom: string;
  readonly p95: (value: string) => string;
  readonly slowest: (value: string) => string;
  readonly asTable: string;
  readonly time: string;
  readonly high: string;
  readonly slowestHead: string;
  readonly tooMany: (most: string) => string;
  readonly nothingYet: string;
  readonly readFailed: (problem: string) => string;
  readonly maintenance: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly zones: (viewer: string, owner: string) => string;
  readonly wrongOrder: string;
  readonly notATime: string;
  readonly exact: (from: string, to: string) => string;
  readonly movedOutward: (askedFrom: string, askedTo: string, from: string, to: string) => string;
  readonly allWindows: string;
  readonly current: Readonly<Record<CalendarWindow['unit'], string>>;
  readonly previous: Readonly<Record<CalendarWindow['unit'], string>>;
  readonly howComputed: (figure: string) => string;
  readonly explain: {
    readonly uptime: (up: string, covered: string, length: string, figure: string) => string;
    readonly uptimeCut: string;
    readonly doubt: (low: string, high: string) => string;
    readonly doubtOfDown: (bounds: string) => string;
    readonly certain: string;
    readonly coverage: (watched: string, unknown: string) => string;
    readonly planned: (maintenance: string, excluded: string) => string;
    readonly down: (down: string, outages: string) => string;
    readonly availability: (good: string, bad: string, figure: string) => string;
    readonly otherAnswers: (others: string, none: string) => string;
    readonly wilson: (range: string) => string;
    readonly response: (count: string, median: string, p95: string) => string;
    readonly sketch: string;
    readonly budget: (objective: string, watchable: string, budget: string, spent: string) => string;
    readonly burn: (rate: string, watched: string) => string;
    readonly nothing: string;
  };
}

export const timelineEnglish: TimelineWords = {
  mission: { critical: 'critical', supporting: 'supporting', internal: 'internal' },
  objective: (percent) => `objective ${percent}`,
  window: 'Time shown',
  year: '1 y',
  median: 'Median',
  responseMedian: 'Response, median',
  p95p99: (p95, p99) => `p95 ${p95} · p99 ${p99}`,
  answers: (range, count) => (range === null ? 'nothing answered' : `${range} of ${count} answers`),
  budgetLeft: 'Budget left',
  overspent: (duration) => `−${duration}`,
  burning: (rate) => `burning ${rate} × too fast`,
  spare: (rate) => `burning at ${rate} of what is allowed`,
  chart: 'Timeline',
  summary: (name, from, to, sentences) => `${name} from ${from} to ${to}. ${sentences}`,
  keysHelp:
    'Plus and minus draw nearer and further, arrows move, Home and End lead to the beginning and the end, 0 shows everything.',
  nearer: 'Nearer',
  further: 'Further',
  earlier: 'Earlier',
  later: 'Later',
  all: 'All',
  point: (when, median, high) => `${when} · median ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom: 'Drag to draw nearer, Shift and drag to move, Ctrl and the wheel to zoom.',
  p95: (value) => `p95 ${value}`,
  slowest: (value) => `slowest ${value}`,
  asTable: 'Show as table',
  time: 'Time',
  high: 'p95',
  slowestHead: 'Slowest',
  tooMany: (most) => `The first ${most} are listed: draw nearer to see the others.`,
  nothingYet: 'Nothing is on record of this time.',
  readFailed: (problem) => `The history can’t be read: ${problem}`,
  maintenance: 'Maintenance',
  from: 'From',
  to: 'To',
  show: 'Show',
  zones: (viewer, owner) =>
    viewer === owner ? `Times in ${viewer}.` : `Times in ${viewer}; days and weeks are those of ${owner}.`,
  wrongOrder: 'The beginning has to lie before the end.',
  notATime: 'Give a date and a time.',
  exact: (from, to) => `Exactly from ${from} to ${to}.`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `Asked from ${askedFrom} to ${askedTo}; single checks are no longer on record there, so the figures are those from ${from} to ${to}.`,
  allWindows: 'Every window',
  current: { day: 'Today', week: 'This week', month: 'This month', year: 'This year' },
  previous: { day: 'Yesterday', week: 'Last week', month: 'Last month', year: 'Last year' },
  howComputed: (figure) => `${figure}: how it is computed`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `Up ${up} of ${covered} that were watched, of ${length} in all: ${figure}.`,
    uptimeCut: 'Cut, not rounded, with as many digits as the checks support.',
    doubt: (low, high) =>
      `A change of state is known only to a check interval: if every doubt goes against the endpoint it is ${low}, if every doubt goes for it ${high}.`,
    doubtOfDown: (bounds) => `A change of state is known only to a check interval: it was ${bounds}.`,
    certain: 'Nothing is in doubt.',
    coverage: (watched, unknown) => `${watched}; nobody knows of ${unknown}.`,
    planned: (maintenance, excluded) =>
      `Not counted: maintenance ${maintenance}, outside service hours ${excluded}.`,
    down: (down, outages) => `Down ${down} in all: ${outages}. Rounded up to the second.`,
    availability: (good, bad, figure) =>
      `${good} answers 2xx, ${bad} answers 5xx: 2xx / (2xx + 5xx) = ${figure}.`,
    otherAnswers: (others, none) =>
      `Beside it: ${others} other answers, ${none} checks that nothing answered.`,
    wilson: (range) => `With so many answers the true share lies in ${range} (95%, Wilson).`,
    response: (count, median, p95) =>
      `Of ${count} checks that were up or slow, half answered within ${median}, 95% within ${p95}.`,
    sketch: 'From sending to the headers of the last answer; quantiles are within 1%.',
    budget: (objective, watchable, budget, spent) =>
      `${objective} of ${watchable} leaves ${budget} of downtime; ${spent} are spent.`,
    burn: (rate, watched) =>
      `Burn rate ${rate}: at 1 the budget lasts exactly as long as the window. It speaks of the watched time (${watched}).`,
    nothing: 'Nothing is known of this time.',
  },
};
