// What the popup shows while no sheet is open: the page one is on, then everything watched, and the keys of both.
// Promise: every key does what a button does too.
// Not here: which key means what (keys.ts), the parts (here.tsx, list.tsx, footer.tsx).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { hostName } from '../../shared/config/url.ts';
import { CoverageNote } from './coverage-note.tsx';
import { Footer } from './footer.tsx';
import type { DetailsOf, OverviewFrame } from './frame.ts';
import { Here } from './here.tsx';
import { type KeyAction, keyAction, takesLetters } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { List } from './list.tsx';
import { useMoving } from './moving.ts';

export function Overview({ frame, details }: { frame: OverviewFrame; details: DetailsOf }) {
  const [query, find] = useState<string | null>(null);
  const [isHelping, setHelping] = useState(false);
  const moving = useMoving();
  const isOnline = useOnline();
  const act: Readonly<Record<KeyAction, () => void>> = {
    next: () => moving.move(1),
    previous: () => moving.move(-1),
    check: () => frame.check(meant(frame)),
    search: () => find(query ?? ''),
    help: () => setHelping(true),
  };
  useKeys(frame.known.preferences.letters && !isHelping, act);
  const { words, known } = frame;
  return (
    <>
      {!isOnline && <p class="notice">{words.popup.offline}</p>}
      <Here frame={frame} />
      {known.config !== null && known.status === null && <p class="unreadable">{words.popup.unreadable}</p>}
      <CoverageNote frame={frame} />
      <List frame={frame} moving={moving} query={query} find={find} details={details} />
      <Footer frame={frame} help={() => setHelping(true)} />
      {isHelping && <KeysDialog frame={frame} close={() => setHelping(false)} />}
    </>
  );
}

/** What `c` checks: the row that has the focus, else the page one is on. */
function meant({ known: { config }, page }: OverviewFrame): readonly Endpoint[] {
  const awake = (config?.endpoints ?? []).filter(({ paused }) => !paused);
  const row = document.activeElement?.closest('.row')?.getAttribute('data-endpoint');
  if (typeof row === 'string') return awake.filter(({ id }) => id === row);
  const host = hostName(page?.url ?? '');
  return host === '' ? [] : awake.filter(({ url }) => hostName(url) === host);
}

function useKeys(letters: boolean, act: Readonly<Record<KeyAction, () => void>>): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const stop = new AbortController();
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const action = keyAction({ key, ctrlKey, metaKey, altKey, isTyping: takesLetters(target) }, letters);
      if (action === null) return;
      event.preventDefault();
      latest.current[action]();
    };
    document.addEventListener('keydown', press, { signal: stop.signal });
    return () => stop.abort();
  }, [letters]);
}

/** false only where the browser is certain. */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look, { signal: stop.signal });
    addEventListener('offline', look, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return isOnline;
}
