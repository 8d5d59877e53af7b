// The shape of one check in a config: what is sent, and what makes an answer a good one.
// Promise: each value taken alone is right; the value of a header or a body is never quoted, it may be a secret.
// Not here: what the values mean together (contradictions.ts), the syntax of patterns and paths (probe/matchers.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';
import { wrongWithHeaderName, wrongWithHeaderValue } from './header.ts';
import { isJsonValue, type JsonValue } from './json-expectation.ts';
import { about, duration, own, quoted } from './schema-parts.ts';
import { wrongWithReferences } from './secret.ts';

const BODY_LENGTH_MAX = 65_536;
const HEADERS_MAX = 40;
const EXPECTED_MAX = 20;
const PATTERN_LENGTH_MAX = 1_000;

const headerName = v.pipe(
  v.string(),
  v.check(
    (name) => wrongWithHeaderName(name) === '',
    (issue) => own(wrongWithHeaderName(issue.input)),
  ),
);

const headerValue = v.pipe(
  v.string(own('the value is no text; put it in quotes')),
  v.check(
    (value) => wrongWithHeaderValue(value) === '',
    (issue) => own(wrongWithHeaderValue(issue.input)),
  ),
  v.check(
    (value) => wrongWithReferences(value) === '',
    (issue) => own(wrongWithReferences(issue.input)),
  ),
);

export const headersSchema = v.pipe(
  v.record(headerName, headerValue),
  v.maxEntries(HEADERS_MAX, own(filled(FAULTS.manyHeaders, `${HEADERS_MAX}`))),
  about('endpoints[].headers'),
);

export const bodySchema = v.pipe(
  v.string(own('the body is no text; put it in quotes')),
  v.minLength(1, own(FAULTS.textEmpty)),
  v.maxLength(BODY_LENGTH_MAX, own(filled(FAULTS.bodyTooLong, `${BODY_LENGTH_MAX}`))),
  v.check(
    (body) => wrongWithReferences(body) === '',
    (issue) => own(wrongWithReferences(issue.input)),
  ),
  about('endpoints[].body'),
);

const RANGE = /^([1-5]\d\d)(?: *- *([1-5]\d\d))?$/u;

/** `200-299` or `204` as numbers; null if it is neither or runs backwards. */
export function parseStatusRange(range: string): { readonly from: number; readonly to: number } | null {
  const match = RANGE.exec(range);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to ? { from, to } : null;
}

const status = v.union([
  v.pipe(
    v.number(),
    v.integer((issue) => own(filled(FAULTS.noStatus, `${issue.input}`))),
    v.minValue(100, (issue) => own(filled(FAULTS.noStatus, `${issue.input}`))),
    v.maxValue(599, (issue) => own(filled(FAULTS.noStatus, `${issue.input}`))),
  ),
  v.pipe(
    v.string(),
    v.regex(RANGE, (issue) => own(filled(FAULTS.noStatusRange, quoted(issue.input)))),
    v.check(
      (range) => !RANGE.test(range) || parseStatusRange(range) !== null,
      (issue) => own(filled(FAULTS.backwards, quoted(issue.input))),
    ),
  ),
]);

const statusList = v.pipe(
  v.array(status),
  v.minLength(1, own(FAULTS.noStatuses)),
  about('endpoints[].expect.status'),
);

export const jsonExpectationSchema = v.strictObject({
  path: v.pipe(
    v.string(),
    v.startsWith('$', (issue) => own(filled(FAULTS.noPath, quoted(issue.input)))),
    v.maxLength(PATTERN_LENGTH_MAX, own(FAULTS.pathTooLong)),
    about('endpoints[].expect.json[].path'),
  ),
  equals: v.optional(
    v.pipe(
      v.custom<JsonValue>(isJsonValue, own(FAULTS.noJsonValue)),
      about('endpoints[].expect.json[].equals'),
    ),
  ),
});

export const expectSchema = v.strictObject({
  status: v.optional(statusList),
  latency: v.optional(duration('endpoints[].expect.latency', 1, 120_000)),
  text: v.optional(
    v.pipe(v.string(), v.minLength(1, own(FAULTS.textEmpty)), about('endpoints[].expect.text')),
  ),
  pattern: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, own(FAULTS.patternEmpty)),
      v.maxLength(PATTERN_LENGTH_MAX, own(FAULTS.patternTooLong)),
      about('endpoints[].expect.pattern'),
    ),
  ),
  json: v.optional(
    v.pipe(
      v.array(jsonExpectationSchema),
      v.minLength(1, own('the list is empty')),
      v.maxLength(EXPECTED_MAX, own(filled(FAULTS.manyExpectations, `${EXPECTED_MAX}`))),
      about('endpoints[].expect.json'),
    ),
  ),
});

export type JsonExpectationInput = v.InferOutput<typeof jsonExpectationSchema>;
