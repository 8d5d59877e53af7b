// Instants as people type them in a config: ISO 8601 with an offset.
// Promise: a date that does not exist is refused, not moved.
// Not here: local times without an offset, which would mean another instant in another zone.

import type { Instant } from '../core/instant.ts';

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/u;

/** `2026-11-23T22:00+01:00` as an instant; null if it is no such text or no such time exists. */
export function parseInstant(text: string): Instant | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const part = (i: number): number => Number(match[i] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  const dayStart = new Date(0);
  dayStart.setUTCFullYear(year, month - 1, day);
  if (dayStart.getUTCMonth() !== month - 1 || dayStart.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59 || part(9) > 23 || part(10) > 59) return null;
  const millisecond = Number((match[7] ?? '').padEnd(3, '0'));
  const offsetMs = (match[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10)) * 60_000;
  return dayStart.getTime() + ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond - offsetMs;
}

/** The instant in UTC, as `parseInstant` reads it back. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
