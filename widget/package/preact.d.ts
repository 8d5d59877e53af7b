// `uptally/widget/preact`: the same as `uptally/widget`, and both elements are known in JSX of Preact.
// Promise: nothing of Preact is loaded; only its types are widened.
// Not here: React (react.d.ts).

import type { HTMLAttributes } from 'preact';
import type { UptallyBadge } from './badge.js';
import type { UptallyStatus } from './element.js';
import type { BadgeAttributes, ChangeDetail, ErrorDetail, StatusAttributes } from './names.js';
import './widget.js';

/** A framework sets what the element has: `refresh` is a method there, so it must not be set. */
type Settable = Omit<StatusAttributes, 'refresh'>;

interface StatusProps extends Settable, Omit<HTMLAttributes<UptallyStatus>, keyof StatusAttributes> {
  'onuptally-change'?: ((event: CustomEvent<ChangeDetail>) => void) | undefined;
  'onuptally-error'?: ((event: CustomEvent<ErrorDetail>) => void) | undefined;
}

interface BadgeProps extends BadgeAttributes, Omit<HTMLAttributes<UptallyBadge>, keyof BadgeAttributes> {}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'uptally-status': StatusProps;
      'uptally-badge': BadgeProps;
    }
  }
}
