// Status: everything that a face shows of a set of endpoints at one instant.
// Promise: the extension builds it from history and the widget from a feed; alike in, alike out.
// Not here: the document on the wire (schema.ts, write.ts, read.ts), words and figures as text (ui/).

import type { ResponseTimeFigure } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import type { Standing } from '../core/standing.ts';
import type { Tally, UptimeTally } from '../core/tally.ts';
import type { WindowId } from '../core/window.ts';

/** A list of summaries knows no more than it shows. */
export type Status<Endpoint extends EndpointSummary = EndpointStatus> = Listed<Endpoint> &
  ([Endpoint] extends [EndpointStatus] ? Published : unknown);

interface Published {
  /** http(s) address of the public page; null where nobody names one. */
  readonly page: string | null;
  /** Whether this watches the demonstration service. */
  readonly demonstration: boolean;
}

interface Listed<Endpoint extends EndpointSummary> {
  readonly title: string;
  /** The figures speak of the time up to here: the last complete minute on record. */
  readonly asOf: Instant;
  /** When the document was made; the states are of this instant. */
  readonly madeAt: Instant;
  /** When the next one is due; null where nobody promises one. */
  readonly nextAt: Instant | null;
  /** The owner's IANA time zone: the days are its days. */
  readonly zone: string;
  /** As the owner ordered them. */
  readonly endpoints: readonly Endpoint[];
  readonly maintenance: readonly PlannedMaintenance[];
  /** Newest first: open ones, and those that ended in the 90-day window. */
  readonly incidents: readonly Incident[];
}

/** Outages as people are told of them. */
export interface Incident {
  readonly title: string;
  readonly impact: 'down' | 'degraded';
  readonly begin: Instant;
  /** null while it is open. */
  readonly end: Instant | null;
  /** Ids of the endpoints that it is about, as far as the document shows them; empty = nobody says. */
  readonly endpoints: readonly string[];
  /** Newest first. */
  readonly updates: readonly IncidentUpdate[];
  /** Where more is told: http(s) or mailto; null = nowhere. */
  readonly url: string | null;
}

export interface IncidentUpdate {
  readonly at: Instant;
  readonly text: string;
}

export interface PlannedMaintenance extends Interval {
  readonly title: string;
}

/** An endpoint as a list shows it. */
export interface EndpointSummary {
  /** Names it within the document. */
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly intervalMs: number;
  readonly standing: Standing;
  /** When it was last checked, whatever came of it. */
  readonly checkedAt: Instant | null;
  /** The days of the 90-day window, the last one as far as `asOf`. */
  readonly days: readonly UptimeTally[];
  /** The hours of the last two days, up to `asOf`. */
  readonly hours: readonly UptimeTally[];
  /** Of the standard windows of days that a list can show; null where nothing answered. */
  readonly response: Readonly<
    Record<Exclude<WindowId, '24h' | '365d'>, Pick<ResponseTimeFigure, 'medianUs'> | null>
  >;
}

/** An endpoint with its response times, and every window. */
export interface EndpointStatus extends EndpointSummary {
  /** Its last known sample: what ends later than this is provisional, for doubts may still be settled. */
  readonly knownAt: Instant | null;
  /** Of the last check that was up or degraded, µs. */
  readonly latencyUs: number | null;
  /** Without latencies in a feed, as all tallies of it: `response` holds what they tell. */
  readonly windows: Readonly<Record<WindowId, Tally>>;
  readonly days: readonly Tally[];
  readonly hours: readonly Tally[];
  readonly response: Readonly<Record<WindowId, ResponseTimeFigure | null>>;
  /** Median and p95 of each of `days`, µs; null without evidence. */
  readonly latencyByDay: readonly DayLatency[];
}

export interface DayLatency {
  readonly count: number;
  readonly medianUs: number | null;
  readonly p95Us: number | null;
}
