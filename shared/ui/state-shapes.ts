// The shape of each state, so that colour is never alone.
// Promise: two paths a state in a square of 16; strokes of a style sheet widen them.
// Not here: the element around them (state-mark.tsx, widget/badge.ts, prober/), colours (theme.css).

import type { State } from '../core/standing.ts';

const DISC = 'M3.5 8a4.5 4.5 0 1 1 0 .1z';

/** The filled shape, and the sign drawn on it. Strokes widen each shape by 1.5. */
export const STATE_SHAPES: Readonly<Record<State, readonly [shape: string, sign: string]>> = {
  up: [DISC, 'M5.2 8.2l2 2 3.6-4'],
  degraded: ['M8 3.8l4.9 8.7H3.1z', 'M8 6v3.6m0 1.8v.2'],
  down: ['M3.3 3.3h9.4v9.4H3.3z', 'M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2'],
  maintenance: [DISC, 'M6.2 5.6v4.8m3.6-4.8v4.8'],
  unknown: ['', 'M2.8 8a5.2 5.2 0 1 1 0 .1z'],
};
