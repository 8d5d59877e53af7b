// Bytes as text: in the unit that leaves at most three digits before the point, kilobytes at the least.
// Promise: thousands are 1,000, as browsers and disks count; what is there is never nothing.
// Not here: what the bytes are.

/** From the first on; languages write a count of bare bytes as a word that does not bend. */
const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "3.4 MB", "0.3 kB" */
export function bytesText(bytes: number, locale: string): string {
  const thousands = bytes < 1_000 ? 1 : Math.floor(Math.log10(bytes) / 3);
  const step = Math.min(thousands, UNITS.length);
  const value = bytes < 1_000 ? Math.ceil(bytes / 100) / 10 : bytes / 1_000 ** step;
  const maximumFractionDigits = value < 10 ? 1 : 0;
  const style = { style: 'unit', unit: UNITS[step - 1] ?? 'kilobyte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits }).format(value);
}
