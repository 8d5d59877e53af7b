// Bytes as text: in the unit that leaves at most three digits before the point.
// Promise: thousands are 1,000, as browsers and disks count.
// Not here: what the bytes are.

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "3.4 MB" */
export function bytesText(bytes: number, locale: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1_000 ** step;
  const maximumFractionDigits = step > 0 && value < 10 ? 1 : 0;
  const style = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits }).format(value);
}
