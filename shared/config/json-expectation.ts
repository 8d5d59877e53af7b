// What the JSON of an answer must hold: a place in it, and what stands there.
// Promise: equal to JSON's own meaning: the order of an object's members counts for nothing.
// Not here: finding the place (RFC 9535, probe/json-path.ts), judging (probe/expectation.ts).

export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

export interface JsonExpectation {
  /** A JSONPath as in RFC 9535: `$.status`. */
  readonly path: string;
  /** What every place found must hold; absent = there must be such a place. */
  readonly equals?: JsonValue;
}

/** Whether JSON can tell the value: no NaN, no Infinity, no undefined, no Date. */
export function isJsonValue(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJsonValue);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJsonValue);
}

/** Whether both are the same JSON. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    return a.length === b.length && a.every((each, i) => sameAt(each, b[i]));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameAt(a[name], b[name]))
  );
}

function sameAt(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return a !== undefined && b !== undefined && sameJson(a, b);
}
