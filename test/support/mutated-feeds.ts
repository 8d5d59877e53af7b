// Feeds as a broken or hostile server may send them, made from good ones.
// Promise: seed and good feeds give the same text anywhere, inside a page too; seeds in a row go through every kind.
// Not here: the values (mutated-values.ts), damage to the text itself (mutated-text.ts), who reads them (the tests).

import { LIMITS } from '../../shared/feed/limits.ts';
import {
  changeTexts,
  drop,
  isContainer,
  type Place,
  pick,
  placeIn,
  put,
  type Random,
  raw,
  textOf,
  valueAt,
} from './mutated-places.ts';
import { DAMAGES, damaged } from './mutated-text.ts';
import { ADDRESSES, type Json, RUNNING, STRANGE, STRANGE_NAMES, TOKENS, VALUES } from './mutated-values.ts';
import { seeded } from './seeded.ts';

export interface MutatedFeed {
  readonly text: string;
  /** What was done to it, for people. */
  readonly what: string;
}

type Mutation = (document: Json, random: Random) => void;

/** Drawing thousands of endpoints takes its time, so it comes once in so many seeds. */
const THOUSANDS_EVERY = 997;
/** A reader that stops at 1 MiB shall just not stop. */
const MOST_LENGTH = 1_000_000;
/** The longest list that a reader takes. */
const MOST_ITEMS = LIMITS.list;
const DEPTHS = [10, 1_000, 20_000];
const HUGE_LENGTHS = [501, 10_000, 300_000];

/** Words by which a text that is told from one that is chosen from a list, whatever the version of the feed. */
const FREE_TEXT = /title|name|group|id|text|body|message|url|href|link|page|note|reason|impact|label/i;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'another value': (document, random) =>
    change(document, random, () => structuredClone(pick(VALUES, random))),
  'a token': (document, random) => change(document, random, () => raw(pick(TOKENS, random))),
  'a strange text': (document, random) => change(document, random, () => pick(STRANGE, random), isText),
  'a text that runs': (document, random) => change(document, random, () => pick(RUNNING, random), isText),
  'an address': (document, random) => change(document, random, () => pick(ADDRESSES, random), isText),
  'texts that run everywhere': (document, random) => everywhere(document, () => pick(RUNNING, random)),
  'the same that runs everywhere': (document, random) => {
    const text = pick(RUNNING, random);
    everywhere(document, () => text);
  },
  'addresses everywhere': (document, random) => everywhere(document, () => pick(ADDRESSES, random)),
  'strange texts everywhere': (document, random) => everywhere(document, () => pick(STRANGE, random)),
  'a huge text': (document, random) =>
    change(document, random, () => 'm'.repeat(pick(HUGE_LENGTHS, random)), isText),
  'a number out of bounds': (document, random) =>
    change(document, random, (value) => farther(value, random), isNumber),
  'a missing field': remove,
  'a strange field': addField,
  'another name': rename,
  'a list of another length': (document, random) =>
    change(document, random, (list) => relisted(list, random), Array.isArray),
  'deep nesting': (document, random) => change(document, random, () => raw(nested(random))),
  'the same item twice': twice,
  'two places swapped': swap,
};

const KINDS = [...Object.keys(MUTATIONS), ...DAMAGES];

/** @param goods texts of good feeds, one of which is taken @param seed an integer, 0 or more */
export function mutatedFeed(goods: readonly string[], seed: number): MutatedFeed {
  const random = seeded(seed);
  random();
  const good = pick(goods, random);
  if (seed % THOUSANDS_EVERY === 0) return { text: thousands(goods), what: 'thousands of endpoints' };
  const kinds = [KINDS[seed % KINDS.length] ?? '', ...more(random)];
  const document: Json = JSON.parse(good);
  const inside = kinds.flatMap((kind) => MUTATIONS[kind] ?? []);
  for (const mutate of inside) mutate(document, random);
  const text = inside.length === 0 ? good : textOf(document);
  const damages = kinds.filter((kind) => DAMAGES.includes(kind));
  return {
    text: damages.reduce((sofar, kind) => damaged(sofar, kind, random), text),
    what: kinds.join(', '),
  };
}

