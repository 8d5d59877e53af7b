// Words of alerts: what a notice says, why something was told or held back, which sets of rules there are.
// Promise: a notice fits on two lines; names stand behind a colon, so that no language has to inflect them.
// Not here: deciding (shared/alert), states in words (shared/ui/figure-words.ts).

import type { HeldBack } from '../../shared/alert/decision.ts';
import type { ReadyRule } from '../../shared/alert/ready-sets.ts';
import { HELD, summaryText } from '../../shared/alert/reason-text.ts';
import { type OwnDigestWords, ownDigestEnglish } from './digest-words.ts';

/** Sets of rules that the settings offer. */
export const OFFERED_SETS = ['off', 'careful', 'normal', 'loud', 'office-hours', 'vendor'] as const;
export type OfferedSet = (typeof OFFERED_SETS)[number];

/** Why something was told or held back; numbers and lengths come in as finished text. */
export interface BecauseWords {
  readonly inARow: (count: string, several: number) => string;
  readonly ofTheLast: (failures: string, of: string, several: number) => string;
  readonly unstable: (changes: string, of: string) => string;
  readonly degraded: (duration: string) => string;
  readonly newError: (error: string) => string;
  readonly frequentError: (error: string, count: string, duration: string) => string;
  readonly burn: (rate: string, long: string, short: string) => string;
  readonly silence: (duration: string) => string;
  readonly unknownCause: string;
}

/** Of two sets of rules, tried over the last days. */
export interface TryingWords {
  readonly title: string;
  readonly about: (days: string) => string;
  /** Names of the two choices. */
  readonly one: string;
  readonly other: string;
  readonly run: string;
  readonly messages: string;
  readonly perDay: string;
  readonly atNight: string;
  readonly held: string;
  /** Outages that were noticed and held back until they were over. */
  readonly silenced: string;
  readonly missed: string;
  readonly longestMissed: string;
  readonly delay: string;
  readonly atMost: (median: string, most: string) => string;
}

/** What the browser's notices say of channels. */
export interface ChannelNoticeWords {
  readonly late: (channel: string) => string;
  readonly lost: (channel: string) => string;
  readonly doubtful: (channel: string) => string;
  readonly settingsSay: string;
  readonly test: string;
  readonly testAbout: string;
}

export interface AlertWords {
  readonly title: string;
  /** What is the matter, before a colon and names. */
  readonly unstable: string;
  readonly failingOften: string;
  readonly newError: string;
  readonly burning: string;
  readonly silent: string;
  /** How it ended. */
  readonly upAgain: string;
  readonly stableAgain: string;
  readonly over: string;
  /** It ended because nobody follows it any more. */
  readonly dropped: string;
  readonly lasted: (duration: string) => string;
  /** What an outage cost in all, and what one that goes on has cost; money with its currency. */
  readonly costAll: (money: string) => string;
  readonly costSoFar: (money: string) => string;
  /** Of one that is open; "14:02", or with its date. */
  readonly openSince: (when: string) => string;
  readonly acknowledge: string;
  /** Somebody takes care of it. */
  readonly acknowledged: (when: string) => string;
  /** On a notice's button. */
  readonly snoozeAnHour: string;
  readonly channel: ChannelNoticeWords;
  readonly told: string;
  readonly heldBack: string;
  readonly held: Readonly<Record<HeldBack['why'], string>>;
  readonly because: BecauseWords;
  readonly rule: (name: string) => string;
  /** Of the rules of ready sets; whoever writes rules names them himself. */
  readonly rules: Readonly<Record<ReadyRule, string>>;
  /** `reasons` is '' where nothing was held back. */
  readonly summary: (told: string, held: string, reasons: string) => string;
  /** Of the filter: its name, and that it filters nothing. */
  readonly which: string;
  readonly toldAndHeld: string;
  readonly noneFits: string;
  readonly choose: string;
  readonly sets: Readonly<Record<OfferedSet, string>>;
  readonly about: Readonly<Record<OfferedSet, string>>;
  /** Where the config has rules that no set is. */
  readonly ownRules: string;
  readonly nothing: string;
  readonly trying: TryingWords;
  readonly digest: OwnDigestWords;
}

