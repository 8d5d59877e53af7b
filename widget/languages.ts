// The languages that this page has loaded: each is a file of its own, which may come before or after the widget.
// Promise: words of another version of the widget are not taken; without a language the widget speaks English.
// Not here: the words (shared/ui/languages), a language's file (language-*.ts).

import type { FaceWords, Words } from '../shared/ui/words.ts';

/** Told to the document when a language has come. */
export const LANGUAGE_EVENT = 'uptally-language';

/** Changes with the names that a catalogue has, so that no word is ever missing. */
declare const CATALOGUE: string;

declare global {
  /** By catalogue and language: the page's one map, shared by all files of the widget's. */
  var uptallyLanguages: Map<string, Words> | undefined;
}

/** Makes a language known to every widget of the page. */
export function addLanguage(words: Words): void {
  globalThis.uptallyLanguages ??= new Map();
  globalThis.uptallyLanguages.set(CATALOGUE + words.lang, words);
  globalThis.document?.dispatchEvent(new Event(LANGUAGE_EVENT));
}

export interface Language<W extends FaceWords> {
  readonly words: W | Words;
  /** That of the reader's machine. */
  readonly viewerZone: undefined;
  /** A tag for Intl, in the language of the words. */
  readonly locale: string;
}

/**
 * The first of the tags that is one, if its language is known, else English.
 * @param tags BCP 47
 * @param english all of its words, or as many as are needed
 */
export function languageOf<W extends FaceWords>(
  tags: readonly (string | null | undefined)[],
  english: W,
): Language<W> {
  let known: string | undefined;
  for (const tag of tags) known ??= canonical(tag);
  const locale = known ?? english.lang;
  const [lang = ''] = locale.split('-');
  const words = lang === english.lang ? english : globalThis.uptallyLanguages?.get(CATALOGUE + lang);
  return {
    words: words ?? english,
    locale: words === undefined ? english.lang : locale,
    viewerZone: undefined,
  };
}

function canonical(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}
