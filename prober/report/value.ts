// Values as files hold them: a JSON value, or the text of a CSV field.
// Promise: what is not wholly understood is refused with a clause that says what stood there.
// Not here: instants (instant-value.ts), which values a line has (format-samples.ts, format-periods.ts).

/** Thrown at a value that is not what it should be; its message is a clause for people. */
export class Unreadable extends Error {}

/** A line by the names of its values. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a value was left out: an absent field, null, or an empty cell. */
export function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** A text; a number as it is written. null if absent. @throws Unreadable */
export function textValue(row: Row, name: string): string | null {
  const value = row[name];
  if (isAbsent(value)) return null;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new Unreadable(`${name} is no text: ${shown(value)}`);
}

/** A finite number. null if absent. @throws Unreadable */
export function numberValue(row: Row, name: string): number | null {
  const value = row[name];
  if (isAbsent(value)) return null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new Unreadable(`${name} is no number: ${shown(value)}`);
}

/** true, false; "true", "yes", "1" and their opposites in a cell. false if absent. @throws Unreadable */
export function flagValue(row: Row, name: string): boolean {
  const value = row[name];
  if (isAbsent(value)) return false;
  const word = String(value).trim().toLowerCase();
  if (['true', 'yes', '1'].includes(word)) return true;
  if (['false', 'no', '0'].includes(word)) return false;
  throw new Unreadable(`${name} is neither true nor false: ${shown(value)}`);
}

/** A value as a clause quotes it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
