// What the parts of the popup are given: to draw, and to do.
// Promise: the overview can be drawn of what the background has too (first-paint/draw.tsx).
// Not here: filling it (app.tsx), what every screen is given (screen/frame.ts).

import type { ComponentChild } from 'preact';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import type { Frame } from '../screen/frame.ts';
import type { ScreenEdge } from '../screen/tools.ts';
import type { ExtensionWords, SpokenWords } from '../words/words.ts';
import type { Tasks } from './tasks.ts';

export type Sheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly endpoint: Endpoint }
  | { readonly kind: 'settings' };

/** What the overview is made of. */
export interface OverviewFrame
  extends Pick<
      Frame,
      'known' | 'now' | 'page' | 'isAtSide' | 'openPanel' | 'wording' | 'perform' | 'withHost' | 'prefer'
    >,
    Tasks {
  readonly words: SpokenWords;
  readonly edge: Pick<ScreenEdge, 'history' | 'openPage'>;
  readonly open: (sheet: Sheet) => void;
  /** Shows a sentence until the next action. */
  readonly tell: (notice: string) => void;
  /** Call it in the turn of a click. Rejects with an Error for people. */
  readonly copyTicket: (endpoint: Endpoint, status: EndpointStatus) => Promise<void>;
}

/** What the whole popup is made of. */
export interface PopupFrame extends OverviewFrame, Omit<Frame, 'words'> {
  readonly edge: ScreenEdge;
  readonly words: ExtensionWords;
}

/** What stands in a row that is open. */
export type DetailsOf = (endpoint: Endpoint, status: EndpointStatus) => ComponentChild;
