// Instants as logs write them: milliseconds since 1970, or ISO 8601.
// Promise: no instant is guessed: a local time without its zone, one that exists twice, and seconds taken for milliseconds are refused.
// Not here: instants that a person types as an option (period-option.ts).

import { parseInstant } from '../../shared/config/iso-instant.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { isAbsent, type Row, shown, Unreadable } from './value.ts';

/**
 * Numbers below this are taken for seconds that somebody forgot to multiply: as milliseconds they
 * would lie before March 1973, when nobody checked anything over HTTP.
 */
const EARLIEST_MS = 1e11;
/** ECMA-262: no date lies further from 1970. */
const LATEST_MS = 8.64e15;

const LOCAL = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/u;
/** More digits than milliseconds. */
const FINER = /([.,]\d{3})\d+/u;

export class InstantReader {
  /** In which local times without an offset are read; null = they are refused. */
  readonly #zone: string | null;

  constructor(zone: string | null) {
    this.#zone = zone;
  }

  /** @throws Unreadable */
  read(row: Row, name: string): Instant {
    const value = row[name];
    if (isAbsent(value)) throw new Unreadable(`${name} is missing`);
    const at = typeof value === 'string' ? this.#ofText(value.trim(), name) : ofNumber(value, name);
    if (at < 0) throw new Unreadable(`${name} lies before 1970: ${shown(value)}`);
    return at;
  }

  #ofText(text: string, name: string): Instant {
    const known = parseInstant(text) ?? parseInstant(plainer(text));
    if (known !== null) return known;
    if (/^-?\d+(?:\.\d+)?$/u.test(text)) return ofNumber(Number(text), name);
    if (LOCAL.test(text)) return this.#ofLocal(text, name);
    throw new Unreadable(`${name} is no instant: ${text}`);
  }

  #ofLocal(text: string, name: string): Instant {
    const zone = this.#zone;
    if (zone === null) {
      throw new Unreadable(`${name} has no offset from UTC: ${text}. Name its zone with --zone`);
    }
    try {
      const time = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
      return time.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
    } catch {
      throw new Unreadable(`${name} exists twice or not at all in ${zone}: ${text}`);
    }
  }
}

/** ISO 8601 as some write it: finer than milliseconds (cut off), with a decimal comma, in small letters. */
function plainer(text: string): string {
  return text.replace(FINER, '$1').replace(',', '.').toUpperCase();
}

function ofNumber(value: unknown, name: string): Instant {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > LATEST_MS) {
    throw new Unreadable(`${name} is no instant: ${shown(value)}`);
  }
  if (value >= 0 && value < EARLIEST_MS) {
    throw new Unreadable(`${name} looks like seconds, not milliseconds: ${value}`);
  }
  return Math.floor(value);
}
