// The digests of a replay: those that would have come, made of the replayed checks.
// Promise: the shipped figures of the same days; none of days that nobody watched.
// Not here: when they are due (shared/alert/digest-time.ts), their words (shared/ui/digest-text.ts).

import { type Digest, type DigestPart, digestOf, digestPart, errorReach } from '../../shared/alert/digest.ts';
import type { DueDigest } from '../../shared/alert/digest-time.ts';
import { type FailingCheck, isFailing } from '../../shared/alert/error-groups.ts';
import type { Ruled } from '../../shared/alert/post.ts';
import type { Replayed } from '../../shared/alert/replay.ts';
import type { Config } from '../../shared/config/config.ts';
import { type Cost, costOf } from '../../shared/config/costs.ts';
import { objectiveOf } from '../../shared/config/objective.ts';
import { dayEdges } from '../../shared/core/calendar.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { Objective } from '../../shared/core/objective.ts';
import { tallies } from '../../shared/core/rollup.ts';
import { inOrder, type Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import type { Stream } from './in-order.ts';

export interface DigestSource {
  readonly endpoints: readonly Ruled[];
  readonly streams: readonly Stream[];
  /** null where nobody says what endpoints are. */
  readonly config: Config | null;
  readonly zone: string;
}

const APDEX_US = 500_000;

export function digestsOf({ span, digests, decisions }: Replayed, source: DigestSource): readonly Digest[] {
  if (span === null || digests.length === 0) return [];
  const seen = source.endpoints.map((endpoint) => seenOf(endpoint, span, source));
  const failing = seen.flatMap((each) => each.failing);
  return digests.flatMap(({ dueAt, period }: DueDigest) => {
    const parts = seen.map(({ id, days, objective }): DigestPart => digestPart(id, days, period, objective));
    const cost = costOfParts(parts, source.config);
    return digestOf({ at: dueAt, period, parts, failing: reaching(failing, period), decisions, cost }) ?? [];
  });
}

interface Seen {
  readonly id: string;
  readonly days: readonly Tally[];
  readonly failing: readonly FailingCheck[];
  readonly objective: Objective | null;
}

function seenOf({ id, overlays }: Ruled, span: Interval, { streams, config, zone }: DigestSource): Seen {
  const own = streams.filter(({ endpoint }) => endpoint === id).flatMap(({ samples }) => [...samples]);
  const samples: readonly Sample[] = inOrder(own);
  const known = config?.endpoints.find((each) => each.id === id || each.name === id);
  return {
    id,
    days: tallies(
      { samples, overlays, apdexUs: APDEX_US, open: null },
      dayEdges(span.from, span.to + 1, zone),
    ),
    failing: samples.flatMap((sample) =>
      isFailing(sample, overlays) ? [{ endpoint: id, sample, failure: null }] : [],
    ),
    objective: known === undefined ? null : objectiveOf(known),
  };
}

function costOfParts(parts: readonly DigestPart[], config: Config | null): Cost | null {
  if (config === null) return null;
  // A record names endpoints as it likes, by id or by name.
  const downMs = config.endpoints.map(({ id, name }): [string, number] => {
    const own = parts.find((part) => part.id === id || part.id === name);
    return [id, own?.time.downMs ?? 0];
  });
  return costOf(config, new Map(downMs));
}

function reaching(failing: readonly FailingCheck[], period: Interval): readonly FailingCheck[] {
  const { from, to } = errorReach(period);
  return failing.filter(({ sample: { at } }) => from <= at && at < to);
}
