// The words of a ticket: what is copied for somebody who has no Uptally.
// Promise: figures, names and times come in as finished text.
// Not here: the ticket's structure (popup/ticket/).

import type { State } from '../../shared/core/standing.ts';

export interface TicketWords {
  /** `since` is an instant with its zone. */
  readonly sentence: Readonly<Record<State, (name: string) => string>>;
  readonly paused: (name: string) => string;
  readonly stateSince: (state: string, since: string) => string;
  readonly address: string;
  readonly state: string;
  readonly lastCheck: string;
  readonly uptime: (window: string) => string;
  readonly outages: string;
  readonly outagesIn: (window: string) => string;
  readonly outage: (from: string, to: string, duration: string) => string;
  readonly openOutage: (from: string, duration: string) => string;
  readonly furtherOutages: (count: number) => string;
  readonly copied: string;
  readonly measuredBy: string;
  readonly measured: (version: string, browser: string) => string;
}

export const ticketEnglish: TicketWords = {
  sentence: {
    up: (name) => `${name} works, seen from one browser.`,
    degraded: (name) => `${name} is slow, seen from one browser.`,
    down: (name) => `${name} is down, seen from one browser.`,
    unknown: (name) => `${name}: no current data from this browser.`,
    maintenance: (name) => `${name} is in planned maintenance.`,
  },
  paused: (name) => `${name} is not checked at the moment.`,
  stateSince: (state, since) => `${state} since ${since}`,
  address: 'Address',
  state: 'State',
  lastCheck: 'Last check',
  uptime: (window) => `Uptime ${window}`,
  outages: 'Last outages',
  outagesIn: (window) => `Outages in ${window}`,
  outage: (from, to, duration) => `${from} to ${to}, down ${duration}`,
  openOutage: (from, duration) => `${from}, down ${duration} so far`,
  furtherOutages: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  copied: 'Copied',
  measuredBy: 'Measured by',
  measured: (version, browser) => `Uptally ${version} in ${browser}`,
};
