// The head of a view: its name, what it is about, and what can be chosen or done there.
// Promise: one h1 a view, alike in all of them.
// Not here: the frame's own header (masthead.tsx).

import type { ComponentChildren } from 'preact';

export interface ViewHeadProps {
  readonly title: string;
  /** Before the title: a state's mark. */
  readonly mark?: ComponentChildren;
  /** Quieter, after the title. */
  readonly about?: ComponentChildren;
  /** At the end of the line: choices, buttons. */
  readonly children?: ComponentChildren;
}

export function ViewHead({ title, mark, about, children }: ViewHeadProps) {
  return (
    <div class="view-head">
      <div class="view-name">
        {mark}
        <h1 tabIndex={-1}>{title}</h1>
        {about !== undefined && <p class="about">{about}</p>}
      </div>
      {children}
    </div>
  );
}
