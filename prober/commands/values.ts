// Values of options that several commands read in the same way.
// Promise: null for whatever is not wholly understood, never half of it.
// Not here: what is said then (command.ts), options of one command (its own file).

import { parseDuration } from '../../shared/config/duration.ts';

/** A whole number of at most six digits, from 0 to `max`. */
export function wholeNumber(text: string, max: number): number | null {
  return /^\d{1,6}$/u.test(text) && Number(text) <= max ? Number(text) : null;
}

/** An amount of money or time, >= 0: "5000", "0.25"; no signs, no separators of thousands. */
export function amount(text: string): number | null {
  return /^\d{1,12}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : null;
}

/** The same above 0. */
export function amountAboveZero(text: string): number | null {
  return amount(text) || null;
}

/** A length of time above 0, ms: "30d", "1h 30m". */
export function lengthMs(text: string): number | null {
  return parseDuration(text) || null;
}

/** The unit of the number that ends a line of an access log; 'none' = it is no time. */
export function requestTime(text: string): 's' | 'ms' | 'us' | 'none' | null {
  return (['s', 'ms', 'us', 'none'] as const).find((unit) => unit === text) ?? null;
}

/** The currency that `text` names, as its ISO 4217 code; null if this machine knows none of that code. */
export function currencyCode(text: string): string | null {
  const code = text.toUpperCase();
  return Intl.supportedValuesOf('currency').includes(code) ? code : null;
}
