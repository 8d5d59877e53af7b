// Status: everything that a face shows of a set of endpoints at one instant.
// Promise: the extension builds it from history and the widget from a feed; alike in, alike out.
// Not here: the document on the wire (schema.ts, write.ts, read.ts), words and figures as text (ui/).

import type { Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import type { Standing } from '../core/standing.ts';
import type { Tally } from '../core/tally.ts';
import type { WindowId } from '../core/window.ts';

export interface Status<Endpoint extends EndpointSummary = EndpointStatus> {
  readonly title: string;
  /** The figures speak of the time up to here: the last complete minute on record. */
  readonly asOf: Instant;
  /** When the document was made; the states are of this instant. */
  readonly madeAt: Instant;
  /** When the next one is due; null where nobody promises one. */
  readonly nextAt: Instant | null;
  /** The owner's IANA time zone: the days are its days. */
  readonly zone: string;
  /** Whether this watches the demonstration service. */
  readonly demonstration: boolean;
  /** As the owner ordered them. */
  readonly endpoints: readonly Endpoint[];
  readonly maintenance: readonly PlannedMaintenance[];
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
  /** Its last known sample: what ends later than this is provisional, for doubts may still be settled. */
  readonly knownAt: Instant | null;
  /** Of the last check that was up or degraded, µs. */
  readonly latencyUs: number | null;
  /** With latencies in an EndpointStatus alone. */
  readonly windows: Readonly<Record<'90d', Tally>>;
  /** The days of the 90-day window, the last one as far as `asOf`; without latencies in a feed. */
  readonly days: readonly Tally[];
}

/** An endpoint with its response times, and every window. */
export interface EndpointStatus extends EndpointSummary {
  /** One tally for each standard window, with its latencies. */
  readonly windows: Readonly<Record<WindowId, Tally>>;
  /** The hours of the last two days, up to `asOf`; without latencies in a feed. */
  readonly hours: readonly Tally[];
  /** Median and p95 of each of `days`, µs; null without evidence. */
  readonly latencyByDay: readonly DayLatency[];
}

export interface DayLatency {
  readonly count: number;
  readonly medianUs: number | null;
  readonly p95Us: number | null;
}
