// The first sentence, as every variant shows it.
// Promise: the page may replace it by state with a text of its own.
// Not here: which sentence (face.ts), what stands beside it.

import type { Scene } from './scene.ts';

/** Leads where the page says. */
export function Sentence({ scene: { href, face } }: { readonly scene: Scene }) {
  const { state, sentence, isLoading } = face;
  const text = <slot name={isLoading ? 'loading' : state}>{sentence}</slot>;
  return href === undefined ? (
    <span class="sentence" dir="auto">
      {text}
    </span>
  ) : (
    <a class="sentence" dir="auto" href={href}>
      {text}
    </a>
  );
}
