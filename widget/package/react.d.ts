// `uptally/widget/react`: the same as `uptally/widget`, and both elements are known in JSX of React 18 and 19.
// Promise: nothing of React is loaded; only its types are widened.
// Not here: Preact (preact.d.ts).

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { UptallyBadge } from './badge.js';
import type { UptallyStatus } from './element.js';
import type { BadgeAttributes, ChangeDetail, ErrorDetail, StatusAttributes } from './names.js';
import './widget.js';

type HtmlProps<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;

/** A framework sets what the element has: `refresh` is a method there, so it must not be set. */
type Settable = Omit<StatusAttributes, 'refresh'>;

interface StatusProps extends Settable, Omit<HtmlProps<UptallyStatus>, keyof StatusAttributes> {
  /** React 18 knows no `className` of custom elements. */
  class?: string | undefined;
  /** From React 19 on; before it, listen through a ref. */
  'onuptally-change'?: ((event: CustomEvent<ChangeDetail>) => void) | undefined;
  /** From React 19 on; before it, listen through a ref. */
  'onuptally-error'?: ((event: CustomEvent<ErrorDetail>) => void) | undefined;
}

interface BadgeProps extends BadgeAttributes, Omit<HtmlProps<UptallyBadge>, keyof BadgeAttributes> {
  class?: string | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'uptally-status': StatusProps;
      'uptally-badge': BadgeProps;
    }
  }
}
