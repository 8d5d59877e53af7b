// Evidence: what is on record of one endpoint, whatever format it came in.
// Promise: one shape for all formats, so that windows, document and text know none of them.
// Not here: where it comes from (format-*.ts), which windows are wanted (windows.ts).

import type { ResponseTimeFigure } from '../../shared/core/figures.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { Overlays } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import type { DayLatency } from '../../shared/feed/status.ts';
import type { Progress } from './byte-source.ts';
import type { TimeUnit } from './combined.ts';
import type { ErrorsByPath } from './errors-by-path.ts';

/** What a window shows; the rest is null, for there is no evidence of it. */
export interface Shown {
  /** States over time, and so uptime, outages, budget and cost. */
  readonly states: boolean;
  readonly answers: boolean;
  /** Whether the tally holds them; or what is known besides: of a feed's windows the figures, of its days median and p95. */
  readonly latency: boolean | DayLatency | ResponseTimeFigure;
  readonly apdex: boolean;
}

/** What a window holds. */
export interface Reading {
  /** The window that was used: the wanted one, or moved outward to what is on record. */
  readonly used: Interval;
  readonly tally: Tally;
  readonly shown: Shown;
  /** Requests whose instant lies in it; null where only checks are on record. */
  readonly requests: number | null;
}

export interface RecordedSamples {
  /** Checks as they were sent; or what checks would have seen of requests, or of states that somebody named. */
  readonly from: 'checks' | 'requests' | 'periods';
  /** From one check that nobody sent to the next, ms; null of checks. */
  readonly slotMs: number | null;
  /** In the order of time, as often as they are gone through. */
  readonly inTime: () => Promise<Iterable<Sample>>;
}

export interface EndpointEvidence {
  /** Not escaped. */
  readonly name: string;
  /** From the first to the last instant that it tells of; null = nothing is on record. */
  readonly extent: Interval | null;
  /** Up to when its figures speak, where nobody says otherwise. */
  readonly asOf: Instant | null;
  /** What a reader of the report has to know: sentences. */
  readonly notes: readonly string[];
  /** Of access logs; null for all else. */
  readonly errors: ErrorsByPath | null;
  /** What rules can be replayed over; null where the record tells no instants. */
  readonly samples: RecordedSamples | null;
  /** The readings of windows, in their order. */
  readonly read: (windows: readonly Interval[]) => Promise<readonly Reading[]>;
}

/** Planned time, for an endpoint and the time that matters. */
export type OverlaysOf = (endpoint: string, within: Interval) => Overlays;

/** What every format is told. */
export interface Surroundings {
  /** The machine's clock: what is later takes no part. */
  readonly now: Instant;
  /** Of midnights. */
  readonly zone: string;
  /** Whether a person named it, so that local times may be read in it. */
  readonly zoneIsNamed: boolean;
  /** Of samples that tell none; null = find it out. */
  readonly intervalMs: number | null;
  /** Length of the slots in which checks would have been sent, ms; null = nobody asks what they would have seen. */
  readonly slotMs: number | null;
  readonly overlaysOf: OverlaysOf;
  /** Whether anybody named planned time or service hours. */
  readonly hasOverlays: boolean;
  /** Up to when figures shall speak; null = as far as the record reaches. */
  readonly at: Instant | null;
  /** Apdex threshold, µs. */
  readonly apdexUs: number;
  readonly signal: AbortSignal;
  /** Of the number that ends a line of an access log; null = only what tells its unit itself is read. */
  readonly requestTime: TimeUnit | 'none' | null;
  /** How far the input of that path has been read. */
  readonly onProgress: (path: string, progress: Progress) => void;
}
