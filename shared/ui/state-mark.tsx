// The mark of a state: a shape of its own for each, so that colour is never alone.
// Promise: decoration; the word stands beside it, or is given as `label`.
// Not here: the shapes (state-shapes.ts), colours (theme.css).

import type { State } from '../core/standing.ts';
import { STATE_SHAPES } from './state-shapes.ts';

export interface StateMarkProps {
  readonly state: State;
  /** Where no word stands beside it. */
  readonly label?: string;
}

export function StateMark({ state, label }: StateMarkProps) {
  return (
    <svg
      class={`mark ${state}`}
      viewBox="0 0 16 16"
      /* Where no style sheet says otherwise. */
      width="14"
      role="img"
      aria-hidden={label === undefined}
      aria-label={label}
    >
      <path d={STATE_SHAPES[state]} />
    </svg>
  );
}
