// The widget in a component: attributes, a property, and what it tells.
// Promise: the heading follows the state, also where it was known before the component came.
// Not here: the page (main.tsx).

import { useLayoutEffect, useRef, useState } from 'react';
import type { State, UptallyStatus } from 'uptally/widget/element';
import 'uptally/widget/react';

export function Status() {
  const element = useRef<UptallyStatus>(null);
  const [state, setState] = useState<State | null>(null);
  const [days, setDays] = useState(90);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { current } = element;
    setState(current?.state ?? null);
    current?.addEventListener('uptally-change', ({ detail }) => setState(detail.state), {
      signal: stop.signal,
    });
    return () => stop.abort();
  }, []);

  const darken = () => {
    if (element.current !== null) element.current.theme = 'dark';
  };
  return (
    <>
      <h1>{state ?? 'Not known yet'}</h1>
      <button type="button" onClick={() => setDays(30)}>
        30 days
      </button>
      <button type="button" onClick={darken}>
        Dark
      </button>
      <uptally-status ref={element} src="status.json" days={days} rows={2} />
    </>
  );
}
