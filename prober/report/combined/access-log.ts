// What is known of an access log: answers and request times by the quarter of an hour, errors by path.
// Promise: a part of a log has the same shape as the whole, and log-sum.ts adds them exactly.
// Not here: how a line is read (line-scanner.ts), what windows and figures are made of it.

import type { Instant } from '../../../shared/core/instant.ts';
import type { Sketch } from '../../../shared/core/sketch.ts';
import type { SlotPages } from './slot-counts.ts';

export const RESPONSE_CLASSES = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'] as const;
/** By the status' first digit; 'none' for "-" and "000". nginx's 499, the client was gone, is 4xx as any other. */
export type ResponseClass = (typeof RESPONSE_CLASSES)[number];

export const SKIP_REASONS = ['format', 'time', 'before-1970', 'future', 'status', 'too-long'] as const;
/** Why a line can't be counted. */
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A clause for people about each reason. */
export const SKIP_TEXT: Readonly<Record<SkipReason, string>> = {
  format: 'it is no line of the Common or Combined Log Format',
  time: 'there is no such time',
  'before-1970': 'its time is before 1970',
  future: 'its time is in the future',
  status: 'its status is none of HTTP',
  'too-long': 'it is longer than 1 MiB',
};

/** Every zone's hours and days are whole quarters of an hour of UTC. */
export const QUARTER_MS = 900_000;

/** The requests of a quarter of an hour. */
export interface Quarter {
  readonly responses: Readonly<Record<ResponseClass, number>>;
  /** Request times of the answers 1xx to 3xx, where logged. */
  readonly latency: Sketch;
  /** Apdex: of those request times; each 5xx, and each request without an answer, is frustrated. */
  readonly satisfied: number;
  readonly tolerating: number;
  readonly frustrated: number;
}

/** A line that was not counted. */
export interface SkippedLine {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: SkipReason;
}

/** How many skipped lines are named. */
export const SKIPS_KEPT = 10;

/** Answers 4xx and 5xx. */
export interface Errors {
  readonly '4xx': number;
  readonly '5xx': number;
}

export interface PathErrors extends Errors {
  /** Without its query, at most LONGEST_PATH bytes; not escaped. null for a request that names none. */
  readonly path: string | null;
}

export interface AccessLog {
  /** By the quarter's first instant, ascending; none without requests. */
  readonly quarters: ReadonlyMap<Instant, Quarter>;
  /** What checks would have seen; empty where nobody asked. */
  readonly slots: SlotPages;
  readonly requests: number;
  /** Least and greatest instant of a request; null where there is none. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  /** Lines, blank and skipped ones too. */
  readonly lines: number;
  readonly skipped: {
    readonly count: number;
    readonly byReason: Readonly<Record<SkipReason, number>>;
    /** The first ones, at most SKIPS_KEPT, ascending. */
    readonly first: readonly SkippedLine[];
  };
  /** Answers 1xx to 3xx whose line ends in a number that may be a time, but does not tell its unit. */
  readonly ambiguousTimes: number;
  /** Most errors first. */
  readonly errorsByPath: readonly PathErrors[];
  /** Errors of paths that were dropped because there were too many different ones. */
  readonly otherErrors: Errors;
  /** Whether any path was dropped; without that, every path is listed, and exactly. */
  readonly pathsAreCapped: boolean;
  /** A path may have this many errors more than listed, at most. */
  readonly pathErrorsMissedAtMost: number;
}
