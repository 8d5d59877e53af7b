// While nothing is known yet: what is on record is read.
// Promise: shows only where that takes long enough to be noticed, and takes the room of what follows.
// Not here: reading (screen/frame.ts).

import type { PopupWords } from '../words/popup-words.ts';

export function Loading({ words }: { words: PopupWords }) {
  return (
    <div class="loading">
      <p role="status">{words.reading}</p>
      <div class="blank" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
