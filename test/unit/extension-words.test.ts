// The extension's words in every language.

import { describe, expect, test } from 'vitest';
import { localeFiles } from '../../extension/locales.ts';
import { ENGLISH, LANGUAGES, type Language, languageOf, localeOf } from '../../extension/words/catalogue.ts';
import { CATALOGUES } from '../../extension/words/every.ts';
import { loadCatalogue } from '../../extension/words/load.ts';

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
