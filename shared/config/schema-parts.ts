// The small schemas that the schemas of a config are made of.
// Promise: what is refused is refused in words for people.
// Not here: the fields (schema.ts and its neighbours), what each may hold in words (fields.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { DURATION, parseDuration } from './duration.ts';
import { FAULTS } from './fault-sayings.ts';
import { FIELDS, type FieldPath } from './fields.ts';
import { parseInstant } from './iso-instant.ts';
import { parseServiceHours } from './service-hours-text.ts';
import { readUrl } from './url.ts';

/** `found` is where an issue's words for people begin; valibot's own are for programmers. */
export const OWN_WORDS = '\u0000';
export const own = (words: string): string => OWN_WORDS + words;

export const about = <T>(path: FieldPath) =>
  v.description<T, string>(`${FIELDS[path].expected}; for example ${FIELDS[path].example}`);

export const quoted = (value: string): string =>
  JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);

/** What people read. More than this no reader of a feed takes (feed/limits.ts). */
export const TEXT_LENGTH_MAX = 500;

export const text = (path: FieldPath, longest = TEXT_LENGTH_MAX) =>
  v.pipe(
    v.string(),
    v.regex(/\S/u, own(FAULTS.textEmpty)),
    v.maxLength(longest, (issue) => own(tooLong(issue.input, longest))),
    about(path),
  );

export function tooLong(value: string, longest = TEXT_LENGTH_MAX): string {
  return filled(FAULTS.tooLong, `${value.length}`, `${longest}`);
}

export const url = (path: FieldPath) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => readUrl(value).ok,
      (issue) => {
        const read = readUrl(issue.input);
        return own(read.ok ? '' : read.wrong);
      },
    ),
    about(path),
  );

export const duration = (path: FieldPath, minMs: number, maxMs: number) =>
  v.pipe(
    v.string(),
    v.regex(DURATION, (issue) => own(filled(FAULTS.noDuration, quoted(issue.input)))),
    v.check(
      (value) => {
        const ms = parseDuration(value);
        return ms === null || (ms >= minMs && ms <= maxMs);
      },
      (issue) => own(filled(FAULTS.outOfRange, quoted(issue.input))),
    ),
    v.check(
      (value) => !DURATION.test(value) || parseDuration(value) !== null,
      (issue) => own(filled(FAULTS.noWholeMs, quoted(issue.input))),
    ),
    about(path),
  );

export const instant = (path: FieldPath) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => parseInstant(value) !== null,
      (issue) => own(filled(FAULTS.noInstant, quoted(issue.input))),
    ),
    about(path),
  );

/** A text in a small language, whose reader says what is wrong; '' = nothing. */
export function phrase(path: FieldPath, wrongOf: (text: string) => string) {
  return v.pipe(
    v.string(),
    v.check(
      (value) => wrongOf(value) === '',
      (issue) => own(wrongOf(issue.input)),
    ),
    about(path),
  );
}

export const serviceHours = (path: FieldPath) =>
  phrase(path, (text) => {
    const read = parseServiceHours(text);
    return read.ok ? '' : read.faults.map(({ wrong }) => wrong).join('; ');
  });
