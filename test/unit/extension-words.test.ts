// The extension's words in every language.

import { describe, expect, test } from 'vitest';
import { localeFiles } from '../../extension/locales.ts';
import { ENGLISH, LANGUAGES, type Language, languageOf, localeOf } from '../../extension/words/catalogue.ts';
import { CATALOGUES } from '../../extension/words/every.ts';
import { loadCatalogue } from '../../extension/words/load.ts';
import { saidFault, saidText } from '../../extension/words/said.ts';
import { SAYINGS } from '../../extension/words/sayings.ts';

test.each([
  ['de-AT', 'de'],
  ['ar', 'ar'],
  ['ES-419', 'es'],
  ['en-GB', null],
  ['nl', null],
  ['des', null],
])('who reads %s gets %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test.each([
  ['de-AT', 'de-AT'],
  ['en-GB', 'en-GB'],
  ['nl', 'en'],
  ['ar-EG', 'ar-EG-u-nu-latn'],
])('in %s figures are written as in %s', (locale, written) => {
  expect(localeOf(locale)).toBe(written);
});

test.each(LANGUAGES)('screens and background say the same in %s', async (language) => {
  expect(await loadCatalogue(language)).toBe(CATALOGUES[language]);
  expect(CATALOGUES[language].figures.lang).toBe(language);
});

test('the manifest has its texts in every language', () => {
  expect(Object.keys(localeFiles())).toEqual(
    ['en', ...LANGUAGES].map((each) => `_locales/${each}/messages.json`),
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(CATALOGUES[language]);
  const english = textsOf(ENGLISH);

  test('no phrase is left in English', () => {
    const left = [...texts].filter(
      ([path, text]) => text === english.get(path) && !isAlike(language, path, text),
    );
    expect(left).toEqual([]);
  });

  test('every figure that the English phrase tells is told', () => {
    const lost = [...texts].filter(([path, text]) => {
      const told = english.get(path)?.match(/‹\d›/gu) ?? [];
      return !BY_NUMBER.includes(path) && told.some((figure) => !text.includes(figure));
    });
    expect(lost).toEqual([]);
  });
});

const sayings = Object.entries(SAYINGS).flatMap(([group, all]) =>
  Object.entries(all).map(([name, template]) => [`${group}.${name}`, template] as const),
);

describe.each(LANGUAGES)('what shared code says, in %s', (language) => {
  const { words } = CATALOGUES[language];

  test.each(sayings)('%s has its phrase', (_name, template) => {
    const english = marked(template);
    const phrase = saidText(english, words);
    expect(phrase).not.toBe(english);
    expect(english.match(/‹\d›/gu)?.filter((mark) => !phrase.includes(mark)) ?? []).toEqual([]);
    expect(saidText(`${english}.`, words)).toBe(words.closed(phrase));
    expect(saidFault(english, '', words)).not.toBe(saidFault(english, '', ENGLISH.words));
  });

  test.each([
    'An older Uptally said this.',
    'missing parenthesis',
    '',
    'The answer was odd; it begins with “a”.',
    'missing; '.repeat(5_000),
  ])('%j is nothing that is known, and stays', (text) => {
    expect(saidText(text, words)).toBe(text);
  });
});

test.each([
  [
    'de',
    '“Welcome” is not in the answer; it begins with “Error; sorry”.',
    '„Welcome“ steht nicht in der Antwort; sie beginnt mit „Error; sorry“.',
  ],
  [
    'fr',
    'It could not be written down: The browser broke off the write. Restart the browser; what was stored before is kept (uptally: AbortError)',
    'L’enregistrement a échoué\u00a0: Le navigateur a interrompu l’écriture. Redémarrer le navigateur\u202f; ce qui était enregistré est conservé (uptally\u00a0: AbortError)',
  ],
  [
    'es',
    'Nothing was changed. This file is no backup of Uptally.',
    'No se cambió nada. Este archivo no es una copia de seguridad de Uptally.',
  ],
  ['ja', 'The JSON has nothing at $.a; expected "up".', 'JSONの$.aに何もありません。必要な値は"up"です。'],
  ['ar', 'it is empty', 'وهي فارغة'],
] as const)('in %s “%s” is “%s”', (language, english, phrase) => {
  expect(saidText(english, CATALOGUES[language].words)).toBe(phrase);
});

test.each([
  [
    'de',
    '"shop.test" is no web address; did you mean https://shop.test?',
    'an http(s) address',
    '"shop.test" ist keine Webadresse; ist https://shop.test gemeint?',
  ],
  [
    'de',
    '"Mo" has no times; a day without service is left out; "Xx" is no day; the days are Mo, Tu',
    '',
    '"Mo" hat keine Zeiten; ein Tag ohne Service wird weggelassen; "Xx" ist kein Tag; die Tage heißen Mo, Tu.',
  ],
  [
    'fr',
    'the address is empty',
    'an http(s) address',
    'L’adresse est vide\u202f; attendu\u00a0: une adresse http ou https.',
  ],
  ['en', 'missing', 'an http(s) address', 'Missing; expected an http(s) address.'],
] as const)('in %s the fault “%s”, with “%s” instead, is “%s”', (language, wrong, wanted, sentence) => {
  const { words } = language === 'en' ? ENGLISH : CATALOGUES[language];
  expect(saidFault(wrong, wanted, words)).toBe(sentence);
});

/** A template with marks in its gaps. */
function marked(template: string): string {
  return template.split('{}').reduce((text, piece, i) => `${text}‹${i - 1}›${piece}`);
}

/** Each phrase by its path; where it takes texts or counts, with marks in their place. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, `${Reflect.apply(value, undefined, MARKS)}`]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const all = Object.entries(value).flatMap(([name, inner]) => [...textsOf(inner, `${path}.${name}`)]);
  return new Map(all);
}

const MARKS = ['‹0›', '‹1›', '‹2›', '‹3›', '‹4›'];

/** Names, abbreviations and what consists of figures alone are alike in some languages. */
function isAlike(language: Language, path: string, text: string): boolean {
  const letters = text.replace(/‹\d›/gu, '').replace(/[^\p{L}]/gu, '');
  return letters.length <= 3 || ALIKE[language].includes(path);
}

/** What is rightly the same, by path: names, and words that both languages have. */
const ALIKE: Readonly<Record<Language, readonly string[]>> = {
  de: [
    '.words.name',
    '.words.backup.exportTitle',
    '.words.backup.importTitle',
    '.words.channel.fields.name',
    '.words.channel.fields.token',
    '.words.channel.fields.region',
    '.words.channel.fields.server',
    '.words.channel.fields.chat',
    '.words.editing.tags',
    '.words.editing.optional',
    '.words.popup.dashboard',
    '.words.errors.status',
    '.words.errors.answer',
    '.words.evidence.status',
    '.words.dashboard.tabTitle',
    '.words.timeline.median',
    '.words.ticket.measured',
  ],
  es: [
    '.words.backup.endpoint',
    '.words.storage.endpoint',
    '.words.errors.filterEndpoint',
    '.words.dashboard.tabTitle',
  ],
  fr: [
    '.figures.state.maintenance',
    '.words.pause',
    '.words.backup.endpoint',
    '.words.storage.endpoint',
    '.words.errors.filterEndpoint',
    '.words.evidence.note',
    '.words.evidence.cause',
    '.words.timeline.maintenance',
    '.words.dashboard.tabTitle',
  ],
  ja: ['.words.dashboard.tabTitle'],
  ar: ['.words.dashboard.tabTitle'],
};
/** Phrases that tell one and many apart, by path. */
const BY_NUMBER: readonly string[] = ['.figures.dayDown'];
