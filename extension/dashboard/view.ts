// A view: one page of the dashboard.
// Promise: all views have this one shape, a file each in views/, listed in registry.ts.
// Not here: the frame around them (app.tsx).

import type { ComponentChild } from 'preact';
import type { Route } from '../route.ts';
import type { Frame } from '../screen/frame.ts';
import type { ScreenEdge } from '../screen/tools.ts';
import type { ExtensionWords } from '../words/words.ts';

/** What a view is given. */
export interface ViewFrame extends Frame {
  readonly route: Route;
  /** Goes to a route; `replace` = without a step in the browser's history, for what changes while one drags. */
  readonly go: (route: Route, replace?: boolean) => void;
  /** The edge: the history and what else lies behind. */
  readonly edge: ScreenEdge;
}

export interface View {
  /** As in the address. */
  readonly name: string;
  /** In the navigation; null = not there. */
  readonly title: ((words: ExtensionWords) => string) | null;
  /** What it is about right now, for the browser's tab; without it the title. */
  readonly heading?: (frame: ViewFrame) => string;
  /** Begins with a `ViewHead`, or an `h1` of its own: that is where the focus goes. */
  readonly draw: (frame: ViewFrame) => ComponentChild;
}
