// The manifest's own texts in every language, as browsers and stores look for them.
// Promise: every text that the manifest names is there in each language.
// Not here: the texts (words/manifest-words.ts), the manifest (manifest.ts), writing the files (vite.config.ts).

import { ENGLISH, LANGUAGES } from './words/catalogue.ts';
import { CATALOGUES } from './words/every.ts';
import type { ManifestWords } from './words/manifest-words.ts';

export const DEFAULT_LOCALE = 'en';

/** How the manifest names a text. */
export function messageOf(name: keyof ManifestWords): string {
  return `__MSG_${name}__`;
}

/** Contents by path: `_locales/de/messages.json`. */
export function localeFiles(): Readonly<Record<string, string>> {
  const all = LANGUAGES.map((language) => [language, CATALOGUES[language].manifest] as const);
  return Object.fromEntries(
    [[DEFAULT_LOCALE, ENGLISH.manifest] as const, ...all].map(([language, words]) => [
      `_locales/${language}/messages.json`,
      `${JSON.stringify(messages(words), null, 2)}\n`,
    ]),
  );
}

function messages(words: ManifestWords): Readonly<Record<string, { readonly message: string }>> {
  return Object.fromEntries(Object.entries(words).map(([name, message]) => [name, { message }]));
}
