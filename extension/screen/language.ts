// The language of a page: what readers, hyphens and the direction of text go by.
// Promise: the page says the language and direction of the words that it shows.
// Not here: which words these are (wording.ts).

import type { FaceWords } from '../../shared/ui/words.ts';

/** @param root the page's root element */
export function speak({ lang, dir }: Pick<FaceWords, 'lang' | 'dir'>, root: HTMLElement): void {
  if (root.lang !== lang) root.lang = lang;
  if (root.dir !== dir) root.dir = dir;
}
