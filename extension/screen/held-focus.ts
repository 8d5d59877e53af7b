// The focus of a list whose rows change their places while somebody moves over it.
// Promise: a row that is moved in the document keeps the focus that it had, before anybody sees.
// Not here: moving by keys (popup/moving.ts).

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Call it while drawing: what has the focus then has it afterwards, if it is still in the list. */
export function useHeldFocus(list: RefObject<HTMLElement | null>): void {
  const held = list.current?.ownerDocument.activeElement;
  useLayoutEffect(() => {
    if (!(held instanceof HTMLElement) || held === document.activeElement) return;
    if (list.current?.contains(held) === true) held.focus({ preventScroll: true });
  });
}
