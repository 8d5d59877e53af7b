// Lengths of time as people type them: `60s`, `1h 30m`, `800ms`.
// Promise: `parseDuration(formatDuration(ms))` is `ms` for every integer from 0 on.
// Not here: durations for readers (ui/text), which follow the reader's language.

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

const PART = '\\d+(?:\\.\\d+)?';
/** One number and unit at least, the larger unit first, spaces between them if one likes. */
export const DURATION = new RegExp(
  `^(?=\\d)${UNITS.map(([unit]) => `(?:(${PART})${unit} *)?`).join('')}$`,
  'u',
);

/**
 * The length that `text` names, in whole milliseconds; null if it names none.
 * Units d, h, m, s, ms; fractions down to the millisecond (`1.5s`).
 */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text.trim());
  if (parts === null) return null;
  const ms = UNITS.reduce((sum, [, unitMs], i) => sum + Number(parts[i + 1] ?? 0) * unitMs, 0);
  const whole = Math.round(ms);
  return Math.abs(ms - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : null;
}

/** The shortest exact text of one unit: 90_000 is `90s`, 3_600_000 is `1h`. */
export function formatDuration(ms: number): string {
  const unit = UNITS.find(([, unitMs]) => ms !== 0 && ms % unitMs === 0) ?? UNITS[3];
  return `${ms / unit[1]}${unit[0]}`;
}
