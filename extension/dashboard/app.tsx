// The dashboard as a whole: the navigation, and the view that the address names.
// Promise: every view has an address; back and forward lead where they should.
// Not here: the views (views/), what they are given (view.ts).

import { useEffect, useState } from 'preact/hooks';
import { type Frame, useFrame } from '../screen/frame.ts';
import { Notices } from '../screen/notices.tsx';
import type { ScreenEdge } from '../screen/tools.ts';
import { Undo } from '../screen/undo.tsx';
import { VIEWS } from './registry.ts';
import { HOME, hashOf, type Route, readRoute } from './route.ts';
import type { ViewFrame } from './view.ts';

export function App(edge: ScreenEdge) {
  const { frame, notice } = useFrame(edge);
  const [route, go] = useRoute();
  if (frame === null) return <p class="loading" />;
  const view = VIEWS.find(({ name }) => name === route.view) ?? VIEWS[0];
  const inView: ViewFrame = { ...frame, route, go, edge };
  return (
    <>
      <Navigation frame={frame} route={route} />
      <Notices frame={frame} notice={notice} />
      <main>{view?.draw(inView)}</main>
      <Undo frame={frame} />
    </>
  );
}

function Navigation({ frame: { words }, route }: { frame: Frame; route: Route }) {
  return (
    <nav>
      {VIEWS.map(
        ({ name, title }) =>
          title !== null && (
            <a
              key={name}
              href={hashOf({ ...HOME, view: name })}
              aria-current={route.view === name ? 'page' : undefined}
            >
              {title(words)}
            </a>
          ),
      )}
    </nav>
  );
}

function useRoute(): readonly [Route, ViewFrame['go']] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('hashchange', () => setRoute(readRoute(location.hash)), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const go = (next: Route, replace = false) => {
    if (replace) history.replaceState(null, '', hashOf(next));
    else history.pushState(null, '', hashOf(next));
    setRoute(next);
  };
  return [route, go];
}
