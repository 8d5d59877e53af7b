// The answer: the first sentence of the popup, and the toolbar's title.
// Promise: popup and toolbar give the same answer; a paused endpoint takes no part in it, a snoozed one no attention.
// Not here: the sentences of every face (shared/ui/sentences.ts).

import type { Config } from '../shared/config/config.ts';
import { type Overall, overall, type Sighted } from '../shared/ui/sentences.ts';
import { countText, type Wording } from '../shared/ui/text.ts';
import type { SpokenWords } from './words/words.ts';

export interface Seen extends Sighted {
  readonly id: string;
}

/**
 * @param seen the endpoints that are not paused
 * @param asleep ids of those that are snoozed
 */
export function answerOf(
  { endpoints }: Pick<Config, 'endpoints'>,
  seen: readonly Seen[],
  asleep: ReadonlySet<string>,
  wording: Wording,
  words: SpokenWords,
): Overall {
  if (seen.length === 0 && endpoints.length > 0) {
    return { state: 'unknown', sentence: words.allPaused, elseWorks: false };
  }
  const attended = attentive(seen, asleep);
  const quiet = seen.length - attended.length;
  const answer = overall(attended, [], wording);
  if (quiet === 0 || (attended.length > 0 && answer.state !== 'up')) return answer;
  const count = countText(quiet, wording.locale);
  const sentence = attended.length === 0 ? words.popup.allSnoozed : words.popup.restSnoozed(count);
  return { state: attended.length === 0 ? 'unknown' : 'up', sentence, elseWorks: false };
}

/** Those that ask for attention: a snoozed one that is up sleeps through nothing. */
export function attentive<Each extends Seen>(
  seen: readonly Each[],
  asleep: ReadonlySet<string>,
): readonly Each[] {
  return seen.filter(({ id, standing }) => !asleep.has(id) || standing.state === 'up');
}