export const alertEnglish: AlertWords = {
  title: 'Alerts',
  unstable: 'Unstable',
  failingOften: 'Failing often',
  newError: 'New kind of error',
  burning: 'Error budget spent too fast',
  silent: 'No news',
  upAgain: 'Up again',
  stableAgain: 'Stable again',
  over: 'Over',
  dropped: 'No longer followed',
  lasted: (duration) => `It lasted ${duration}.`,
  costAll: (money) => `It cost about ${money}.`,
  costSoFar: (money) => `It has cost about ${money} so far.`,
  openSince: (when) => `Alert since ${when}`,
  acknowledge: 'Acknowledge',
  acknowledged: (when) => `acknowledged ${when}`,
  snoozeAnHour: 'Snooze for an hour',
  channel: {
    late: (channel) => `${channel} has not got an alert yet`,
    lost: (channel) => `${channel} did not get an alert`,
    doubtful: (channel) => `${channel} may not have got an alert`,
    settingsSay: 'the settings say why',
    test: 'A test of the notices',
    testAbout: 'Alerts will show like this. Nothing is wrong.',
  },
  told: 'told',
  heldBack: 'held back',
  held: HELD,
  because: {
    inARow: (count, several) => (several === 1 ? 'a check failed' : `${count} checks in a row failed`),
    ofTheLast: (failures, of) => `${failures} of the last ${of} checks failed`,
    unstable: (changes, of) => `up and down in turns, ${changes} changes in the last ${of} checks`,
    degraded: (duration) => `slow for ${duration}`,
    newError: (error) => `an error that was not seen for 30 days: ${error}`,
    frequentError: (error, count, duration) => `${error}, ${count} times within ${duration}`,
    burn: (rate, long, short) =>
      `the error budget is spent ${rate} times too fast, over ${long} and ${short}`,
    silence: (duration) => `no check could tell for ${duration}`,
    unknownCause: 'unknown cause',
  },
  rule: (name) => `rule “${name}”`,
  rules: {
    'critical down': 'critical down',
    down: 'down',
    'often failing': 'often failing',
    slow: 'slow',
    silent: 'silent',
    'new error': 'new error',
    'budget burns': 'budget burns',
    'vendor down': 'vendor down',
    'vendor slow': 'vendor slow',
  },
  summary: summaryText,
  which: 'Told or held back',
  toldAndHeld: 'Told and held back',
  noneFits: 'No alert fits these filters.',
  choose: 'Notices',
  sets: {
    off: 'None',
    careful: 'Few',
    normal: 'Normal',
    loud: 'Everything',
    'office-hours': 'In office hours',
    vendor: 'For what others run',
  },
  about: {
    off: 'The toolbar shows what is down, and nothing pops up.',
    careful: 'Four of five checks must fail; what is not critical waits for the morning.',
    normal: 'Three of four checks must fail; what is not critical waits for the morning.',
    loud: 'Two failures in a row, each new kind of error, day and night.',
    'office-hours': 'From eight to six on working days; the rest waits.',
    vendor: 'Only what lasts, and never at night.',
  },
  ownRules: 'Rules of your own',
  nothing: 'Nothing was told or held back yet.',
  trying: {
    title: 'Try before you choose',
    about: (days) => `What two sets would have told in the last ${days} days. Nothing is changed by it.`,
    one: 'Set',
    other: 'Beside it',
    run: 'Try',
    messages: 'Notices',
    perDay: 'Per day',
    atNight: 'At night',
    held: 'Held back',
    silenced: 'Silenced outages',
    missed: 'Outages missed',
    longestMissed: 'Longest missed',
    delay: 'From the first failure to the notice',
    atMost: (median, most) => `${median}, at most ${most}`,
  },
  digest: ownDigestEnglish,
};
