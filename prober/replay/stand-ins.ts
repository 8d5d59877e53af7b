// Endpoints whose record holds no checks: what stands in for them, in a sentence.
// Promise: whoever reads a replay of requests or periods is told before anything else what was taken for a check.
// Not here: taking it (prober/report/slot-samples.ts).

import type { Rules } from '../../shared/alert/rule.ts';
import { formatDuration } from '../../shared/config/duration.ts';
import type { EndpointEvidence, RecordedSamples } from '../report/evidence.ts';

export interface StandIn {
  readonly from: Exclude<RecordedSamples['from'], 'checks'>;
  /** From one check that nobody sent to the next, ms. */
  readonly everyMs: number;
  readonly endpoints: readonly string[];
}

/** One for each kind of record that holds none. */
export function standInsOf(evidence: readonly EndpointEvidence[]): readonly StandIn[] {
  const kinds = ['requests', 'periods'] as const;
  return kinds.flatMap((from) => {
    const own = evidence.filter(({ samples }) => samples?.from === from);
    const everyMs = own[0]?.samples?.slotMs ?? null;
    return everyMs === null ? [] : [{ from, everyMs, endpoints: own.map(({ name }) => name) }];
  });
}

/** Where nobody asked, no check was silent: rules of silence are for the other endpoints. */
export function withoutSilenceOf(rules: Rules, standIns: readonly StandIn[], all: readonly string[]): Rules {
  const asked = standIns.find(({ from }) => from === 'requests');
  if (asked === undefined) return rules;
  const others = all.filter((name) => !asked.endpoints.includes(name));
  const changed = rules.rules.flatMap((rule) => {
    if (rule.condition.kind !== 'silence') return [rule];
    const { ids } = rule.endpoints;
    const left = ids.length === 0 ? others : others.filter((name) => ids.includes(name));
    return left.length === 0 ? [] : [{ ...rule, endpoints: { ...rule.endpoints, ids: left } }];
  });
  return { ...rules, rules: changed };
}

/** Without the names of the endpoints, so that nothing has to be escaped. */
export function standInText({ from, everyMs }: StandIn): string {
  const every = formatDuration(everyMs);
  return from === 'requests'
    ? `requests, not checks: the first in each ${every} answered 2xx or 3xx (up) or 5xx (down) stands for a check, ${every} without one tell nothing, not even of silence, and nobody looked again after a failure.`
    : `periods, not checks: the state at every ${every} stands for a check, so that a shorter outage may lie between two, and nobody looked again after a failure.`;
}
