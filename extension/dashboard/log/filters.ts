// The filters of the log, as they lie in the address.
// Promise: what is not understood filters nothing; a time is shown and typed in the reader's zone.
// Not here: the fields (log-filters.tsx), reading samples (pages.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import {
  type Cause,
  DOWN_CAUSES,
  OUTCOMES,
  type Outcome,
  type Sample,
  toCause,
  UNKNOWN_REASONS,
} from '../../../shared/core/sample.ts';

export const ALL_CAUSES: readonly Cause[] = [...DOWN_CAUSES, ...UNKNOWN_REASONS];
export const RECHECKS = ['only', 'none'] as const;

export interface LogFilters {
  /** Ids; null = all. */
  readonly endpoint: string | null;
  readonly outcome: Outcome | null;
  readonly cause: Cause | null;
  /** `503` or `5xx`; null = any. */
  readonly status: string | null;
  /** null = with all others. */
  readonly rechecks: (typeof RECHECKS)[number] | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

export function readLogFilters(query: Readonly<Record<string, string>>): LogFilters {
  const status = query['status']?.toLowerCase() ?? '';
  return {
    endpoint: query['endpoint'] ?? null,
    outcome: OUTCOMES.find((each) => each === query['outcome']) ?? null,
    cause: toCause(query['cause']),
    status: STATUS.test(status) ? status : null,
    rechecks: RECHECKS.find((each) => each === query['rechecks']) ?? null,
    from: instantOf(query['from']),
    to: instantOf(query['to']),
  };
}

const STATUS = /^[1-5](?:\d\d|xx)$/u;

export function isStatus(text: string): boolean {
  return STATUS.test(text.toLowerCase());
}

function instantOf(text: string | undefined): Instant | null {
  return text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

export function logQueryOf(filters: LogFilters): Record<string, string> {
  const set = Object.entries(filters).filter(([, value]) => value !== null);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

export function fits(sample: Sample, { outcome, cause, status, rechecks }: LogFilters): boolean {
  return (
    (outcome === null || sample.outcome === outcome) &&
    (cause === null || sample.cause === cause) &&
    (status === null || statusFits(sample.status, status)) &&
    (rechecks === null || sample.recheck === (rechecks === 'only'))
  );
}

function statusFits(status: number | null, wanted: string): boolean {
  if (status === null) return false;
  return wanted.endsWith('xx') ? String(status).startsWith(wanted.slice(0, 1)) : String(status) === wanted;
}

/** "2026-11-29T14:02", as a field for date and time takes it; '' for null. */
export function fieldTime(at: Instant | null, zone: string): string {
  if (at === null) return '';
  const { year, month, day, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant that such a field names; null where it is empty or none. */
export function timeOfField(text: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}
