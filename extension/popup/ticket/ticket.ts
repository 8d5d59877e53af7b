// A ticket: what this browser knows of one endpoint, for somebody who has no Uptally.
// Promise: every figure with its evidence, every instant with its zone; no secret, no value of a query.
// Not here: plain text and HTML (ticket-text.ts, ticket-html.ts), the clipboard (copying.ts).

import type { Endpoint } from '../../../shared/config/endpoint.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import type { OutagePart } from '../../../shared/core/outage.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import type { FigureWording } from '../../../shared/ui/figure-words.ts';
import { outagesText, whyUnknown } from '../../../shared/ui/sentences.ts';
import { doubtText, durationText, uptimeText, watchedText } from '../../../shared/ui/text.ts';
import type { About } from '../../about.ts';
import { saidText } from '../../words/said.ts';
import type { ExtensionWords } from '../../words/words.ts';
import { seenText } from '../witnesses/this-browser.ts';
import { lastOutages } from './last-outages.ts';
import { maskedAddress } from './masked-address.ts';
import { zonedText } from './zoned-text.ts';

export interface TicketLine {
  readonly label: string;
  readonly value: string;
}

export interface Ticket {
  readonly sentence: string;
  readonly lines: readonly TicketLine[];
  /** Latest first. */
  readonly outages: { readonly label: string; readonly items: readonly string[] };
  /** How it came about. */
  readonly origin: readonly TicketLine[];
}

export interface TicketFacts {
  readonly endpoint: Endpoint;
  readonly status: EndpointStatus;
  /** The last check; null where none is on record. */
  readonly sample: Sample | null;
  /** A sentence on what it found; '' if all is well. */
  readonly detail: string;
  readonly now: Instant;
  readonly about: About;
}

/** Outages that a ticket lists. */
const MOST_OUTAGES = 5;
const WINDOWS = ['24h', '7d', '30d'] as const;

export function ticketOf(facts: TicketFacts, wording: FigureWording, all: ExtensionWords): Ticket {
  const { ticket: words } = all;
  const { endpoint, status, now, about } = facts;
  const instant = (at: Instant) => zonedText(at, wording.zone, wording.locale);
  const figures = WINDOWS.map((window) => ({
    label: words.uptime(wording.words.window[window]),
    value: figureText(status, window, wording),
  }));
  return {
    sentence: endpoint.paused
      ? words.paused(status.name)
      : words.sentence[status.standing.state](status.name),
    lines: [
      { label: words.address, value: maskedAddress(endpoint.url) },
      { label: words.state, value: stateLine(facts, wording, all) },
      ...lastCheckLine(facts, wording, all),
      ...figures,
      {
        label: words.outagesIn(wording.words.window['30d']),
        value: outagesText(status.windows['30d'], wording),
      },
    ],
    outages: outagesOf(status, wording, all),
    origin: [
      { label: words.copied, value: instant(now) },
      { label: words.measuredBy, value: words.measured(about.version, about.browser) },
    ],
  };
}

function stateLine(
  { endpoint, status, now }: TicketFacts,
  wording: FigureWording,
  all: ExtensionWords,
): string {
  const { standing } = status;
  if (endpoint.paused) return all.paused;
  const state = wording.words.state[standing.state];
  const why = standing.state === 'unknown' ? ` (${whyUnknown(standing, now, wording)})` : '';
  if (standing.since === null) return state + why;
  return all.ticket.stateSince(state, zonedText(standing.since, wording.zone, wording.locale)) + why;
}

function lastCheckLine(
  { sample, detail }: TicketFacts,
  { zone, locale, words }: FigureWording,
  all: ExtensionWords,
): readonly TicketLine[] {
  if (sample === null) return [];
  const found = sample.outcome === 'unknown' ? words.state.unknown : seenText(sample, all.popup, locale);
  const parts = [
    found,
    zonedText(sample.at, zone, locale),
    ...(detail === '' ? [] : [saidText(detail, all)]),
  ];
  return [{ label: all.ticket.lastCheck, value: parts.join(' · ') }];
}

/** "99.952% · ± 0.003 · 90% watched" */
function figureText(
  status: EndpointStatus,
  window: (typeof WINDOWS)[number],
  wording: FigureWording,
): string {
  const tally = status.windows[window];
  const doubt = doubtText(tally, wording.locale);
  const parts = [
    uptimeText(tally, wording.locale),
    ...(doubt === null ? [] : [doubt]),
    watchedText(tally, wording),
  ];
  return parts.join(' · ');
}

function outagesOf(
  status: EndpointStatus,
  wording: FigureWording,
  { ticket: words }: ExtensionWords,
): Ticket['outages'] {
  const { shown, further } = lastOutages(status, MOST_OUTAGES);
  const text = ({ begin, end, downMs }: OutagePart): string => {
    const from = zonedText(begin, wording.zone, wording.locale);
    const duration = durationText(downMs, wording.locale);
    return end === null
      ? words.openOutage(from, duration)
      : words.outage(from, zonedText(end, wording.zone, wording.locale), duration);
  };
  const items = shown.map(text);
  return { label: words.outages, items: further > 0 ? [...items, words.furtherOutages(further)] : items };
}
