// One window of one endpoint as the document tells it.
// Promise: each figure comes from the core and each text from the words that all faces share; nothing is computed here.
// Not here: the figures (shared/core/figures.ts), their texts (shared/ui/text.ts).

import { downtimeCost } from '../../shared/core/cost.ts';
import {
  apdex,
  availability,
  coverage,
  downtime,
  outages,
  responseTime,
  uptime,
} from '../../shared/core/figures.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Objective } from '../../shared/core/objective.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { figureSentences } from '../../shared/ui/figure-sentences.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { outagesText } from '../../shared/ui/sentences.ts';
import {
  availabilityBoundsText,
  availabilityText,
  doubtText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  NO_EVIDENCE,
  uptimeText,
  watchedText,
} from '../../shared/ui/text.ts';
import type { Reading } from './evidence.ts';
import { objectiveReport } from './objective-report.ts';
import type { ReadingOf } from './readings.ts';
import type { WindowReport } from './schema.ts';
import type { WantedWindow } from './windows.ts';

/** What a person wants to know besides the figures. */
export interface Wishes {
  readonly objective: Objective | null;
  readonly costPerMinute: number | null;
  readonly wording: FigureWording;
}

export function windowReport(wanted: WantedWindow, readingOf: ReadingOf, wishes: Wishes): WindowReport {
  const reading = readingOf(wanted.used);
  const { used, tally, shown, requests } = reading;
  const { objective, costPerMinute, wording } = wishes;
  return {
    window: wanted.name,
    from: isoInstant(used.from),
    to: isoInstant(used.to),
    askedFrom: isoInstant(wanted.asked.from),
    askedTo: isoInstant(wanted.asked.to),
    ...(shown.states ? timesOf(tally) : NO_TIMES),
    ...answersOf(reading),
    requests,
    latency: latencyOf(reading),
    outages: shown.states ? outagesOf(tally) : null,
    objective: objective === null ? null : objectiveReport(objective, wanted.used, reading, readingOf),
    cost: costPerMinute === null || !shown.states ? null : costOf(tally, costPerMinute),
    text: textOf(reading, wording),
  };
}

export function isoInstant(at: Instant): string {
  return new Date(at).toISOString();
}

function timesOf(tally: Tally) {
  const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = tally;
  const { minMs, maxMs } = downtime(tally);
  const up = uptime(tally);
  return {
    ...{ upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs },
    downMinMs: minMs,
    downMaxMs: maxMs,
    uptimeRatio: up?.ratio ?? null,
    uptimeLowRatio: up?.low ?? null,
    uptimeHighRatio: up?.high ?? null,
    uptimeWorstRatio: up?.worst ?? null,
    coverageRatio: coverage(tally),
  };
}

const NO_TIMES = {
  upMs: null,
  degradedMs: null,
  downMs: null,
  unknownMs: null,
  maintenanceMs: null,
  excludedMs: null,
  downMinMs: null,
  downMaxMs: null,
  uptimeRatio: null,
  uptimeLowRatio: null,
  uptimeHighRatio: null,
  uptimeWorstRatio: null,
  coverageRatio: null,
} as const;

function answersOf({ tally, shown }: Reading) {
  const answered = shown.answers ? availability(tally) : null;
  return {
    availabilityRatio: answered?.ratio ?? null,
    availabilityLowRatio: answered?.low ?? null,
    availabilityHighRatio: answered?.high ?? null,
    responses: shown.answers
      ? {
          '1xx': tally['1xx'],
          '2xx': tally['2xx'],
          '3xx': tally['3xx'],
          '4xx': tally['4xx'],
          '5xx': tally['5xx'],
          none: tally.none,
        }
      : null,
  };
}

interface Latencies {
  readonly medianUs: number | null;
  readonly p95Us: number | null;
  readonly p99Us: number | null;
  readonly meanUs: number | null;
}

const NO_LATENCIES: Latencies = { medianUs: null, p95Us: null, p99Us: null, meanUs: null };

function latenciesOf({ tally, shown: { latency } }: Reading): Latencies {
  if (latency === true) return responseTime(tally) ?? NO_LATENCIES;
  if (latency === false) return NO_LATENCIES;
  return { ...NO_LATENCIES, ...latency };
}

function latencyOf(reading: Reading): WindowReport['latency'] {
  const { medianUs, p95Us, p99Us, meanUs } = latenciesOf(reading);
  const ms = (us: number | null) => (us === null ? null : us / 1_000);
  return {
    medianMs: ms(medianUs),
    p95Ms: ms(p95Us),
    p99Ms: ms(p99Us),
    meanMs: ms(meanUs),
    apdexRatio: reading.shown.apdex ? apdex(reading.tally) : null,
  };
}

function outagesOf(tally: Tally): WindowReport['outages'] {
  const { count, longestMs, mttrMs, mtbfMs, openSince } = outages(tally);
  return { count, longestMs, mttrMs, mtbfMs, openSince: openSince === null ? null : isoInstant(openSince) };
}

function costOf(tally: Tally, perMinute: number): WindowReport['cost'] {
  const { downMs, minMs, maxMs } = downtime(tally);
  return {
    perMinute,
    downtime: downtimeCost(downMs, perMinute),
    downtimeMin: downtimeCost(minMs, perMinute),
    downtimeMax: downtimeCost(maxMs, perMinute),
  };
}

function textOf(reading: Reading, wording: FigureWording): WindowReport['text'] {
  const { tally, shown } = reading;
  const { locale } = wording;
  const { medianUs, p95Us } = latenciesOf(reading);
  const response = medianUs === null || p95Us === null ? null : { medianUs, p95Us };
  return {
    uptime: shown.states ? uptimeText(tally, locale) : NO_EVIDENCE,
    doubt: shown.states ? doubtText(tally, locale) : null,
    watched: shown.states ? watchedText(tally, wording) : null,
    downtime: shown.states ? downtimeText(tally, locale) : NO_EVIDENCE,
    downtimeBounds: shown.states ? downtimeBoundsText(tally, wording) : null,
    availability: shown.answers ? availabilityText(tally, locale) : NO_EVIDENCE,
    availabilityBounds: shown.answers ? availabilityBoundsText(tally, locale) : null,
    median: latencyText(medianUs, locale),
    p95: latencyText(p95Us, locale),
    outages: shown.states ? outagesText(tally, wording) : null,
    sentences: [...figureSentences(tally, response, wording)],
  };
}
