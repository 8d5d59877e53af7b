// Shapes: the part of JSON Schema that a feed needs, with its types, small enough for a public page.
// Promise: a shape is a JSON Schema; `faultOf` finds nothing exactly where a value fits it.
// Not here: the feed's own shape (schema.ts). Elsewhere valibot does this; in the widget it was a sixth of the file.

/** A JSON Schema of what `T` describes. */
export interface Shape<T> {
  readonly json: Json;
  /** Never there: it carries the type. */
  readonly of?: T;
}

export type Shaped<S> = S extends Shape<infer T> ? T : never;

type Json =
  | { readonly enum: readonly (string | number | null)[] }
  | { readonly anyOf: readonly [Json, { readonly type: 'null' }] }
  | { readonly type: 'null' | 'boolean' }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'string'; readonly maxLength: number }
  | ListJson
  | TupleJson
  | {
      readonly type: 'object';
      readonly properties: Readonly<Record<string, Json>>;
      readonly required: readonly string[];
    };

interface ListJson {
  readonly type: 'array';
  readonly items: Json;
  readonly minItems: number;
  readonly maxItems: number;
}

interface TupleJson {
  readonly type: 'array';
  readonly items: false;
  readonly prefixItems: readonly Json[];
  readonly minItems: number;
}

/** Whether a foreign value has the shape; `tell` is told of the first fault: its path, and what was expected. */
export function fits<T>(shape: Shape<T>, value: unknown, tell: (fault: string) => void): value is T {
  const fault = faultOf(shape.json, value, '');
  if (fault !== null) tell(fault.startsWith(':') ? `document${fault}` : fault.slice(1));
  return fault === null;
}

function faultOf(json: Json, value: unknown, path: string): string | null {
  const fault = `${path}: Expected `;
  if ('enum' in json) {
    return json.enum.some((each) => each === value) ? null : fault + JSON.stringify(json.enum);
  }
  if ('anyOf' in json) return value === null ? null : faultOf(json.anyOf[0], value, path);
  switch (json.type) {
    case 'integer': {
      const isFit = Number.isSafeInteger(value) && Number(value) >= json.minimum;
      return isFit ? null : `${fault}an integer >= ${json.minimum}`;
    }
    case 'string': {
      const isFit = typeof value === 'string' && value.length <= json.maxLength;
      return isFit ? null : `${fault}text of at most ${json.maxLength}`;
    }
    case 'array':
      return Array.isArray(value) ? faultOfList(json, value, path) : `${fault}a list`;
    case 'object':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${fault}an object`;
      return firstFault(Object.entries(json.properties), ([name, inner]) => {
        const own: unknown = Reflect.get(value, name);
        const isMissing = own === undefined && !json.required.includes(name);
        return isMissing ? null : faultOf(inner, own, `${path}.${name}`);
      });
    default:
      return json.type === 'boolean' && typeof value === 'boolean' ? null : fault + json.type;
  }
}

function faultOfList(json: ListJson | TupleJson, list: readonly unknown[], path: string): string | null {
  const most = json.items === false ? json.minItems : json.maxItems;
  if (list.length < json.minItems || list.length > most) {
    return `${path}: Expected ${json.minItems} to ${most} items`;
  }
  return firstFault([...list.entries()], ([i, each]) => {
    const inner = json.items === false ? json.prefixItems[i] : json.items;
    return inner === undefined ? null : faultOf(inner, each, `${path}.${i}`);
  });
}

function firstFault<T>(items: readonly T[], faultAt: (item: T) => string | null): string | null {
  for (const item of items) {
    const fault = faultAt(item);
    if (fault !== null) return fault;
  }
  return null;
}

/** An integer, >= `least`. */
export function integer(least = Number.MIN_SAFE_INTEGER): Shape<number> {
  return { json: { type: 'integer', minimum: least, maximum: Number.MAX_SAFE_INTEGER } };
}

/** Text of at most `most` UTF-16 units. */
export function text(most: number): Shape<string> {
  return { json: { type: 'string', maxLength: most } };
}

export const boolean: Shape<boolean> = { json: { type: 'boolean' } };

/** One of some constants. */
export function oneOf<const T extends string | number | null>(...options: readonly T[]): Shape<T> {
  return { json: { enum: options } };
}

export function orNull<T>({ json }: Shape<T>): Shape<T | null> {
  return { json: { anyOf: [json, { type: 'null' }] } };
}

/** A list of `least` to `most` items. */
export function list<T>(item: Shape<T>, most: number, least = 0): Shape<T[]> {
  return { json: { type: 'array', items: item.json, minItems: least, maxItems: most } };
}

/** A list of exactly these items. */
export function tuple<const S extends readonly Shape<unknown>[]>(
  ...items: S
): Shape<{ -readonly [K in keyof S]: Shaped<S[K]> }> {
  const prefixItems = items.map((item) => item.json);
  return { json: { type: 'array', prefixItems, items: false, minItems: items.length } };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** An object with these fields; further ones are ignored. */
export function object<S extends Fields>(fields: S): Shape<{ [K in keyof S]: Shaped<S[K]> }> {
  return { json: { type: 'object', properties: properties(fields), required: Object.keys(fields) } };
}

/** An object with some fields, all of one shape. */
export function some<const K extends string, T>(
  names: readonly K[],
  each: Shape<T>,
): Shape<{ [N in K]?: T | undefined }> {
  const fields = Object.fromEntries(names.map((name) => [name, each]));
  return { json: { type: 'object', properties: properties(fields), required: [] } };
}

function properties(fields: Fields): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json]));
}
