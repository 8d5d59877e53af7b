// Measuring: how many bytes a history takes, by endpoint and kind.
// Promise: what is measured lies in the store as it is; what the store itself adds is not counted.
// Not here: what may go (thin.ts, forget.ts), the browser's quota.

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Entry, KeyValue } from '../ports.ts';
import { instantOf, readKey, SERIES_KINDS, SINGLE_KINDS } from './keys.ts';

export interface Measured {
  readonly samplesBytes: number;
  readonly hoursBytes: number;
  readonly daysBytes: number;
  /** What lies ready, and what failing checks looked like. */
  readonly otherBytes: number;
  /** The day of the oldest raw samples; null = none. */
  readonly oldest: Instant | null;
  /** Bytes of raw samples by day, oldest first. */
  readonly days: readonly { readonly at: Instant; readonly bytes: number }[];
}

export interface Measurement {
  readonly endpoints: ReadonlyMap<string, Measured>;
  /** Samples of all endpoints that are not in their place yet. */
  readonly journalBytes: number;
}

const NOTHING: Measured = {
  samplesBytes: 0,
  hoursBytes: 0,
  daysBytes: 0,
  otherBytes: 0,
  oldest: null,
  days: [],
};

export async function measure(kv: KeyValue): Promise<Measurement> {
  const endpoints = new Map<string, Measured>();
  for (const kind of [...SINGLE_KINDS, ...SERIES_KINDS]) {
    for (const entry of await kv.range(`${kind}/`, `${kind}0`)) {
      const id = readKey(entry.key)?.endpoint ?? '';
      endpoints.set(id, plus(endpoints.get(id) ?? NOTHING, entry));
    }
  }
  const journal = await kv.range('journal/', 'journal0');
  return { endpoints, journalBytes: journal.reduce((sum, entry) => sum + sizeOf(entry), 0) };
}

export function bytesOf({ samplesBytes, hoursBytes, daysBytes, otherBytes }: Measured): number {
  return samplesBytes + hoursBytes + daysBytes + otherBytes;
}

/** How much of the raw samples lies in whole days before `before`. */
export function rawBefore({ days }: Measured, before: Instant): number {
  return days.reduce((sum, { at, bytes }) => sum + (at + DAY_MS <= before ? bytes : 0), 0);
}

function plus(sum: Measured, entry: Entry): Measured {
  const bytes = sizeOf(entry);
  const kind = readKey(entry.key)?.kind;
  if (kind === 'hours') return { ...sum, hoursBytes: sum.hoursBytes + bytes };
  if (kind === 'days') return { ...sum, daysBytes: sum.daysBytes + bytes };
  if (kind !== 'chunk') return { ...sum, otherBytes: sum.otherBytes + bytes };
  const at = instantOf(entry.key);
  const days = [...sum.days, { at, bytes }];
  return { ...sum, samplesBytes: sum.samplesBytes + bytes, oldest: Math.min(sum.oldest ?? at, at), days };
}

function sizeOf({ key, value }: Entry): number {
  return key.length + value.length;
}
