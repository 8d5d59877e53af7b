// The answer: the first sentence of the popup, and the toolbar's title.
// Promise: popup and toolbar give the same answer; a paused endpoint takes no part in it.
// Not here: the sentences of every face (shared/ui/sentences.ts).

import type { Config } from '../shared/config/config.ts';
import { type Overall, overall, type Sighted } from '../shared/ui/sentences.ts';
import type { Wording } from '../shared/ui/text.ts';
import type { ExtensionWords } from './words/words.ts';

/** @param seen the endpoints that are not paused */
export function answerOf(
  { endpoints }: Pick<Config, 'endpoints'>,
  seen: readonly Sighted[],
  wording: Wording,
  words: ExtensionWords,
): Overall {
  if (seen.length > 0 || endpoints.length === 0) return overall(seen, [], wording);
  return { state: 'unknown', sentence: words.allPaused, elseWorks: false };
}
