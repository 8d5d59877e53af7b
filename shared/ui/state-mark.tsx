// The mark of a state: a shape of its own for each, so that colour is never alone.
// Promise: decoration; the word stands beside it, or is given as `label`.
// Not here: colours (theme.css).

import type { ComponentChild } from 'preact';
import type { State } from '../core/standing.ts';

export interface StateMarkProps {
  readonly state: State;
  /** Where no word stands beside it. */
  readonly label?: string;
}

export function StateMark({ state, label }: StateMarkProps) {
  return (
    <svg
      class="mark"
      data-state={state}
      viewBox="0 0 16 16"
      role="img"
      aria-hidden={label === undefined}
      aria-label={label}
    >
      {SHAPES[state]}
    </svg>
  );
}

const STROKE = {
  stroke: 'var(--bg)',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  fill: 'none',
} as const;

const SHAPES: Readonly<Record<State, ComponentChild>> = {
  up: [
    <circle key="shape" cx="8" cy="8" r="6" fill="currentColor" />,
    <path key="sign" d="M5.2 8.2l2 2 3.6-4" stroke-linejoin="round" {...STROKE} />,
  ],
  degraded: [
    <path
      key="shape"
      d="M8 1.8l6.6 11.7H1.4z"
      fill="currentColor"
      stroke="currentColor"
      stroke-linejoin="round"
    />,
    <path key="sign" d="M8 6v3.6M8 11.4v.2" {...STROKE} />,
  ],
  down: [
    <rect key="shape" x="1.8" y="1.8" width="12.4" height="12.4" rx="2.4" fill="currentColor" />,
    <path key="sign" d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" {...STROKE} />,
  ],
  maintenance: [
    <rect key="shape" x="1.8" y="1.8" width="12.4" height="12.4" rx="6.2" fill="currentColor" />,
    <path key="sign" d="M6.2 5.6v4.8m3.6-4.8v4.8" {...STROKE} />,
  ],
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="5.2"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-dasharray="2.6 2"
    />
  ),
};
