// The languages that this page has loaded: each is a file of its own, which may come before or after the widget.
// Promise: words of another version of the widget are not taken; without a language the widget speaks English.
// Not here: the words (shared/ui/languages), a language's file (language-*.ts).

import { english, type Words } from '../shared/ui/words.ts';

/** Told to the document when a language has come. */
export const LANGUAGE_EVENT = 'uptally-language';

/** Changes with the names that a catalogue has, so that no word is ever missing. */
declare const CATALOGUE: string;

type Languages = Map<string, Words>;

/** The page's one map, shared by all files of the widget's that speak of the same catalogue. */
function languages(): Languages {
  const key = Symbol.for(`uptally ${CATALOGUE}`);
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Map) return known;
  const made: Languages = new Map();
  Reflect.set(globalThis, key, made);
  return made;
}

/** Makes a language known to every widget of the page. */
export function addLanguage(words: Words): void {
  languages().set(words.lang, words);
  globalThis.document?.dispatchEvent(new Event(LANGUAGE_EVENT));
}

export interface Language {
  readonly words: Words;
  /** A tag for Intl, in the language of the words. */
  readonly locale: string;
}

/** The first of the tags whose language is known, else English. @param tags BCP 47; what is none is passed over */
export function languageOf(tags: readonly (string | null | undefined)[]): Language {
  const known = languages();
  for (const tag of tags) {
    const locale = canonical(tag);
    const lang = locale?.split('-', 1)[0];
    if (locale === undefined || lang === undefined) continue;
    const words = lang === english.lang ? english : known.get(lang);
    return words === undefined ? { words: english, locale: english.lang } : { words, locale };
  }
  return { words: english, locale: english.lang };
}

function canonical(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}
