// How far the reading of a long history has come, or why it can't be read.
// Promise: said aloud where a reader listens; nothing once all is read.
// Not here: reading (use-troubles.ts).

import { countText, type Wording } from '../../../shared/ui/text.ts';
import type { ErrorsWords } from '../../words/errors-words.ts';
import type { TroublesRead } from './use-troubles.ts';

/** What can't be read is said; while it is read, how far. */
export function Reading({
  read: { done, all, problem },
  words,
  wording: { locale },
}: {
  read: TroublesRead;
  words: ErrorsWords;
  wording: Wording;
}) {
  if (problem !== null)
    return (
      <p class="notice" role="alert">
        {problem}
      </p>
    );
  if (done >= all) return null;
  return (
    <p class="loading" role="status">
      <progress value={done} max={all} /> {words.reading(countText(done, locale), countText(all, locale))}
    </p>
  );
}
