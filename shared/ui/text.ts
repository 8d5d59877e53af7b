// Figures as text: the only home of percent signs, durations and digits.
// Promise: never more digits than the checks support, cut toward the worse; no 100% with an outage in it.
// Not here: the words around the figures (words.ts), sentences about a status (sentences.ts).

import { availability } from '../core/figures.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../core/instant.ts';
import { type Objective, ratioOf } from '../core/objective.ts';
import { coveredMs, type Tally, type UptimeTally, watchableMs } from '../core/tally.ts';
import type { FigureWording } from './figure-words.ts';
import { dateTimeFormat, listFormat, numberFormat, relativeTimeFormat } from './formats.ts';
import type { Words } from './words.ts';

/** How a reader reads. */
export interface Wording {
  /** BCP 47 language tag. */
  readonly locale: string;
  /** The owner's zone: days are its days. */
  readonly zone: string;
  /** The reader's zone: instants are shown in it; undefined = that of the reader's machine. */
  readonly viewerZone: string | undefined;
  readonly words: Words;
}

/** How a reader reads instants. */
export type Reader = Pick<Wording, 'locale' | 'viewerZone'>;

/** What stands where there is no evidence. */
export const NO_EVIDENCE = '—';
const MOST_DECIMALS = 4;

/** "99.952%", with as many decimals as the checks support. */
export function uptimeText(tally: UptimeTally, locale: string): string {
  const { downMs, wholeOutages, parts } = tally;
  const spotless = downMs + wholeOutages + parts.length === 0;
  return shareText(tally.upMs + tally.degradedMs, coveredMs(tally), tally.intervalMs, spotless, locale);
}

/** "± 0.003": how far the bounds of the uptime lie from it at the most; null where nothing is in doubt. */
export function doubtText(tally: UptimeTally, locale: string): string | null {
  const doubtMs = Math.max(tally.maybeDownMs, tally.maybeUpMs);
  if (doubtMs === 0) return null;
  const covered = coveredMs(tally);
  const decimals = decimalsOf(covered, tally.intervalMs);
  const scale = 10 ** (decimals + 2);
  const steps = -divideDown(-doubtMs, scale, covered);
  return `± ${number(locale, decimals).format(steps / 10 ** decimals)}`;
}

/** "99.61%": 2xx of 2xx and 5xx, with one answer as the unit. */
export function availabilityText(tally: Tally, locale: string): string {
  const good = tally['2xx'];
  const all = good + tally['5xx'];
  return shareText(good, all, 1, good === all, locale);
}

/** "99.2% – 99.9%": its 95% interval, rounded outward; null where nothing was answered. */
export function availabilityBoundsText(tally: Tally, locale: string): string | null {
  const bounds = availability(tally);
  if (bounds === null) return null;
  const decimals = decimalsOf(tally['2xx'] + tally['5xx'], 1);
  const scale = 10 ** (decimals + 2);
  const [low, high] = [Math.floor(bounds.low * scale) / scale, Math.ceil(bounds.high * scale) / scale];
  const format = percentage(locale, decimals);
  return low === high ? format.format(low) : format.formatRange(low, high);
}

/** "99.99%": an objective in all its decimals. */
export function objectiveText(objective: Objective, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 12 }).format(ratioOf(objective));
}

/** "90% watched", cut; the evidence beside each uptime. */
export function watchedText(tally: UptimeTally, { locale, words }: Wording): string {
  const covered = coveredMs(tally);
  const watchable = watchableMs(tally);
  if (covered === 0) return words.notWatched;
  const percent = divideDown(covered, 100, watchable);
  return percent === 0 ? words.hardlyWatched : words.watched(percentage(locale, 0).format(percent / 100));
}

/** Down time: "44m 10s", rounded up; a dash where nothing was covered. */
export function downtimeText(tally: Tally, locale: string): string {
  return coveredMs(tally) === 0 ? NO_EVIDENCE : durationText(tally.downMs, locale);
}

/** "between 43m 10s and 45m 10s"; null where the down time is beyond doubt. */
export function downtimeBoundsText(tally: Tally, { locale, words }: FigureWording): string | null {
  if (tally.maybeUpMs === 0 && tally.maybeDownMs === 0) return null;
  const low = Math.floor((tally.downMs - tally.maybeUpMs) / SECOND_MS) * SECOND_MS;
  return words.between(durationText(low, locale), durationText(tally.downMs + tally.maybeDownMs, locale));
}

