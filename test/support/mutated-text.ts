// Damage to the text of a document, as broken transport and other servers do it.
// Promise: the same chance gives the same damage.
// Not here: what a document says (mutated-feeds.ts).

import { pick, type Random } from './mutated-places.ts';

type Damage = (text: string, random: Random) => string;

/** Whole answers of other servers, and of none. */
const OTHERS: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '{}',
  '[{}]',
  '<!doctype html><title>502 Bad Gateway</title><script>globalThis.uptallyRan=1</script>',
  '\u0000\u0001\u0002',
  'callback({})',
  ")]}'\n{}",
  '{"uptally":0}',
  '{"uptally":1}',
  '{"uptally":999}',
];

const BY_KIND: Readonly<Record<string, Damage>> = {
  'cut off': (text, random) => text.slice(0, at(text, random)),
  'flipped bits': (text, random) => {
    let flipped = text;
    for (let flips = Math.ceil(random() * 8); flips > 0; flips--) {
      const i = at(text, random);
      const unit = String.fromCharCode(text.charCodeAt(i) ^ (1 << Math.floor(random() * 8)));
      flipped = flipped.slice(0, i) + unit + flipped.slice(i + 1);
    }
    return flipped;
  },
  'a piece missing': (text, random) => {
    const from = at(text, random);
    return text.slice(0, from) + text.slice(from + Math.ceil(random() * 40));
  },
  'a piece twice': (text, random) => {
    const from = at(text, random);
    return text.slice(0, from + Math.ceil(random() * 40)) + text.slice(from);
  },
  'two documents': (text) => text + text,
  'a byte order mark': (text) => `\uFEFF${text}`,
  'another document': (_text, random) => pick(OTHERS, random),
};

export const DAMAGES: readonly string[] = Object.keys(BY_KIND);

/** @param kind one of `DAMAGES` */
export function damaged(text: string, kind: string, random: Random): string {
  return BY_KIND[kind]?.(text, random) ?? text;
}

function at(text: string, random: Random): number {
  return Math.floor(random() * text.length);
}
