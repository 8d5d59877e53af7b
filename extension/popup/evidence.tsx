// The evidence beside an uptime: how far it may be off, and how much of the window was watched.
// Promise: stands beside every uptime that the popup shows.
// Not here: the figures (shared/ui/text.ts).

import type { Tally } from '../../shared/core/tally.ts';
import type { WindowId } from '../../shared/core/window.ts';
import { doubtText, type Wording, watchedText } from '../../shared/ui/text.ts';

export interface EvidenceProps {
  readonly id: string;
  readonly window: WindowId;
  readonly tally: Tally;
  readonly wording: Wording;
}

export function Evidence({ id, window, tally, wording }: EvidenceProps) {
  const doubt = doubtText(tally, wording.locale);
  return (
    <>
      {doubt !== null && (
        <>
          <span data-figure={`${id}/${window}/doubt`}>{doubt}</span>
          {' · '}
        </>
      )}
      <span data-figure={`${id}/${window}/watched`}>{watchedText(tally, wording)}</span>
    </>
  );
}
