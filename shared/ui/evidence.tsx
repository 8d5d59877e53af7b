// The evidence beside an uptime: how far it may be off, and how much of the window was watched.
// Promise: the same texts in the same order wherever an uptime stands.
// Not here: the figures (text.ts).

import type { UptimeTally } from '../core/tally.ts';
import { doubtText, type Wording, watchedText } from './text.ts';

export interface EvidenceProps {
  /** Of the endpoint. */
  readonly id: string;
  /** Its name. */
  readonly window: string;
  readonly tally: UptimeTally;
  readonly wording: Wording;
}

export function Evidence({ id, window, tally, wording }: EvidenceProps) {
  const doubt = doubtText(tally, wording.locale);
  return (
    <>
      {doubt !== null && <span data-figure={`${id}/${window}/doubt`}>{doubt}</span>}
      {doubt !== null && ' · '}
      <span data-figure={`${id}/${window}/watched`}>{watchedText(tally, wording)}</span>
    </>
  );
}
