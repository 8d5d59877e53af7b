// Long lists that draw only what is seen: the page scrolls, rows are alike in height.
// Promise: a million rows cost as much as a screen of them; the height is measured, so that large text fits.
// Not here: what a row shows.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Seen {
  /** The rows to draw: from <= i < to. */
  readonly from: number;
  readonly to: number;
  /** Of a row, px. */
  readonly rowPx: number;
}

/** Drawn beyond what is seen, at either end. */
const BEYOND = 15;
const GUESS_PX = 31;

/**
 * @param count of all rows
 * @param onEnd is called when the last rows come into sight
 * @returns what to draw, and the ref of the element that holds the rows
 */
export function useSeen(count: number, onEnd: () => void) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 60, rowPx: GUESS_PX });
  const measure = () => {
    const element = body.current;
    if (element === null) return;
    const row = element.querySelector('.log-row')?.getBoundingClientRect().height ?? 0;
    const rowPx = row > 0 ? row : GUESS_PX;
    const above = -element.getBoundingClientRect().top;
    const first = Math.floor(above / rowPx);
    const from = Math.max(0, Math.min(count, first) - BEYOND);
    const to = Math.min(count, first + Math.ceil(innerHeight / rowPx) + BEYOND);
    setSeen((before) =>
      before.from === from && before.to === to && before.rowPx === rowPx ? before : { from, to, rowPx },
    );
    if (to >= count) onEnd();
  };
  useLayoutEffect(measure, [count]);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('scroll', measure, { passive: true, signal: stop.signal });
    addEventListener('resize', measure, { signal: stop.signal });
    return () => stop.abort();
  });
  return { seen, body };
}
