// Sets of rules tried over what this browser has on record: what each would have told.
// Promise: the shipped replay, in pieces, so that the page answers in between; nothing is kept and nobody is told.
// Not here: replaying (shared/alert/replay.ts), showing it (try-panel.tsx).

import { ruledEndpoints, rulesOfConfig } from '../../../shared/alert/config-rules.ts';
import { replaying } from '../../../shared/alert/replay.ts';
import { type ReplaySummary, summaryOf } from '../../../shared/alert/replay-summary.ts';
import type { Config } from '../../../shared/config/config.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { History } from '../../../shared/store/history.ts';
import type { EndpointSample } from '../../../shared/store/journal.ts';
import { OWN_RULES } from '../../alert-choice.ts';
import { SHOWN_DAYS } from './use-alerts.ts';

export interface TryTools {
  readonly history: Pick<History, 'samples'>;
  readonly config: Config;
  readonly now: Instant;
  /** Resolves once the page has had its turn. */
  readonly breathe: () => Promise<void>;
  /** How much is done, 0 to 1. */
  readonly tell: (doneRatio: number) => void;
  readonly signal: AbortSignal;
}

export interface Tried {
  /** One of each set, in their order. */
  readonly summaries: readonly ReplaySummary[];
  /** Checks that were replayed. */
  readonly samples: number;
}

/**
 * @param sets names of sets, or `OWN_RULES`
 * @returns null where it was broken off
 */
export async function tryOut(sets: readonly string[], tools: TryTools): Promise<Tried | null> {
  const { config, now, history, signal } = tools;
  const endpoints = ruledEndpoints(config, now);
  const runs = sets.map((set) => {
    const alerts = set === OWN_RULES ? config.alerts : set;
    return replaying(rulesOfConfig({ ...config, alerts }, null).rules, endpoints);
  });
  const slices = slicesOf(config, now);
  for (const [i, slice] of slices.entries()) {
    const samples: EndpointSample[] = [];
    for (const { id } of endpoints) {
      const own = await history.samples(id, slice.from, slice.to);
      for (const sample of own) samples.push({ endpoint: id, sample });
    }
    samples.sort((a, b) => a.sample.at - b.sample.at);
    for (const run of runs) run.take(samples);
    tools.tell((i + 1) / slices.length);
    await tools.breathe();
    if (signal.aborted) return null;
  }
  const replayed = runs.map((run) => run.end());
  return {
    summaries: replayed.map((each) => summaryOf(each, config.zone)),
    samples: replayed[0]?.samples ?? 0,
  };
}

/** About so many checks are replayed in one go. */
const SLICE_CHECKS = 20_000;

function slicesOf({ endpoints }: Config, now: Instant): readonly Interval[] {
  const perMs = endpoints.reduce((sum, { intervalMs }) => sum + 1 / intervalMs, 0);
  const lengthMs = Math.min(DAY_MS, Math.max(HOUR_MS, Math.floor(SLICE_CHECKS / Math.max(perMs, 1e-9))));
  const slices: Interval[] = [];
  for (let from = now - SHOWN_DAYS * DAY_MS; from <= now; from += lengthMs)
    slices.push({ from, to: Math.min(from + lengthMs, now + 1) });
  return slices;
}
