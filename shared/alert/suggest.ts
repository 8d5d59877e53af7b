// A suggestion: how many failures of how many checks would have told less and missed nothing that matters.
// Promise: each candidate is replayed as a whole; nothing is guessed.
// Not here: the replay itself (replay.ts).

import type { EndpointSample } from '../store/journal.ts';
import type { Ruled } from './post.ts';
import { replay } from './replay.ts';
import { type ReplaySummary, summaryOf } from './replay-summary.ts';
import type { Rule, Rules } from './rule.ts';

export interface Candidate {
  readonly failures: number;
  readonly of: number;
}

export interface Tried extends Candidate {
  readonly summary: ReplaySummary;
}

export const CANDIDATES: readonly Candidate[] = [
  { failures: 1, of: 1 },
  { failures: 2, of: 2 },
  { failures: 2, of: 3 },
  { failures: 3, of: 3 },
  { failures: 3, of: 4 },
  { failures: 3, of: 5 },
  { failures: 4, of: 5 },
  { failures: 5, of: 5 },
];

/** Replays the rules with each candidate in the place of what its `down` rules say. @param samples gives them anew each time */
export function tryAll(
  rules: Rules,
  endpoints: readonly Ruled[],
  samples: () => Iterable<EndpointSample>,
): readonly Tried[] {
  return CANDIDATES.map((candidate) => {
    const changed = { ...rules, rules: rules.rules.map((rule) => withCandidate(rule, candidate)) };
    return { ...candidate, summary: summaryOf(replay(changed, endpoints, samples()), rules.zone) };
  });
}

function withCandidate(rule: Rule, { failures, of }: Candidate): Rule {
  if (rule.condition.kind !== 'down') return rule;
  return { ...rule, condition: { ...rule.condition, failures, of } };
}

/**
 * The one with the fewest messages of those that miss nothing longer than `mayMissMs`; the quickest of these.
 * @returns null where each misses something longer
 */
export function best(tried: readonly Tried[], mayMissMs: number): Tried | null {
  const fit = tried.filter(({ summary }) => summary.longestMissedMs <= mayMissMs);
  const delay = ({ summary }: Tried) => summary.delayMs?.median ?? 0;
  const order = (a: Tried, b: Tried) => a.summary.messages - b.summary.messages || delay(a) - delay(b);
  return fit.toSorted(order)[0] ?? null;
}
