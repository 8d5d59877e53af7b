// A catalogue: all words of the extension in one language, and which language a browser's owner reads.
// Promise: a language that lacks a phrase does not compile.
// Not here: where catalogues come from (load.ts for screens, spoken.ts for the background).

import { englishFigures, type FigureWords } from '../../shared/ui/figure-words.ts';
import { type ManifestWords, manifestEnglish } from './manifest-words.ts';
import { type ExtensionWords, extensionEnglish, type SpokenWords } from './words.ts';

export interface Catalogue {
  /** States, tables and reasons, which every face shows. */
  readonly figures: FigureWords;
  /** The extension's own. */
  readonly words: ExtensionWords;
  readonly manifest: ManifestWords;
}

/** As much of it as the background says. */
export interface Spoken extends Pick<Catalogue, 'figures'> {
  readonly words: SpokenWords;
}

export const ENGLISH: Catalogue = {
  figures: englishFigures,
  words: extensionEnglish,
  manifest: manifestEnglish,
};

/** Beside English; primary subtags of BCP 47. */
export const LANGUAGES = ['de', 'es', 'fr', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** @param locale a BCP 47 tag; null = English */
export function languageOf(locale: string): Language | null {
  const [primary] = locale.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/**
 * Figures and dates are written as the words are: in English where there are no others; in Arabic with the digits
 * that the phrases have, and that codes, addresses and patterns must be typed with, also where Intl prefers its own.
 */
export function localeOf(locale: string): string {
  if (languageOf(locale) === 'ar') return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
  return languageOf(locale) !== null || /^en(?:-|$)/iu.test(locale) ? locale : 'en';
}
