// The footer: what lies further down, and where else one may go.
// Promise: how many rows are out of sight is counted and never guessed.
// Not here: the pages that it leads to.

import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../shared/ui/text.ts';
import type { OverviewFrame } from './frame.ts';

export function Footer({ frame, help }: { frame: OverviewFrame; help: () => void }) {
  const { words, open, edge, wording } = frame;
  const below = useBelow();
  return (
    <footer>
      <div>
        {below > 0 ? (
          <button type="button" class="quiet more" onClick={showNext}>
            {words.popup.moreBelow(countText(below, wording.locale))}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={() => open({ kind: 'add' })}>
          {words.add}
        </button>
        {frame.openPanel !== null && (
          <button type="button" class="quiet" title={words.entry.openPanel} onClick={frame.openPanel}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path fill-rule="evenodd" d="M1 2h14v12H1zM2.5 3.5v9h6v-9z" />
            </svg>
            <span class="unseen">{words.entry.openPanel}</span>
          </button>
        )}
      </div>
      <div class="end">
        <button type="button" class="quiet" onClick={() => edge.openPage('dashboard.html')}>
          {words.popup.dashboard}
        </button>
        <button type="button" class="quiet" onClick={() => open({ kind: 'settings' })}>
          {words.settings}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.popup.keysHint}
          title={words.popup.keysHint}
          onClick={help}
        >
          ?
        </button>
      </div>
    </footer>
  );
}

/** How many rows begin under the lower edge; counted anew when something moves. */
function useBelow(): number {
  const [below, setBelow] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const count = () => setBelow(hidden().length);
    const { signal } = stop;
    addEventListener('scroll', count, { signal, passive: true });
    addEventListener('resize', count, { signal });
    const watcher = new ResizeObserver(count);
    watcher.observe(document.body);
    signal.addEventListener('abort', () => watcher.disconnect());
    return () => stop.abort();
  }, []);
  return below;
}

function hidden(): readonly Element[] {
  const edge = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
  return [...document.querySelectorAll('.row')].filter((row) => row.getBoundingClientRect().top >= edge);
}

function showNext(): void {
  hidden()[0]?.scrollIntoView({ block: 'start' });
}
