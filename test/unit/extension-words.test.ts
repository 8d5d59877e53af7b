// The extension's words in every language.

import { expect, test } from 'vitest';
import { localeFiles } from '../../extension/locales.ts';
import { LANGUAGES, languageOf, localeOf } from '../../extension/words/catalogue.ts';
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
