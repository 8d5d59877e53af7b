// The dashboard as a whole: its header, and the view that the address names.
// Promise: every view has an address; back and forward lead where they should, and the focus goes along.
// Not here: the views (views/), what they are given (view.ts), the header (masthead.tsx).

import { useEffect, useRef, useState } from 'preact/hooks';
import { HOME, hashOf, type Route, readRoute } from '../route.ts';
import { useFrame } from '../screen/frame.ts';
import { Notices } from '../screen/notices.tsx';
import { Reminder } from '../screen/reminder.tsx';
import type { ScreenEdge } from '../screen/tools.ts';
import { Undo } from '../screen/undo.tsx';
import { Masthead } from './masthead.tsx';
import { VIEWS } from './registry.ts';
import type { View, ViewFrame } from './view.ts';

const BACKUP: Route = { ...HOME, view: 'backup' };

export function App(edge: ScreenEdge) {
  const { frame, notice } = useFrame(edge);
  const [route, go] = useRoute();
  if (frame === null)
    return (
      <p class="loading" role="status">
        {edge.words.dashboard.loading}
      </p>
    );
  const view = VIEWS.find(({ name }) => name === route.view) ?? VIEWS[0];
  const inView: ViewFrame = { ...frame, route, go, edge };
  return (
    <>
      <Skip text={frame.words.dashboard.skip} />
      <Masthead frame={frame} route={route} />
      <Notices frame={frame} notice={notice} />
      {/* Where one exports already it would stand in the way. */}
      {view?.name !== BACKUP.view && <Reminder frame={frame} edge={edge} open={() => go(BACKUP)} />}
      {view !== undefined && <Main view={view} frame={inView} />}
      <Undo frame={frame} />
    </>
  );
}

/** No link: the address belongs to the views. */
function Skip({ text }: { text: string }) {
  return (
    <button type="button" class="skip" onClick={() => focusOn(document.querySelector('main'))}>
      {text}
    </button>
  );
}

function Main({ view, frame }: { view: View; frame: ViewFrame }) {
  const main = useRef<HTMLElement>(null);
  const { words, route } = frame;
  const heading = view.heading?.(frame) ?? view.title?.(words) ?? '';
  useEffect(() => {
    document.title = words.dashboard.tabTitle(heading);
  }, [heading]);
  useFocusAt(main, `${view.name}/${route.id}`);
  return (
    <main id="main" tabIndex={-1} ref={main}>
      {view.draw(frame)}
    </main>
  );
}

/** Another view begins at its head; the first one leaves the focus where the browser puts it. */
function useFocusAt(main: { readonly current: HTMLElement | null }, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    focusOn(main.current);
  }, [place]);
}

function focusOn(main: HTMLElement | null): void {
  const head = main?.querySelector('h1');
  if (head instanceof HTMLElement && head.tabIndex === -1) head.focus({ preventScroll: true });
  if (document.activeElement !== head) main?.focus({ preventScroll: true });
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
