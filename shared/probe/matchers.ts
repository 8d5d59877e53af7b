// The languages of expectations: patterns by re2js, JSONPath by json-p3. 52 kB in brotli together.
// Promise: no pattern takes longer than linear in the text: match() and search() of JSONPath, which would, are refused.
// Not here: when to load this (a page that needs it imports it then), judging (expectation.ts).

import { JSONPathEnvironment } from 'json-p3';
import { RE2JS } from 're2js';
import type { JsonValue } from '../config/json-expectation.ts';
import type { Matchers } from '../ports.ts';

/** Deeper than this nobody nests what a check looks into; more would overflow the stack. */
const DEPTH_MAX = 200;
/** They take regular expressions, which JavaScript matches in exponential time. */
const NOT_LINEAR = ['match', 'search'] as const;

const paths = new JSONPathEnvironment({ maxRecursionDepth: DEPTH_MAX });
for (const name of NOT_LINEAR) paths.functionRegister.delete(name);

export const matchers: Matchers = {
  pattern(source) {
    try {
      const compiled = RE2JS.compile(source);
      return { ok: true, use: (text) => compiled.test(text) };
    } catch (error) {
      return { ok: false, wrong: wordsOf(error).replace(/^error parsing regexp: /u, '') };
    }
  },
  jsonPath(source) {
    try {
      const compiled = paths.compile(source);
      return { ok: true, use: (json) => compiled.query(json).values().filter(isThere) };
    } catch (error) {
      return { ok: false, wrong: wordsOf(error) };
    }
  },
};

function isThere(value: unknown): value is JsonValue {
  return value !== undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
