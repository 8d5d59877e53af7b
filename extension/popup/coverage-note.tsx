// The note that explains, once, why so little was watched.
// Promise: “Got it” is remembered; nothing is read for it where all is well.
// Not here: whether there is something to explain (low-coverage.ts).

import { useEffect, useState } from 'preact/hooks';
import { numberFormat } from '../../shared/ui/formats.ts';
import type { OverviewFrame } from './frame.ts';
import { closedRatio, lowCoverage } from './low-coverage.ts';

export function CoverageNote({ frame }: { frame: OverviewFrame }) {
  const { known, words, wording, prefer } = frame;
  const closed = useClosed(frame);
  if (closed === null || known.preferences.coverageTold) return null;
  const percent = numberFormat(wording.locale, { style: 'percent' }).format(Math.floor(closed * 100) / 100);
  return (
    <aside class="explained" aria-label={words.popup.proberDocs}>
      <p>{words.popup.browserClosed(percent)}</p>
      <details>
        <summary>{words.popup.proberDocs}</summary>
        <p>{words.popup.proberText}</p>
      </details>
      <button type="button" onClick={() => void prefer({ coverageTold: true })}>
        {words.popup.gotIt}
      </button>
    </aside>
  );
}

/** The share of the time in which the browser was closed; null where there is nothing to explain. */
function useClosed({ known, edge }: OverviewFrame): number | null {
  const [closed, setClosed] = useState<number | null>(null);
  const { config, status, preferences } = known;
  const isToRead = config !== null && status !== null && !preferences.coverageTold;
  useEffect(() => {
    if (!isToRead) return;
    const gap = lowCoverage(status.endpoints);
    if (gap === null) return;
    const read = async () => (await edge.history(config)).samples(gap.endpoint, gap.from, gap.to);
    void read().then(
      (samples) => setClosed(closedRatio(gap, samples)),
      () => undefined,
    );
  }, [isToRead]);
  return closed;
}
