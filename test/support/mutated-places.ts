// Places inside a document of JSON, and what may be done to one.
// Promise: a place is drawn level by level, so that a field of the top is as likely as a number of a long list.
// Not here: what is put there (mutated-values.ts), which of these is done when (mutated-feeds.ts).

import type { Json } from './mutated-values.ts';

export type Random = () => number;

export type Container = Json[] | { [name: string]: Json };

export interface Place {
  readonly holder: Container;
  readonly name: string;
}

/** Stands in a text for a token that no value gives; private use, so that no good feed holds it. */
const MARK = '\uE000';
const MARKED = new RegExp(`"${MARK}(.*?)${MARK}"`, 'gs');

export function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('Expected a list with items, got an empty one');
  return item;
}

export function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

/** @param isWanted of the value there @returns null where chance found none */
export function placeIn(
  document: Json,
  random: Random,
  isWanted: (value: Json) => boolean = () => true,
): Place | null {
  for (let tries = 0; tries < 50; tries++) {
    const place = descend(document, random, isWanted);
    if (place !== null) return place;
  }
  return null;
}

function descend(document: Json, random: Random, isWanted: (value: Json) => boolean): Place | null {
  let holder = document;
  while (isContainer(holder)) {
    const names = Object.keys(holder);
    if (names.length === 0) return null;
    const name = pick(names, random);
    const value = valueAt({ holder, name });
    if (isWanted(value) && (!isContainer(value) || random() < 0.3)) return { holder, name };
    holder = value;
  }
  return null;
}

export function valueAt({ holder, name }: Place): Json {
  return Object.getOwnPropertyDescriptor(holder, name)?.value ?? null;
}

/** As JSON.parse would: `__proto__` becomes a field like any other; a list keeps items alone. */
export function put({ holder, name }: Place, value: Json): void {
  if (Array.isArray(holder) && !/^\d+$/.test(name)) return;
  Reflect.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });
}

/** A list has no holes afterwards: what is made of it later could not bear them. */
export function drop({ holder, name }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}

/** A value that shows up in the text as `token`, whether it is JSON or not. */
export function raw(token: string): string {
  return `${MARK}${token}${MARK}`;
}

export function textOf(document: Json): string {
  return JSON.stringify(document).replace(MARKED, (_, token: string) => JSON.parse(`"${token}"`));
}

/** Every text below, replaced in place. */
export function changeTexts(document: Json, change: (text: string, name: string) => string): void {
  if (!isContainer(document)) return;
  for (const name of Object.keys(document)) {
    const place = { holder: document, name };
    const value = valueAt(place);
    if (typeof value === 'string') put(place, change(value, name));
    else changeTexts(value, change);
  }
}
