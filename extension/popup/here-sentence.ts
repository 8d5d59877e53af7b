// The page one is on, in one sentence: does it work for you?
// Promise: what nobody can tell is never called fine; a time beside every trouble.
// Not here: the evidence for it (witnesses/), what can be done (here.tsx).

import type { Instant } from '../../shared/core/instant.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { overall, severity, whyUnknown } from '../../shared/ui/sentences.ts';
import { instantText, latencyText } from '../../shared/ui/text.ts';
import type { ExtensionWords } from '../words/words.ts';

type Looked = Pick<EndpointStatus, 'name' | 'standing' | 'latencyUs'>;

/** @param statuses of the endpoints at this host that are not paused */
export function hereSentence(
  statuses: readonly Looked[],
  now: Instant,
  wording: FigureWording,
  { popup, closed }: Pick<ExtensionWords, 'popup' | 'closed'>,
): string {
  const [only] = statuses;
  if (only === undefined) return popup.pausedHere;
  if (statuses.length === 1) return sentenceOf(only, now, wording, popup);
  if (statuses.every(({ standing }) => standing.state === 'up')) return popup.allWork(statuses.length);
  return closed(overall(statuses, [], wording).sentence);
}

/** The one that asks for attention first; the earlier of two alike. */
export function worstOf<Each extends Pick<EndpointStatus, 'standing'>>(
  statuses: readonly Each[],
): Each | undefined {
  return statuses.toSorted((a, b) => severity(a.standing.state) - severity(b.standing.state))[0];
}

function sentenceOf(
  { standing, latencyUs }: Looked,
  now: Instant,
  wording: FigureWording,
  words: ExtensionWords['popup'],
): string {
  const since = instantText(standing.since ?? now, now, wording);
  const latency = latencyText(latencyUs, wording.locale);
  switch (standing.state) {
    case 'up':
      return latencyUs === null ? words.works : words.worksIn(latency);
    case 'degraded':
      return words.slowSince(latency, since);
    case 'down':
      return words.downForYou(since);
    case 'maintenance':
      return words.maintenanceSince(since);
    case 'unknown':
      return words.cannotTell(whyUnknown(standing, now, wording));
  }
}
