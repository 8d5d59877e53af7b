// Catalogues for screens: a page loads the one that its reader needs, from the extension itself.
// Promise: English costs no further file; where one can't be loaded, English stands in.
// Not here: catalogues of the background, which can load nothing (every.ts).

import { type Catalogue, ENGLISH, type Language, languageOf } from './catalogue.ts';

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  de: () => import('./german/catalogue.ts'),
  es: () => import('./spanish/catalogue.ts'),
  fr: () => import('./french/catalogue.ts'),
  ja: () => import('./japanese/catalogue.ts'),
  ar: () => import('./arabic/catalogue.ts'),
};

export async function loadCatalogue(locale: string): Promise<Catalogue> {
  const language = languageOf(locale);
  if (language === null) return ENGLISH;
  try {
    return (await LOADERS[language]()).catalogue;
  } catch (error) {
    console.warn(`The words in ${language} could not be loaded: ${error}`);
    return ENGLISH;
  }
}
