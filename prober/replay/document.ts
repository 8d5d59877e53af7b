// The document of a replay.
// Promise: every decision stands in it once, told or held back, with its reason in words.
// Not here: its schema (schema.ts), its look (page.ts).

import type { Decision } from '../../shared/alert/decision.ts';
import { DIGEST_PRIORITY, DIGEST_RULE, type Digest } from '../../shared/alert/digest.ts';
import { becauseText, heldText } from '../../shared/alert/reason-text.ts';
import type { Replayed } from '../../shared/alert/replay.ts';
import { lengthOf, summaryOf } from '../../shared/alert/replay-summary.ts';
import type { Tried } from '../../shared/alert/suggest.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { englishVoice } from '../../shared/ui/digest-message.ts';
import { digestHeadline } from '../../shared/ui/digest-text.ts';
import { isoInstant } from '../report/window-report.ts';
import type { ReplayDocument, ReplayResult } from './schema.ts';
import { type StandIn, standInText } from './stand-ins.ts';

export interface NamedReplay {
  /** The set or file that the rules came from. */
  readonly rules: string;
  readonly replayed: Replayed;
  /** In the order of time. */
  readonly digests: readonly Digest[];
}

export interface ReplayFindings {
  readonly standIns: readonly StandIn[];
  readonly main: NamedReplay;
  readonly against: NamedReplay | null;
  readonly tried: readonly Tried[] | null;
  readonly suggestion: string | null;
  readonly zone: string;
}

export function replayDocument({
  standIns,
  main,
  against,
  tried,
  suggestion,
  zone,
}: ReplayFindings): ReplayDocument {
  const { span, samples } = main.replayed;
  return {
    version: 0,
    zone,
    from: span === null ? null : isoInstant(span.from),
    to: span === null ? null : isoInstant(span.to),
    samples,
    standIns: standIns.map((each) => ({ ...each, endpoints: [...each.endpoints], note: standInText(each) })),
    ...resultOf(main, zone),
    against: against === null ? null : resultOf(against, zone),
    tried: tried?.map(triedOf) ?? null,
    suggestion,
  };
}

function resultOf({ rules, replayed, digests }: NamedReplay, zone: string): ReplayResult {
  const summary = summaryOf(replayed, zone);
  const lastAt = replayed.span?.to ?? 0;
  return {
    rules,
    messages: [
      ...replayed.decisions
        .filter(({ held }) => held === null)
        .map((each) => ({ ...about(each), since: isoInstant(each.since) })),
      ...digests.map((each) => digestAbout(each, zone)),
    ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    held: replayed.decisions.flatMap((each) =>
      each.held === null ? [] : [{ ...about(each), because: heldText(each.held) }],
    ),
    silenced: summary.silenced,
    missed: summary.missed.map((outage) => ({
      endpoint: outage.endpoint,
      begin: isoInstant(outage.begin),
      end: outage.end === null ? null : isoInstant(outage.end),
      lengthMs: lengthOf(outage, lastAt),
    })),
    delayMs: summary.delayMs,
    messagesPerDay: summary.messagesPerDay,
    atNight: summary.atNight,
  };
}

function about({ at, rule, endpoints, kind, priority, because }: Decision) {
  return {
    at: isoInstant(at),
    rule,
    endpoints: [...endpoints],
    kind,
    priority: priorityText(priority),
    reason: becauseText(because),
  };
}

function digestAbout(digest: Digest, zone: string) {
  return {
    at: isoInstant(digest.at),
    rule: DIGEST_RULE,
    endpoints: [],
    kind: 'digest' as const,
    priority: priorityText(DIGEST_PRIORITY),
    reason: digestHeadline(
      digest,
      null,
      englishVoice(zone, (name) => name),
    ),
    since: isoInstant(digest.period.from),
  };
}

export function priorityText(priority: Decision['priority']) {
  return (['P1', 'P2', 'P3', 'P4'] as const)[priority - 1] ?? 'P4';
}

function triedOf({ failures, of, summary }: Tried) {
  const { messages, missed, longestMissedMs, delayMs } = summary;
  const medianDelayMs: Instant | null = delayMs?.median ?? null;
  return { failures, of, messages, missed: missed.length, longestMissedMs, medianDelayMs };
}
