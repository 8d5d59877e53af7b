// What a foreign document must look like: shapes that are data, and the one function that holds a document to them.
// Promise: what a shape names has been looked at in each place of a document that gets through; any other is told with its path.
// Not here: which fields there are (wire.ts), whether values fit together (read-rows.ts).

import { LIMITS } from './limits.ts';

/**
 * Of a text or number: the forms that its JSON may have, such as `count|null`. Of a list: the shape of its items, in brackets.
 * Of an object: its fields by name; with OR_NULL among them it may be null.
 */
export type Shape = string | readonly [Shape] | { readonly [name: string]: Shape };

/** Makes an object one that may be null. */
export const OR_NULL = { '?': 'undefined' } as const;

/** The form of a list of numbers: looked at as one text. */
export const NUMBERS = '\\[(-?count(,-?count)*)?]';

export type Shaped<S> = S extends string
  ? Formed<S>
  : S extends readonly [infer Item]
    ? readonly Shaped<Item>[]
    : S extends typeof OR_NULL
      ? Fields<Omit<S, keyof typeof OR_NULL>> | null
      : Fields<S>;

type Fields<S> = { readonly [Name in keyof S]: Shaped<S[Name]> };

type Formed<S extends string> = S extends `${infer One}|${infer Others}`
  ? Formed<One> | Formed<Others>
  : S extends keyof Forms
    ? Forms[S]
    : S extends `"${infer Text}"`
      ? Text
      : never;

interface Forms {
  text: string;
  /** An integer from 0 to the limit of numbers. */
  count: number;
  '-?count': number;
  true: true;
  false: false;
  null: null;
  undefined: undefined;
  1: 1;
  [NUMBERS]: readonly number[];
}

export type Reading<T> =
  | { readonly ok: true; readonly status: T }
  /** `problem` is a phrase for people, with the path of the fault; where it is no JSON, the platform's. */
  | { readonly ok: false; readonly problem: string };

/** @param path begins with a dot */
export function fail(path: string, expected: string): never {
  throw `${path.slice(1) || 'document'}: Expected ${expected}`;
}

/** @param make may fail, too */
export function readAs<const S extends Shape, T>(
  document: string,
  shape: S,
  make: (value: Shaped<S>) => T,
): Reading<T> {
  try {
    const value: unknown = JSON.parse(document);
    check(value, shape, '');
    return { ok: true, status: make(value) };
  } catch (error) {
    return { ok: false, problem: `${error}` };
  }
}

function check<S extends Shape>(value: unknown, shape: S, path: string): asserts value is Shaped<S>;
function check(value: unknown, shape: Shape, path: string): void {
  const fields = Object(value);
  const isForm = typeof shape === 'string';
  const isList = isListShape(shape);
  const fits = isForm
    ? // What is too large for a number reads as Infinity, whose JSON is null.
      patternOf(shape).test(typeof value === 'number' ? `${value}` : JSON.stringify(value))
    : isList
      ? Array.isArray(value)
      : fields === value || (value === null && '?' in shape);
  if (!fits || fields.length > LIMITS.list) fail(path, isForm ? shape : isList ? 'a list' : 'an object');
  if (isForm || value === null) return;
  for (const name in isList ? fields : shape)
    check(fields[name], isList ? shape[0] : (shape[name] ?? ''), `${path}.${name}`);
}

/** Of each shape that has been met: making one takes longer than using it. */
const PATTERNS: Record<string, RegExp> = {};

function patternOf(form: string): RegExp {
  PATTERNS[form] ??= RegExp(`^(${form.replaceAll('count', '\\d{1,15}').replace('text', '"[^]*"')})$`);
  return PATTERNS[form];
}

function isListShape(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
