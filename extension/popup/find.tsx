// The field that finds what is watched.
// Promise: Escape clears it, and then leaves it; how many are shown stands beside it.
// Not here: what is found (order.ts).

import { useEffect, useRef } from 'preact/hooks';
import type { OverviewFrame } from './frame.ts';
import { foundText } from './list.tsx';

export interface FindProps {
  readonly frame: OverviewFrame;
  readonly query: string | null;
  readonly find: (query: string | null) => void;
  readonly shown: number;
  readonly all: number;
}

export function Find({ frame, query, find, shown, all }: FindProps) {
  const { words } = frame;
  const field = useRef<HTMLInputElement>(null);
  const isSought = query !== null;
  useEffect(() => {
    if (isSought) field.current?.focus();
  }, [isSought]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Otherwise the browser would close the popup.
    event.preventDefault();
    if (query !== null && query !== '') return find('');
    find(null);
    field.current?.blur();
  };
  return (
    <div class="find">
      <input
        ref={field}
        id="find"
        type="search"
        value={query ?? ''}
        placeholder={words.popup.find}
        aria-label={words.popup.find}
        aria-keyshortcuts={frame.known.preferences.letters ? '/' : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => find(event.currentTarget.value)}
        onKeyDown={press}
      />
      {isSought && query !== '' && <span class="count">{foundText(shown, all, frame)}</span>}
    </div>
  );
}
