// The words of tables and reasons: what popup and prober tell beyond the widget.
// Promise: a language that lacks a phrase does not compile.
// Not here: the words that every face shows (words.ts).

import type { UnknownReason } from '../core/sample.ts';
import type { WindowId } from '../core/window.ts';
import type { Wording } from './text.ts';
import { english, plural, type Words } from './words.ts';

export interface FigureWords extends Words {
  readonly why: Readonly<Record<UnknownReason | 'never', string>>;
  readonly window: Readonly<Record<WindowId, string>>;
  readonly inWindow: string;
  readonly downtime: string;
  readonly availability: string;
  readonly response: string;
  readonly p95: string;
  readonly between: (low: string, high: string) => string;
  readonly outageCount: (count: number) => string;
  readonly longest: (duration: string) => string;
  readonly lastOutage: (age: string, duration: string) => string;
  readonly downSince: (time: string, duration: string) => string;
  /** Nobody has looked for a while. */
  readonly downLastSeen: (time: string, duration: string) => string;
  readonly noOutage: string;
  /** A plain sentence about each figure. */
  readonly sentence: {
    readonly uptime: (figure: string, doubt: string | null, watched: string) => string;
    readonly downtime: (duration: string, bounds: string | null, outages: string) => string;
    readonly availability: (figure: string, good: string, all: string) => string;
    readonly response: (median: string, p95: string) => string;
    readonly nothing: string;
  };
}

/** How a reader of tables reads. */
export interface FigureWording extends Wording {
  readonly words: FigureWords;
}

export const englishFigures: FigureWords = {
  ...english,
  why: {
    offline: 'you are off line',
    portal: 'the network asks you to sign in',
    asleep: 'the computer was asleep',
    permission: 'permission was taken away',
    redirect: 'redirects to a host that you have not allowed',
    unreadable: 'the answer could not be read',
    secret: 'a secret for it is missing',
    never: 'not checked yet',
  },
  window: { '24h': '24 h', '7d': '7 d', '30d': '30 d', '90d': '90 d', '365d': '365 d' },
  inWindow: 'Last',
  downtime: 'Down',
  availability: 'Availability',
  response: 'Response',
  p95: 'p95',
  between: (low, high) => `between ${low} and ${high}`,
  outageCount: (count) => (count === 0 ? 'no outage' : plural(count, 'outage')),
  longest: (duration) => `longest ${duration}`,
  lastOutage: (age, duration) => `last outage ${age}, ${duration}`,
  downSince: (time, duration) => `down since ${time}, ${duration} so far`,
  downLastSeen: (time, duration) => `down when last seen, since ${time}, ${duration} at least`,
  noOutage: 'no outage on record',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `Up ${figure}${doubt === null ? '' : ` ${doubt}`} of the time, ${watched}.`,
    downtime: (duration, bounds, outages) =>
      `Down ${duration}${bounds === null ? '' : `, ${bounds}`}: ${outages}.`,
    availability: (figure, good, all) => `${figure} of the answers were fine: ${good} of ${all}.`,
    response: (median, p95) => `Half of the answers came within ${median}, 95% within ${p95}.`,
    nothing: 'Nothing is known of this time.',
  },
};
