// What was just done, and the way back from it.
// Promise: said aloud where a reader listens; gone after a while, and with the next thing done.
// Not here: doing it.

import { useEffect, useState } from 'preact/hooks';
import { UNDO_MS } from '../../steps.ts';

export interface Said {
  readonly text: string;
  /** Takes it back; null where there is no way back. */
  readonly undo: (() => void) | null;
}

/** What to show, and what says it. */
export function useSaid(): readonly [Said | null, (said: Said | null) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}

export function SaidBar({ said, undo, clear }: { said: Said | null; undo: string; clear: () => void }) {
  return (
    <div role="status">
      {said !== null && (
        <div class="undo">
          <span>{said.text}</span>
          {said.undo !== null && (
            <button
              type="button"
              onClick={() => {
                said.undo?.();
                clear();
              }}
            >
              {undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
