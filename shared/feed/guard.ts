// Guards: what a foreign document must look like, in shapes.
// Promise: a guard that says yes has looked at every field that its type names; one that says no tells where, and what it expected.
// Not here: which fields there are (wire.ts), whether values fit together (read.ts).

import { LIMITS } from './limits.ts';

/** Puts the way to a fault into `fault`, and at its end what was expected there. */
export type Guard<T> = (value: unknown, fault: (string | number)[]) => value is T;

export type Guarded<G> = G extends Guard<infer T> ? T : never;

function guard<T>(expected: string, fits: (value: unknown) => value is T): Guard<T> {
  return (value, fault): value is T => fits(value) || fault.push(expected) < 0;
}

/** No greater than the last instant that a date can have. */
export const integer = guard(
  'an integer',
  (value): value is number => Number.isInteger(value) && Math.abs(Number(value)) <= LIMITS.number,
);

export const count = guard('an integer >= 0', (value): value is number => integer(value, []) && value >= 0);

export function text(longest = LIMITS.text, form = /^/, expected = 'text'): Guard<string> {
  return guard(
    expected,
    (value): value is string => typeof value === 'string' && value.length <= longest && form.test(value),
  );
}

/** An address that a click may follow. @param schemes with the colon, from the beginning */
export function address(schemes: RegExp): Guard<string> {
  return text(LIMITS.text, schemes, 'an address');
}

export function oneOf<const T>(...options: readonly T[]): Guard<T> {
  return guard(options.join(', '), (value): value is T => options.some((option) => option === value));
}

export function orNull<T>(inner: Guard<T>): Guard<T | null> {
  return (value, fault): value is T | null => value === null || inner(value, fault);
}

export function optional<T>(inner: Guard<T>): Guard<T | undefined> {
  return (value, fault): value is T | undefined => value === undefined || inner(value, fault);
}

export const boolean = oneOf(true, false);

const isList = guard(
  'a list',
  (value): value is unknown[] => Array.isArray(value) && value.length <= LIMITS.list,
);

export function list<T>(inner: Guard<T>): Guard<readonly T[]> {
  return (value, fault): value is readonly T[] =>
    isList(value, fault) && value.every((each, i) => inner(each, fault) || fault.unshift(i) < 0);
}

const isObject = guard('an object', (value): value is object => typeof value === 'object' && value !== null);

export function record<T>(shape: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  return (value, fault): value is T => {
    if (!isObject(value, fault)) return false;
    for (const name in shape) {
      if (!shape[name](Reflect.get(value, name), fault)) return fault.unshift(name) < 0;
    }
    return true;
  };
}

export type Some<Name extends string, T> = { readonly [K in Name]?: T | undefined };

/** Some of the fields of `names`, all of one shape. */
export function someOf<Name extends string, T>(
  names: Readonly<Record<Name, unknown>>,
  inner: Guard<T>,
): Guard<Some<Name, T>> {
  const shape = Object.fromEntries(Object.keys(names).map((name) => [name, optional(inner)]));
  const guard = record(shape);
  return (value, fault): value is Some<Name, T> => guard(value, fault);
}