/** "4m 23s": milliseconds, >= 0, rounded up to the second; parts that are zero are left out. */
export function durationText(ms: number, locale: string): string {
  let left = Math.ceil(ms / SECOND_MS) * SECOND_MS;
  const shown: string[] = [];
  for (const [unit, unitMs] of UNITS) {
    const count = Math.floor(left / unitMs);
    left -= count * unitMs;
    const isLast = unitMs === SECOND_MS && shown.length === 0;
    if (count > 0 || isLast) shown.push(unitNumber(locale, unit).format(count));
  }
  return listFormat(locale, { type: 'unit', style: 'narrow' }).format(shown);
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
  ['second', SECOND_MS],
] as const;

/** "184 ms", rounded to the millisecond, below 10 ms to a tenth; a dash for null. */
export function latencyText(us: number | null, locale: string): string {
  if (us === null) return NO_EVIDENCE;
  return unitNumber(locale, 'millisecond', us < 10_000 ? 1 : 0).format(us / 1000);
}

/** "1,234" */
export function countText(count: number, locale: string): string {
  return number(locale, 0).format(count);
}

/** "14s ago" up to a day, then "24 Oct, 03:10". */
export function ageText(at: Instant, now: Instant, wording: Reader): string {
  return now - at < DAY_MS ? relativeText(at, now, wording.locale) : instantText(at, now, wording);
}

/** "14s ago", "3d ago" */
export function relativeText(at: Instant, now: Instant, locale: string): string {
  const agoMs = Math.max(0, now - at);
  const [unit, unitMs] = UNITS.find(([, ms]) => agoMs >= ms) ?? UNITS[3];
  // English alone reads well narrow: elsewhere it is "-14 s", or "vor 2 m", which are metres.
  const style = /^en/.test(locale) ? 'narrow' : 'short';
  return relativeTimeFormat(locale, { style }).format(-Math.floor(agoMs / unitMs), unit);
}

/** "14:02" on the same day in the reader's zone, else "24 Oct, 03:10", with the year where it is another. */
export function instantText(at: Instant, now: Instant, { locale, viewerZone: timeZone }: Reader): string {
  const differs = (options: Intl.DateTimeFormatOptions) => {
    const format = dateTimeFormat(locale, { ...options, timeZone });
    return format.format(at) !== format.format(now);
  };
  const year = differs(YEAR) && YEAR;
  const day = (year || differs(DAY)) && DAY;
  return dateTimeFormat(locale, { ...year, ...day, ...TIME, timeZone }).format(at);
}

const YEAR = { year: 'numeric' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "03:10" in the reader's zone. */
export function timeText(at: Instant, { locale, viewerZone }: Wording): string {
  return dateTimeFormat(locale, { ...TIME, timeZone: viewerZone }).format(at);
}

/** The whole instant with its zone, for titles and tickets: "24 Oct 2026, 03:10:15 CET". */
export function fullInstantText(at: Instant, { locale, viewerZone }: Reader): string {
  const options = { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23', timeZone: viewerZone } as const;
  return dateTimeFormat(locale, options).format(at);
}

/** "Sat 24 Oct": the date of a day in the owner's zone. */
export function dateText(at: Instant, { locale, zone }: Wording): string {
  return dateTimeFormat(locale, { weekday: 'short', ...DAY, timeZone: zone }).format(at);
}

/** A share as a percentage, cut toward the worse; below 100% unless `spotless`. */
function shareText(part: number, all: number, unit: number, spotless: boolean, locale: string): string {
  if (all === 0) return NO_EVIDENCE;
  const decimals = decimalsOf(all, unit);
  const whole = 10 ** (decimals + 2);
  const steps = divideDown(part, whole, all);
  return percentage(locale, decimals).format((steps === whole && !spotless ? whole - 1 : steps) / whole);
}

/** The most decimals d of a percentage, 0 to 4, with 100 × 10^d × unit <= all. */
function decimalsOf(all: number, unit: number): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && 100 * 10 ** (decimals + 1) * unit <= all) decimals += 1;
  return decimals;
}

/** floor(a × b / c), exact however great the product. */
function divideDown(a: number, b: number, c: number): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const quotient = product / divisor;
  return Number(product < 0n && quotient * divisor !== product ? quotient - 1n : quotient);
}

function percentage(locale: string, decimals: number): Intl.NumberFormat {
  return numberFormat(locale, { style: 'percent', ...fixed(decimals) });
}

function number(locale: string, decimals: number): Intl.NumberFormat {
  return numberFormat(locale, fixed(decimals));
}

function unitNumber(locale: string, unit: string, decimals = 0): Intl.NumberFormat {
  const unitDisplay = unit === 'millisecond' ? 'short' : 'narrow';
  return numberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: decimals });
}

function fixed(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
