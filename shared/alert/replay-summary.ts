// What a replay comes to: messages, what was missed, how late, how many at night.
// Promise: counted from the decisions; an escalation and a digest are messages, what is held back is none.
// Not here: the replay (replay.ts), how it is shown (prober/replay).

import { zoned } from '../core/calendar.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Decision, HeldBack } from './decision.ts';
import type { Replayed, ReplayedOutage } from './replay.ts';

export interface ReplaySummary {
  readonly messages: number;
  /** null where the record is shorter than a minute. */
  readonly messagesPerDay: number | null;
  /** Digests, and messages that begin or escalate something, between 22:00 and 07:00 of the owner's zone. */
  readonly atNight: number;
  readonly held: number;
  /** Outages that were noticed, and held back until they were over or the record ends. */
  readonly silenced: number;
  /** Why, and how many of them; the most frequent first. */
  readonly silencedBy: readonly (readonly [HeldBack['why'], number])[];
  /** Outages that no rule noticed; the longest first. */
  readonly missed: readonly ReplayedOutage[];
  /** Of the longest of them, ms; 0 where none was missed. */
  readonly longestMissedMs: number;
  /** From the first failure to the message, ms; null where none was told. */
  readonly delayMs: { readonly median: number; readonly max: number } | null;
}

const NIGHT_FROM = 22;
const NIGHT_TO = 7;
const LEAST_SPAN_MS = 60_000;

/** @param zone the owner's, an IANA name */
export function summaryOf({ decisions, outages, digests, span }: Replayed, zone: string): ReplaySummary {
  const told = decisions.filter(({ held }) => held === null);
  const lastAt = span?.to ?? 0;
  const untold = outages.filter(({ toldAt }) => toldAt === null);
  const missed = untold
    .filter(({ heldBack }) => heldBack === null)
    .toSorted((a, b) => lengthOf(b, lastAt) - lengthOf(a, lastAt));
  const [longest] = missed;
  const messages = told.length + digests.length;
  const spanMs = span === null ? 0 : span.to - span.from;
  return {
    messages,
    messagesPerDay: spanMs < LEAST_SPAN_MS ? null : (messages * DAY_MS) / spanMs,
    atNight:
      told.filter((each) => each.kind !== 'close' && isNight(each.at, zone)).length +
      digests.filter(({ dueAt }) => isNight(dueAt, zone)).length,
    held: decisions.length - told.length,
    silenced: untold.length - missed.length,
    silencedBy: reasonsOf(untold),
    missed,
    longestMissedMs: longest === undefined ? 0 : lengthOf(longest, lastAt),
    delayMs: delayOf(outages, told),
  };
}

function reasonsOf(outages: readonly ReplayedOutage[]): ReplaySummary['silencedBy'] {
  const reasons = outages.flatMap(({ heldBack }) => (heldBack === null ? [] : [heldBack]));
  const counts = [...Map.groupBy(reasons, (why) => why)].map(([why, all]) => [why, all.length] as const);
  return counts.toSorted(([, a], [, b]) => b - a);
}

/** As far as the record reaches. */
export function lengthOf({ begin, end }: ReplayedOutage, lastAt: Instant): number {
  return (end ?? lastAt) - begin;
}

function isNight(at: Instant, zone: string): boolean {
  const { hour } = zoned(at, zone);
  return hour >= NIGHT_FROM || hour < NIGHT_TO;
}

/** Those that an open alert covered from their beginning are not late. */
function delayOf(outages: readonly ReplayedOutage[], told: readonly Decision[]): ReplaySummary['delayMs'] {
  const opened = new Set(told.filter(({ kind }) => kind === 'open').map(({ at }) => at));
  const delays = outages
    .flatMap(({ begin, toldAt }) => (toldAt !== null && opened.has(toldAt) ? [toldAt - begin] : []))
    .sort((a, b) => a - b);
  const max = delays.at(-1);
  const median = delays[Math.floor((delays.length - 1) / 2)];
  return max === undefined || median === undefined ? null : { median, max };
}
