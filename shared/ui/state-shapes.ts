// The shape of each state, so that colour is never alone.
// Promise: one path a state in a square of 16, its sign a hole (`fill-rule: evenodd`), so that any ground shows through.
// Not here: the element around them (state-mark.tsx, widget/badge.ts, prober/beside/badge-svg.ts), colours (colours.css).

import type { State } from '../core/standing.ts';

const DISC = 'M2 8a6 6 0 1 1 0 .1z';
const SQUARE = 'M3 2h10l1 1v10l-1 1H3l-1-1V3z';

/** Whole numbers throughout: they are sharp at 16 pixels, and short. */
export const STATE_SHAPES: Readonly<Record<State, string>> = {
  up: `${DISC}M4 8l3 3 5-5-1-1-4 4-2-2z`,
  degraded: 'M7 2h2l6 11-1 1H2l-1-1zM7 6v4h2V6zm0 5v2h2v-2z',
  down: `${SQUARE}M5 4L4 5l3 3-3 3 1 1 3-3 3 3 1-1-3-3 3-3-1-1-3 3z`,
  maintenance: `${DISC}M5 5v6h2V5zm4 0v6h2V5z`,
  unknown: `${DISC}M4 8a4 4 0 1 1 0 .1zM7 2v2h2V2zm0 10v2h2v-2zM2 7v2h2V7zm10 0v2h2V7z`,
};
