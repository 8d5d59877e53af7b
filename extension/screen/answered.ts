// The answer of a screen: its first sentence, of all that is known.
// Promise: popup and dashboard say the same as the toolbar's title.
// Not here: the sentence itself (answer.ts), drawing it.

import type { Overall } from '../../shared/ui/sentences.ts';
import { answerOf } from '../answer.ts';
import { asleep } from '../snooze.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Frame } from './frame.ts';

export function answered({
  known,
  now,
  wording,
  words,
}: Pick<Frame, 'known' | 'now' | 'wording'> & { readonly words: SpokenWords }): Overall {
  const { config, status, snoozed, standings } = known;
  if (config === null || status === null) {
    return { state: 'unknown', sentence: wording.words.noCurrentData, elseWorks: false };
  }
  // Of all of them, also while the figures of some are still read.
  const seen = config.endpoints.flatMap(({ id, name }) => {
    const standing = standings.get(id);
    return standing === undefined ? [] : [{ id, name, standing }];
  });
  return answerOf(config, seen, asleep(snoozed, now), wording, words);
}
