// A figure that tells how it was computed: when it is pointed at, has the focus, or is tapped.
// Promise: the explanation can be hovered, is closed by Escape, and belongs to the figure for who hears the page.
// Not here: what it says (explain.ts).

import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface ExplainedProps {
  /** Names the figure: `shop/30d/uptime`. */
  readonly figure: string;
  readonly lines: readonly string[];
  readonly children: ComponentChildren;
  /** Not a stop of its own for the keyboard. */
  readonly tabIndex?: number;
}

export function Explained({ figure, lines, children, tabIndex }: ExplainedProps) {
  const id = useId();
  const tip = useRef<HTMLDivElement>(null);
  const anchor = `--${id.replaceAll(/[^a-zA-Z0-9]/gu, '')}`;
  const open = () => {
    if (tip.current?.matches(':popover-open') !== false) return;
    // One at a time: the focus may be at one figure and the pointer at its neighbour.
    for (const other of document.querySelectorAll<HTMLElement>('.explanation:popover-open'))
      other.hidePopover();
    tip.current.showPopover();
  };
  const close = () => {
    if (tip.current?.matches(':popover-open') === true) tip.current.hidePopover();
  };
  const dismiss = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <span class="explained" onPointerEnter={open} onPointerLeave={close}>
      <button
        type="button"
        class="figure"
        data-figure={figure}
        aria-describedby={id}
        tabIndex={tabIndex}
        style={{ anchorName: anchor }}
        onFocus={open}
        onBlur={close}
        onClick={open}
        onKeyDown={dismiss}
      >
        {children}
      </button>
      <div
        id={id}
        ref={tip}
        class="explanation"
        role="tooltip"
        popover="manual"
        style={{ positionAnchor: anchor }}
      >
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </span>
  );
}
