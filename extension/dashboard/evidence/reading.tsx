// How far the reading of a long history has come, or why it can't be read.
// Promise: said aloud where a reader listens; nothing once all is read.
// Not here: reading (use-troubles.ts).

import { countText, type Wording } from '../../../shared/ui/text.ts';
import { saidText } from '../../words/said.ts';
import type { ExtensionWords } from '../../words/words.ts';
import type { TroublesRead } from './use-troubles.ts';

/** What can't be read is said; while it is read, how far. */
export function Reading({
  read: { done, all, problem },
  words,
  wording: { locale },
}: {
  read: TroublesRead;
  words: Pick<ExtensionWords, 'errors' | 'said'>;
  wording: Wording;
}) {
  if (problem !== null)
    return (
      <p class="notice" role="alert">
        {saidText(problem, words)}
      </p>
    );
  if (done >= all) return null;
  return (
    <p class="loading" role="status">
      <progress value={done} max={all} />{' '}
      {words.errors.reading(countText(done, locale), countText(all, locale))}
    </p>
  );
}
