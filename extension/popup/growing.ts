// Growing: a long list is drawn by the screenful, the first one at once.
// Promise: within a moment all of it is there; it never shrinks.
// Not here: what is drawn (list.tsx).

import { useEffect, useState } from 'preact/hooks';

/** As many rows as the highest popup shows, and one more. */
export const FIRST_ROWS = 8;
const STEP = 24;

/** @returns how many of `total` to draw by now */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