/** One in three has further faults. */
function more(random: Random): readonly string[] {
  return random() < 0.33 ? [pick(KINDS, random), pick(Object.keys(MUTATIONS), random)] : [];
}

function change(
  document: Json,
  random: Random,
  made: (value: Json) => Json,
  isWanted: (value: Json) => boolean = () => true,
): void {
  const place = placeIn(document, random, isWanted);
  if (place !== null) put(place, made(valueAt(place)));
}

function everywhere(document: Json, made: () => string): void {
  changeTexts(document, (text, name) => (FREE_TEXT.test(name) ? made() : text));
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function isNumber(value: Json): boolean {
  return typeof value === 'number';
}

function farther(value: Json, random: Random): Json {
  const number = typeof value === 'number' ? value : 1;
  return pick(
    [-number - 1, number + 0.5, number * 1e6, number + 1, number - 1, -number * 1e12, 1 / (number + 1)],
    random,
  );
}

function remove(document: Json, random: Random): void {
  const place = placeIn(document, random);
  if (place !== null) drop(place);
}

function addField(document: Json, random: Random): void {
  const place = placeIn(document, random, isContainer);
  const holder = place === null ? document : valueAt(place);
  if (isContainer(holder))
    put(
      { holder, name: pick(STRANGE_NAMES, random) },
      structuredClone(pick([...VALUES, ...RUNNING], random)),
    );
}

function rename(document: Json, random: Random): void {
  const place = placeIn(document, random);
  if (place === null) return;
  const value = valueAt(place);
  drop(place);
  put({ holder: place.holder, name: pick(STRANGE_NAMES, random) }, value);
}

function relisted(value: Json, random: Random): Json {
  const list = Array.isArray(value) ? value : [value];
  return pick<() => Json>(
    [
      () => [],
      () => list.slice(0, Math.floor(random() * list.length)),
      () => list.toReversed(),
      () => [...list, ...list],
      () => [list],
      () => list.map((item) => [item]),
      () => Object.fromEntries(list.map((item, i) => [i, item])),
      () => Array.from({ length: isContainer(list[0]) ? 50 : 3_000 }, () => list[0] ?? 0),
    ],
    random,
  )();
}

function nested(random: Random): string {
  const depth = pick(DEPTHS, random);
  const [open, close] = pick(
    [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const,
    random,
  );
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}

/** Endpoints of one id, maintenance of one time. */
function twice(document: Json, random: Random): void {
  const place = placeIn(document, random, (value) => Array.isArray(value) && value.some(isContainer));
  const list = place === null ? [] : valueAt(place);
  if (place !== null && Array.isArray(list)) put(place, [...list, structuredClone(pick(list, random))]);
}

function swap(document: Json, random: Random): void {
  const places: readonly (Place | null)[] = [placeIn(document, random), placeIn(document, random)];
  const [one, other] = places;
  if (!one || !other) return;
  const value = structuredClone(valueAt(one));
  put(one, structuredClone(valueAt(other)));
  put(other, value);
}

/** As many endpoints of the smallest feed as fit below the limit, each with an id of its own. */
function thousands(goods: readonly string[]): string {
  const [smallest = '{}'] = goods.toSorted((one, other) => one.length - other.length);
  const document: Json = JSON.parse(smallest);
  if (!isContainer(document)) return smallest;
  const place = { holder: document, name: 'endpoints' };
  const list = valueAt(place);
  const first = Array.isArray(list) ? list[0] : undefined;
  if (!isContainer(first)) return smallest;
  const count = Math.min(
    MOST_ITEMS,
    Math.floor((MOST_LENGTH - smallest.length) / (JSON.stringify(first).length + 8)),
  );
  put(
    place,
    Array.from({ length: count }, (_, i) => ({ ...first, id: `e${i}` })),
  );
  return textOf(document);
}
