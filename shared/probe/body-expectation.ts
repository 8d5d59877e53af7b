// What the body of an answer must hold: a text, a pattern, values in its JSON.
// Promise: who is let down is told what was expected and, cut short, what was found.
// Not here: the status and the time (expectation.ts), the languages (matchers.ts).

import { type JsonExpectation, type JsonValue, sameJson } from '../config/json-expectation.ts';
import type { Matchers } from '../ports.ts';
import { filled } from '../sayings.ts';
import { DETAILS } from './detail-sayings.ts';
import type { Answer, Expectations, JudgingTools, Verdict } from './expectation.ts';

type BodyExpectations = Pick<Expectations, 'expectedText' | 'expectedPattern' | 'expectedJson'>;
type Body = Pick<Answer, 'body' | 'isCut'>;

/** Whether the body must be read at all. */
export function looksIntoBody({ expectedText, expectedPattern, expectedJson }: BodyExpectations): boolean {
  return expectedText !== null || expectedPattern !== null || expectedJson.length > 0;
}

/** @returns null = the body is as expected */
export async function judgeBody(
  { expectedText, expectedPattern, expectedJson }: BodyExpectations,
  answer: Body,
  { matchers, masked }: JudgingTools,
): Promise<Verdict | null> {
  const found = (text: string) => short(masked(text));
  if (expectedText !== null && !answer.body.includes(expectedText)) {
    return missing(filled(DETAILS.noText, short(expectedText)), answer, found);
  }
  if (expectedPattern === null && expectedJson.length === 0) return null;
  const languages = await matchers();
  return (
    (expectedPattern === null ? null : judgePattern(expectedPattern, answer, languages, found)) ??
    (expectedJson.length === 0 ? null : judgeJson(expectedJson, answer, languages, found))
  );
}

function judgePattern(
  pattern: string,
  answer: Body,
  { pattern: compile }: Matchers,
  found: (text: string) => string,
): Verdict | null {
  const compiled = compile(pattern);
  if (!compiled.ok) return unreadable(filled(DETAILS.patternUnreadable, short(pattern), compiled.wrong));
  if (compiled.use(answer.body)) return null;
  return missing(filled(DETAILS.noMatch, short(pattern)), answer, found);
}

/** A part of a body may still tell whether a text is there; of JSON it tells nothing. */
function judgeJson(
  expected: readonly JsonExpectation[],
  { body, isCut }: Body,
  languages: Matchers,
  found: (text: string) => string,
): Verdict | null {
  if (isCut) return unreadable(DETAILS.jsonCut);
  const json = parsed(body);
  if (json === undefined) return letDown(DETAILS.noJson, beginning(body, found));
  for (const each of expected) {
    const verdict = judgePlace(each, json, languages, found);
    if (verdict !== null) return verdict;
  }
  return null;
}

function judgePlace(
  { path, equals }: JsonExpectation,
  json: JsonValue,
  { jsonPath }: Matchers,
  found: (text: string) => string,
): Verdict | null {
  const compiled = jsonPath(path);
  if (!compiled.ok) return unreadable(filled(DETAILS.pathUnreadable, short(path), compiled.wrong));
  const wanted = equals === undefined ? null : short(JSON.stringify(equals));
  try {
    const values = compiled.use(json);
    if (values.length === 0) return letDown(nothingAt(path, wanted));
    const other = equals === undefined ? undefined : values.find((value) => !sameJson(value, equals));
    if (other === undefined || wanted === null) return null;
    const others = filled(DETAILS.otherValue, short(path), wanted);
    return letDown(others, filled(DETAILS.isOther, found(JSON.stringify(other))));
  } catch {
    return unreadable(filled(DETAILS.jsonTooDeep, short(path)));
  }
}

function nothingAt(path: string, wanted: string | null): string {
  return wanted === null
    ? filled(DETAILS.nothingThere, short(path))
    : filled(DETAILS.valueMissing, short(path), wanted);
}

/** Not found: which proves nothing where the rest was not read. */
function missing(words: string, { body, isCut }: Body, found: (text: string) => string): Verdict {
  if (isCut) return unreadable(filled(DETAILS.asFarAsRead, words));
  return letDown(words, beginning(body, found));
}

function beginning(body: string, found: (text: string) => string): string {
  return body.trim() === '' ? DETAILS.isEmpty : filled(DETAILS.begins, found(body.trim()));
}

function parsed(body: string): JsonValue | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** @param found a clause with something of the answer */
function letDown(says: string, found?: string): Verdict {
  const verdict = { outcome: 'down', cause: 'assertion' } as const;
  if (found === undefined) return { ...verdict, detail: `${says}.` };
  return { ...verdict, detail: `${says}; ${found}.`, says: `${says}.` };
}

function unreadable(clause: string): Verdict {
  return { outcome: 'unknown', cause: 'unreadable', detail: `${clause}.` };
}

const SHORT_LENGTH = 80;

/** On one line; no half of a letter at its end. */
function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= SHORT_LENGTH
    ? line
    : `${line.slice(0, SHORT_LENGTH).replace(/[\ud800-\udbff]$/u, '')}…`;
}
