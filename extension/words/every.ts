// Every catalogue at once: for the files that a build writes, and for tests.
// Promise: the same words as the screens'.
// Not here: catalogues of screens, which load one (load.ts), what the background says (spoken.ts).

import { catalogue as arabic } from './arabic/catalogue.ts';
import type { Catalogue, Language } from './catalogue.ts';
import { catalogue as french } from './french/catalogue.ts';
import { catalogue as german } from './german/catalogue.ts';
import { catalogue as japanese } from './japanese/catalogue.ts';
import { catalogue as spanish } from './spanish/catalogue.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  ar: arabic,
};
