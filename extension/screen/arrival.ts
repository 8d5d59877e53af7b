// Coming to a place that the address names: it is scrolled to and has the focus.
// Promise: once, as soon as it is there; whoever moves on is not called back.
// Not here: which place an address names (route.ts).

import { useEffect, useRef } from 'preact/hooks';

/** @param isMeant whether the address names it @returns a ref for what then has the focus; it needs a tabindex */
export function useArrival<T extends HTMLElement>(isMeant: boolean) {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!isMeant) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return place;
}
