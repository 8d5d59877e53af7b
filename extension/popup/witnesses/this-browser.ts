// This browser as a witness: what its last check saw.
// Promise: the figures of the sample on record, or that the question is still out.
// Not here: checking (background/).

import type { DownCause, Sample } from '../../../shared/core/sample.ts';
import { DOWN_CAUSES } from '../../../shared/core/sample.ts';
import { countText, latencyText } from '../../../shared/ui/text.ts';
import type { PopupWords } from '../../words/popup-words.ts';
import type { Witness } from './witness.ts';

export const thisBrowser: Witness = {
  name: 'this-browser',
  hear: ({ endpoint, status, run }, { known, words, wording, asking, timed }) => {
    const { standing } = status;
    const { thisBrowser: who, asking: question } = words.popup;
    const timing = timed.get(endpoint.id);
    if (asking.has(endpoint.id)) return { who, state: standing.state, says: question, more: '', at: null };
    const sample = known.latest.get(endpoint.id)?.sample;
    if (sample === undefined) return null;
    const { locale } = wording;
    const at = sample.at;
    const more = timing?.at === at ? timing.says : '';
    if (standing.state === 'unknown') {
      return { who, state: 'unknown', says: wording.words.state.unknown, more: '', at };
    }
    const seen = seenText(sample, words.popup, locale);
    const limit = endpoint.latencyLimitMs;
    if (standing.state === 'degraded' && limit !== null) {
      return {
        who,
        state: 'degraded',
        says: words.popup.overLimit(seen, latencyText(limit * 1_000, locale)),
        more,
        at,
      };
    }
    const failed = run.filter(({ outcome }) => outcome === 'down').length;
    if (standing.state !== 'down' || failed === 0)
      return { who, state: standing.state, says: seen, more, at };
    const checks = words.popup.failedChecks(countText(failed, locale), countText(run.length, locale));
    return { who, state: 'down', says: seen + wording.words.comma + checks, more, at };
  },
};

/** "503 in 91 ms", "no answer in time" */
export function seenText({ status, latencyUs, cause }: Sample, words: PopupWords, locale: string): string {
  if (status !== null && latencyUs !== null) {
    return words.answered(String(status), latencyText(latencyUs, locale));
  }
  if (status !== null) return String(status);
  if (latencyUs !== null) return words.noStatus(latencyText(latencyUs, locale));
  const known = DOWN_CAUSES.find((each): each is DownCause => each === cause);
  return known === undefined ? words.cause.network : words.cause[known];
}
