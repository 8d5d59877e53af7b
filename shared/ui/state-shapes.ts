// The shape of each state, so that colour is never alone.
// Promise: one path a state in a square of 16, its sign a hole (`fill-rule: evenodd`), so that any ground shows through.
// Not here: the element around them (state-mark.tsx, widget/badge.ts, prober/beside/badge-svg.ts), colours (colours.css).

import type { State } from '../core/standing.ts';

const DISC = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z';

export const STATE_SHAPES: Readonly<Record<State, string>> = {
  up: `${DISC}M4.6 8.6l2.5 2.6 4.2-4.7-1.1-1-3.1 3.4-1.3-1.4z`,
  degraded:
    'M6.7 2.6a1.5 1.5 0 0 1 2.6 0l5 8.8a1.5 1.5 0 0 1-1.3 2.2H3a1.5 1.5 0 0 1-1.3-2.2zM7.2 5.7v4h1.6v-4zm0 5v1.6h1.6v-1.6z',
  down: 'M3.3 1.8h9.4a1.5 1.5 0 0 1 1.5 1.5v9.4a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5V3.3a1.5 1.5 0 0 1 1.5-1.5zM5.5 4.4L4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9z',
  maintenance: `${DISC}M5.4 5.2v5.6H7V5.2zm3.6 0v5.6h1.6V5.2z`,
  unknown:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 1.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8zM7.2 2v1.6h1.6V2zm0 10.4V14h1.6v-1.6zM2 7.2v1.6h1.6V7.2zm10.4 0v1.6H14V7.2z',
};
