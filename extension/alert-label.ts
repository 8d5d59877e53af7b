// What is the matter with an alert, or how it ended, in two or three words.
// Promise: the same words in a notice and on the dashboard.
// Not here: why (dashboard/alerts/because-text.ts), the words themselves (words/alert-words.ts).

import { type Decision, isDropped } from '../shared/alert/decision.ts';
import type { Wording } from '../shared/ui/text.ts';
import type { SpokenWords } from './words/words.ts';

type Labelled = Pick<Decision, 'kind' | 'state' | 'because' | 'held'>;

/** "Down", "Failing often"; of an end "Up again". */
export function alertLabel(
  { kind, state, because, held }: Labelled,
  wording: Wording,
  { alert }: Pick<SpokenWords, 'alert'>,
): string {
  if (isDropped({ held })) return alert.dropped;
  return kind === 'close'
    ? endOf(because.kind, alert)
    : beginningOf(because.kind, wording.words.state[state], alert);
}

type Kind = Decision['because']['kind'];

function beginningOf(kind: Kind, state: string, alert: SpokenWords['alert']): string {
  switch (kind) {
    case 'unstable':
      return alert.unstable;
    case 'failures':
    case 'frequent-error':
      return alert.failingOften;
    case 'new-error':
      return alert.newError;
    case 'burn':
      return alert.burning;
    case 'silence':
      return alert.silent;
    case 'down':
    case 'degraded':
      return state;
  }
}

function endOf(kind: Kind, alert: SpokenWords['alert']): string {
  if (kind === 'down' || kind === 'silence') return alert.upAgain;
  return kind === 'unstable' ? alert.stableAgain : alert.over;
}
