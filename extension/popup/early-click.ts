// A click that comes before the popup can answer it.
// Promise: it is not lost: once the popup is there, what was pressed last is pressed again. A permission may then be
// refused without a question, in Firefox, which asks in a person's own turn alone: the popup says so.
// Not here: what it lands on (../first-paint).

/** @returns lets go: call it once the popup can answer */
export function heldClick(root: HTMLElement): () => void {
  const stop = new AbortController();
  let pressed: HTMLElement | null = null;
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    pressed = event.target instanceof Element ? event.target.closest('button') : null;
  };
  root.addEventListener('click', hold, { capture: true, signal: stop.signal });
  return () => {
    stop.abort();
    if (pressed?.isConnected === true) pressed.click();
  };
}
