// What the background says, in every language at once: it is one file and can load nothing.
// Promise: the same words as the screens', without those that only a screen shows.
// Not here: catalogues of screens, which load one (load.ts), all of every language (every.ts).

import { spoken as arabic } from './arabic/spoken.ts';
import { ENGLISH, type Language, languageOf, type Spoken } from './catalogue.ts';
import { spoken as french } from './french/spoken.ts';
import { spoken as german } from './german/spoken.ts';
import { spoken as japanese } from './japanese/spoken.ts';
import { spoken as spanish } from './spanish/spoken.ts';

const SPOKEN: Readonly<Record<Language, Spoken>> = {
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  ar: arabic,
};

export function spokenIn(locale: string): Spoken {
  const language = languageOf(locale);
  return language === null ? ENGLISH : SPOKEN[language];
}
