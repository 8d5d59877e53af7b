// Moving over the list by keyboard: one stop for Tab, arrows inside, and a focus that is never lost.
// Promise: a row that moves because its state changed keeps the focus that it had.
// Not here: single letters (keys.ts), what Enter does (the button has it from the browser).

import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useHeldFocus } from '../screen/held-focus.ts';

/** What arrow keys stop at carries its name in this attribute. */
const STOP = 'data-stop';

export interface Moving {
  readonly list: RefObject<HTMLElement | null>;
  /** The stop that Tab leads to; null = the first. */
  readonly current: string | null;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Moves by so many stops from the one that has the focus; where none has, to the current one. */
  readonly move: (by: number) => void;
}

export function useMoving(): Moving {
  const list = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  useHeldFocus(list);
  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>(`[${STOP}]`) ?? [])];
  const go = (to: (at: number, last: number) => number) => {
    const all = stops();
    const focused = all.findIndex((stop) => stop.matches(':focus'));
    const known = Math.max(
      0,
      all.findIndex((stop) => stop.getAttribute(STOP) === current),
    );
    const at = focused < 0 ? known : Math.max(0, Math.min(all.length - 1, to(focused, all.length - 1)));
    all[at]?.focus();
  };
  return {
    list,
    current,
    move: (by) => go((at) => at + by),
    onFocusIn: ({ target }) => {
      const stop = target instanceof Element ? target.closest(`.row, [${STOP}]`) : null;
      const name = (stop?.querySelector(`[${STOP}]`) ?? stop)?.getAttribute(STOP);
      if (name !== null && name !== undefined) setCurrent(name);
    },
    onKeyDown: (event) => {
      const by = STEPS[event.key];
      const isStop = event.target instanceof Element && event.target.hasAttribute(STOP);
      if (by === undefined || !isStop) return;
      event.preventDefault();
      go(by);
    },
  };
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};
