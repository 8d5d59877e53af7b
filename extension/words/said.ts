// What shared code and the background say in English, in the reader's language.
// Promise: sentences that were put together of several are taken apart and put together anew; one that is unknown,
// say of an older version, stays as it is: no word of it is lost.
// Not here: the sentences (sayings.ts), the phrases (said.ts of each language).

import { type Heard, hearing } from '../../shared/sayings.ts';
import type { Fault } from '../messages.ts';
import type { SaidWords } from './said-words.ts';
import { SAYINGS } from './sayings.ts';
import type { ExtensionWords } from './words.ts';

/** Of a catalogue; null in English. */
export type Saying = Pick<ExtensionWords, 'said'>;

/** A sentence, or a clause. */
export function saidText(english: string, { said }: Saying): string {
  return said === null || english.length > LENGTH_MAX ? english : textIn(said, english);
}

/** No saying is so long; taking such a text apart would hold up the screen. */
const LENGTH_MAX = 1_000;

/** What is wrong with a field, as a sentence. @param wanted what may stand there instead; '' = there is no more to say */
export function saidFault(wrong: string, wanted: string, { said }: Saying): string {
  const isWhole = wanted === '' || wrong.includes('did you mean');
  if (said === null)
    return sentenceOf(isWhole ? wrong : `${wrong}; expected ${wanted}`, (text) => `${text}.`);
  const says = saidText(wrong, { said });
  return sentenceOf(isWhole ? says : said.wanted(says, saidText(wanted, { said })), said.closed);
}

/** Why something was not done: each fault once, else the sentence. */
export function refusalText(
  { problem, faults = [] }: { readonly problem: string; readonly faults?: readonly Fault[] | undefined },
  words: Saying,
): string {
  const sentences = faults.map(({ wrong, expected }) => saidFault(wrong, expected, words));
  return sentences.length === 0 ? saidText(problem, words) : [...new Set(sentences)].join(' ');
}

function sentenceOf(clause: string, closed: (text: string) => string): string {
  const begun = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  return /[?？؟]$/u.test(begun) ? begun : closed(begun);
}

function textIn(said: SaidWords, english: string): string {
  // A full stop is no part of what a last gap was told.
  const clause = english.endsWith('.') ? clausesIn(said, english.slice(0, -1)) : null;
  return clause === null ? (clausesIn(said, english) ?? english) : said.closed(clause);
}

/** null where one of them is unknown. */
function clausesIn(said: SaidWords, english: string): string | null {
  for (let at = english.indexOf('; '); at >= 0; at = english.indexOf('; ', at + 1)) {
    const first = clauseIn(said, english.slice(0, at));
    const second = first === null ? null : clausesIn(said, english.slice(at + 2));
    if (first !== null && second !== null) return said.both(first, second);
  }
  return clauseIn(said, english);
}

type Phrase = string | ((...told: string[]) => string);
type Groups<Each> = Readonly<Record<string, Readonly<Record<string, Each>>>>;

/** Sayings whose gaps take sayings. */
const AROUND_OTHERS: readonly string[] = [
  'detail.asFarAsRead',
  'detail.patternUnreadable',
  'detail.pathUnreadable',
  'detail.secretUnsound',
  'refused.notWritten',
  'refused.nothingChanged',
  'refused.importFailed',
  'refused.listUnreadable',
  'channel.triedForADay',
];

function clauseIn(said: SaidWords, english: string): string | null {
  const what = heard(english);
  if (what === null) return null;
  const phrases: Groups<Phrase> = said.phrases;
  const [group = '', name = ''] = what.code.split('.');
  const phrase = phrases[group]?.[name] ?? null;
  if (phrase === null || typeof phrase === 'string') return phrase;
  return phrase(
    ...(AROUND_OTHERS.includes(what.code) ? what.told.map((each) => textIn(said, each)) : what.told),
  );
}

/** Made of the templates once the first sentence comes. */
let hear: ((text: string) => Heard | null) | null = null;

function heard(text: string): Heard | null {
  hear ??= hearing(Object.fromEntries(named(SAYINGS)));
  return hear(text);
}

/** Each by `group.name`. */
function named(groups: Groups<string>): readonly (readonly [string, string])[] {
  return Object.entries(groups).flatMap(([group, all]) =>
    Object.entries(all).map(([name, template]) => [`${group}.${name}`, template] as const),
  );
}
