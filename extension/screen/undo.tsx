// What was removed or changed last, and the button that takes it back.
// Promise: stays for as long as somebody points at it or stands on it; Ctrl+Z does the same.
// Not here: taking back (background/removing.ts), for how long it is kept (steps.ts).

import { useEffect, useRef } from 'preact/hooks';
import { countText } from '../../shared/ui/text.ts';
import { isUndoable, type Step, UNDO_MS } from '../steps.ts';
import type { Frame } from './frame.ts';

export function Undo({ frame }: { frame: Frame }) {
  const { known, now, words, perform } = frame;
  const last = known.steps.findLast((each) => isUndoable(each, now));
  const takeBack = () => last !== undefined && void perform({ do: 'undo', step: last.id });
  useShortcut(takeBack);
  const holding = useHolding(() => last !== undefined && void perform({ do: 'hold', step: last.id }));
  return (
    // There before it speaks: a reader hears only what changes in a region that it knows.
    <div role="status" class={last === undefined ? undefined : 'undo'} {...holding}>
      {last !== undefined && (
        <>
          <span>{sentence(last, frame)}</span>
          <button type="button" aria-keyshortcuts="Control+Z" onClick={takeBack}>
            {words.undo}
          </button>
        </>
      )}
    </div>
  );
}

function sentence(step: Step, { words, wording: { locale } }: Frame): string {
  const { removed, changed, channels, name } = step;
  if (channels.length > 0) return words.channel.removed(name);
  const many = Math.max(removed.length, changed.length);
  const count = countText(many, locale);
  if (removed.length > 0) return many === 1 ? words.removed(name) : words.undoing.removedMany(many, count);
  return many > 1 ? words.undoing.changedMany(many, count) : words.undoing.changed(name);
}

/** Ctrl+Z or Command+Z, where no field has a use for it. */
function useShortcut(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!asked || isField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

/** While it is pointed at or has the focus, its time begins anew again and again. */
function useHolding(hold: () => void) {
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  const end = () => {
    if (timer.current !== null) clearInterval(timer.current);
    timer.current = null;
  };
  const begin = () => {
    end();
    hold();
    timer.current = setInterval(hold, UNDO_MS / 2);
  };
  useEffect(() => end, []);
  return { onMouseEnter: begin, onMouseLeave: end, onFocusIn: begin, onFocusOut: end };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
