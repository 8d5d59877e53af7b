// The words of the popup: the page one is on, everything watched, keys.
// Promise: figures, names and times come in as finished text; plural forms by a number.
// Not here: states and figures (shared/ui/words.ts), the ticket (ticket-words.ts).

import type { DownCause } from '../../shared/core/sample.ts';

export interface PopupWords {
  readonly reading: string;
  /** Of the page that one is on. */
  readonly works: string;
  readonly worksIn: (latency: string) => string;
  readonly slowSince: (latency: string, since: string) => string;
  readonly downForYou: (since: string) => string;
  readonly maintenanceSince: (since: string) => string;
  readonly pausedHere: string;
  readonly allWork: (count: number) => string;
  readonly cannotTell: (why: string) => string;
  readonly thisBrowser: string;
  readonly asking: string;
  readonly answered: (status: string, latency: string) => string;
  readonly noStatus: (latency: string) => string;
  readonly failedChecks: (failed: string, all: string) => string;
  readonly overLimit: (latency: string, limit: string) => string;
  readonly cause: Readonly<Record<DownCause, string>>;
  readonly copyForTicket: string;
  readonly copied: string;
  readonly notCopied: (why: string) => string;
  readonly snooze: string;
  readonly snoozeFor: string;
  readonly until: (when: string) => string;
  readonly tomorrowAt: (time: string) => string;
  readonly snoozedUntil: (when: string) => string;
  readonly wake: string;
  readonly allSnoozed: string;
  readonly restSnoozed: (count: string) => string;
  /** Of the list. */
  readonly find: string;
  readonly found: (shown: string, all: string) => string;
  readonly nothingFound: (query: string) => string;
  readonly clear: string;
  readonly ungrouped: string;
  readonly allUp: (count: number) => string;
  readonly upFor: (duration: string) => string;
  readonly slowFor: (duration: string) => string;
  readonly maintenanceFor: (duration: string) => string;
  /** A picture in words. */
  readonly responseByHour: (low: string, high: string, last: string) => string;
  readonly resumeAll: string;
  readonly offline: string;
  readonly unreadable: string;
  readonly tryAgain: string;
  /** What the coverage tells of the browser. */
  readonly browserClosed: (percent: string) => string;
  readonly gotIt: string;
  readonly proberDocs: string;
  readonly proberText: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly pasteList: string;
  readonly importFile: string;
  readonly dashboard: string;
  readonly moreBelow: (count: string) => string;
  readonly keys: string;
  readonly keysHint: string;
  readonly close: string;
  readonly lettersOn: string;
  readonly lettersHint: string;
  readonly key: {
    readonly move: string;
    readonly open: string;
    readonly search: string;
    readonly check: string;
    readonly help: string;
    readonly escape: string;
  };
}

export const popupEnglish: PopupWords = {
  reading: 'Reading what is on record…',
  works: 'Works for you.',
  worksIn: (latency) => `Works for you: it answered in ${latency}.`,
  slowSince: (latency, since) => `Slow for you since ${since}: it answered in ${latency}.`,
  downForYou: (since) => `Down for you since ${since}.`,
  maintenanceSince: (since) => `In planned maintenance since ${since}.`,
  pausedHere: 'Paused: it is not checked.',
  allWork: (count) => (count === 1 ? 'Works for you.' : `All ${count} addresses here work for you.`),
  cannotTell: (why) => `Nobody can tell: ${why}.`,
  thisBrowser: 'Here',
  asking: 'Asking…',
  answered: (status, latency) => `${status} in ${latency}`,
  noStatus: (latency) => `answered in ${latency}`,
  failedChecks: (failed, all) => `${failed} of ${all} checks`,
  overLimit: (latency, limit) => `${latency}, limit ${limit}`,
  cause: {
    timeout: 'no answer in time',
    network: 'no connection',
    status: 'an error',
    assertion: 'not the expected content',
    tls: 'no secure connection',
    dns: 'name not found',
  },
  copyForTicket: 'Copy for ticket',
  copied: 'Copied',
  notCopied: (why) => `The browser did not let it be copied: ${why}`,
  snooze: 'Snooze',
  snoozeFor: 'No badge and no first sentence for',
  until: (when) => `until ${when}`,
  tomorrowAt: (time) => `until tomorrow ${time}`,
  snoozedUntil: (when) => `snoozed until ${when}`,
  wake: 'Wake',
  allSnoozed: 'Everything is snoozed',
  restSnoozed: (count) => `All else works, ${count} snoozed`,
  find: 'Find by name, address, group or tag',
  found: (shown, all) => `${shown} of ${all}`,
  nothingFound: (query) => `Nothing watched is called “${query}”.`,
  clear: 'Show all',
  ungrouped: 'Without a group',
  allUp: (count) => (count === 1 ? 'up' : `all ${count} up`),
  upFor: (duration) => `up ${duration}`,
  slowFor: (duration) => `slow ${duration}`,
  maintenanceFor: (duration) => `maintenance ${duration}`,
  responseByHour: (low, high, last) =>
    `Response by hour, last 24 hours: ${low} to ${high}, ${last} at the end`,
  resumeAll: 'Resume all',
  offline:
    'You are off line. Checks go on by themselves once you are back; until then nothing counts as down.',
  unreadable: 'What is watched is listed below, without its history.',
  tryAgain: 'Try again',
  browserClosed: (percent) =>
    `Your browser was closed ${percent} of the time. A prober watches around the clock.`,
  gotIt: 'Got it',
  proberDocs: 'About the prober',
  proberText:
    'It sends the same checks from a computer that never sleeps. It reads this watch list (Settings, Export) and is started with “uptally serve”; docs/hosting.md tells how.',
  emptyTitle: 'What shall be watched?',
  emptyText: 'Everything is checked from this browser, as long as it runs. Nothing leaves it but the checks.',
  pasteList: 'Paste a list of addresses',
  importFile: 'Import a file',
  dashboard: 'Dashboard',
  moreBelow: (count) => `${count} more`,
  keys: 'Keys',
  keysHint: 'Show the keys',
  close: 'Close',
  lettersOn: 'Single keys are commands',
  lettersHint: 'Arrows, Enter, Escape and Tab work either way.',
  key: {
    move: 'move over what is watched',
    open: 'open or close it',
    search: 'find',
    check: 'check now',
    help: 'these keys',
    escape: 'clear, go back',
  },
};
