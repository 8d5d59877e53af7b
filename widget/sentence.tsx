// The first sentence, as every variant shows it.
// Promise: the page may replace it by state with a text of its own.
// Not here: which sentence (face.ts), what stands beside it.

import type { Scene } from './scene.ts';

/** Leads where the page says. */
export function Sentence({ scene: { link, face } }: { readonly scene: Scene }) {
  return (
    <a class="sentence" dir="auto" {...link}>
      <slot name={face.isLoading ? 'loading' : face.state}>{face.sentence}</slot>
    </a>
  );
}
