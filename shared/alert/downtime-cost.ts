// What the outages that are told of have cost so far.
// Promise: reckoned of time that was seen down, planned time left out; nothing where nobody says what an hour costs.
// Not here: how much an hour costs (config/costs.ts), how a message says it (message-text.ts).

import type { Config } from '../config/config.ts';
import { type Cost, costOf } from '../config/costs.ts';
import type { Endpoint } from '../config/endpoint.ts';
import { overlaysOf } from '../config/overlays.ts';
import { MINUTE_MS } from '../core/instant.ts';
import { tallies } from '../core/rollup.ts';
import type { Sample } from '../core/sample.ts';
import type { History } from '../store/history.ts';
import type { Decision } from './decision.ts';

/** What has just begun has cost nothing worth a word. */
const WORTH_A_WORD_MS = 15 * MINUTE_MS;

/** By decision; one whose outage has cost nothing is not among them. */
export type Costing = ReadonlyMap<Decision, Cost>;

/** @param decisions those that are told */
export async function costsOf(
  decisions: readonly Decision[],
  config: Config,
  samplesSince: History['samplesSince'],
): Promise<Costing> {
  const costs = new Map<Decision, Cost>();
  if (config.costs === null) return costs;
  for (const decision of decisions) {
    const { kind, at, since, endpoints: ids } = decision;
    if (kind === 'open' && at - since < WORTH_A_WORD_MS) continue;
    const endpoints = config.endpoints.filter(({ id }) => ids.includes(id));
    // The last check before still stands at the beginning, where planned time has moved it.
    const from = new Map(endpoints.map(({ id, intervalMs }) => [id, since - 2 * intervalMs]));
    const samples = Map.groupBy(await samplesSince(from, at + 1), ({ endpoint }) => endpoint);
    const downMs = new Map(
      endpoints.map((endpoint) => {
        const own = (samples.get(endpoint.id) ?? []).map(({ sample }) => sample);
        return [endpoint.id, downIn(config, endpoint, own, decision)];
      }),
    );
    const cost = costOf(config, downMs);
    if (cost !== null) costs.set(decision, cost);
  }
  return costs;
}

function downIn(
  config: Config,
  endpoint: Endpoint,
  samples: readonly Sample[],
  { since, at }: Decision,
): number {
  if (since >= at) return 0;
  const overlays = overlaysOf(config, endpoint, since, at);
  const [tally] = tallies({ samples, overlays, apdexUs: endpoint.apdexMs * 1_000, open: null }, [since, at]);
  return tally?.downMs ?? 0;
}
