// The troubles of an endpoint: its failing checks and its outages, read out of raw samples.
// Promise: a long history is read in pieces, and the page answers in between.
// Not here: which days (spans.ts), grouping (shared/alert), drawing.

import { type FailingCheck, isFailing } from '../../../shared/alert/error-groups.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import { outageList, type ToldOutage } from '../../../shared/core/outage-list.ts';
import type { Overlays } from '../../../shared/core/overlay.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import { type FailureDay, failureDayOf, failureOf } from '../../../shared/store/failures.ts';
import type { History } from '../../../shared/store/history.ts';
import { pieces, troubledSpans } from './spans.ts';

export interface Troubles {
  readonly failing: readonly FailingCheck[];
  /** In the order of time. */
  readonly outages: readonly ToldOutage[];
}

export const NO_TROUBLES: Troubles = { failing: [], outages: [] };

export interface TroubleTools {
  readonly history: Pick<History, 'samples' | 'failures'>;
  readonly overlays: Overlays;
  readonly now: Instant;
  /** Resolves once the page has had its turn. */
  readonly breathe: () => Promise<void>;
}

export async function readTroubles(status: EndpointStatus, tools: TroubleTools): Promise<Troubles> {
  const failing: FailingCheck[] = [];
  const outages: ToldOutage[] = [];
  const spans = troubledSpans(status.days, tools.now, isTroubled(status));
  for (const span of spans) {
    const samples: Sample[] = [];
    for (const piece of pieces(span)) {
      samples.push(...(await tools.history.samples(status.id, piece.from, piece.to)));
      await tools.breathe();
    }
    const looks = await tools.history.failures(status.id, span.from, span.to);
    failing.push(...failingOf(status.id, samples, looks, tools.overlays));
    outages.push(...outageList(samples, tools.overlays));
  }
  return { failing, outages };
}

export function failingOf(
  endpoint: string,
  samples: readonly Sample[],
  looks: ReadonlyMap<Instant, FailureDay>,
  over: Overlays,
): readonly FailingCheck[] {
  return samples.flatMap((sample) => {
    if (!isFailing(sample, over)) return [];
    const failure = failureOf(looks.get(failureDayOf(sample.at)), sample);
    return [{ endpoint, sample, failure }];
  });
}

/** Whether anything failed lately: tallies know of complete minutes alone. */
function isTroubled({ standing }: EndpointStatus): boolean {
  return standing.state === 'down' || standing.state === 'degraded' || standing.lastKnown === 'down';
}

/** The same as long as nothing failed or was mended. */
export function troubleMark({ days, standing }: EndpointStatus): string {
  const down = days.reduce((sum, { downMs }) => sum + downMs, 0);
  const slow = days.reduce((sum, { degradedMs }) => sum + degradedMs, 0);
  return `${standing.state} ${standing.since} ${down} ${slow} ${days[0]?.spans[0]?.from}`;
}
