// Everything that the core and the texts say of a tally, by the names that the vectors use.
// Promise: times in seconds after a base, latencies in ms; nothing is left out because it is null.
// Not here: making the tally (run-cases.ts).

import {
  apdex,
  availability,
  coverage,
  downtime,
  outages,
  responseTime,
  uptime,
} from '../../shared/core/figures.ts';
import { budget, burnRate, parseObjective } from '../../shared/core/objective.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { englishFigures, type FigureWording } from '../../shared/ui/figure-words.ts';
import { lastOutageText, outagesText } from '../../shared/ui/sentences.ts';
import {
  availabilityText,
  doubtText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  uptimeText,
  watchedText,
} from '../../shared/ui/text.ts';

const WORDING: FigureWording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: englishFigures };

const seconds = (ms: number | null) => (ms === null ? null : ms / 1000);

export function figuresAndTexts(
  tally: Tally,
  base: number,
  objectiveText: string | undefined,
): Record<string, unknown> {
  const { minMs, maxMs } = downtime(tally);
  const figure = uptime(tally);
  const answers = availability(tally);
  return {
    up: tally.upMs / 1000,
    degraded: tally.degradedMs / 1000,
    down: tally.downMs / 1000,
    unknown: tally.unknownMs / 1000,
    maintenance: tally.maintenanceMs / 1000,
    excluded: tally.excludedMs / 1000,
    downMin: minMs / 1000,
    downMax: maxMs / 1000,
    uptime: figure?.ratio ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    worst: figure?.worst ?? null,
    coverage: coverage(tally),
    availability: answers?.ratio ?? null,
    wilson: answers,
    responses: tally,
    apdex: apdex(tally),
    ...outageFigures(tally, base),
    ...latencyFigures(tally),
    ...objectiveFigures(tally, objectiveText),
    text: textsOf(tally),
  };
}

function outageFigures(tally: Tally, base: number): Record<string, unknown> {
  const seen = outages(tally);
  const instant = (at: number | null | undefined) =>
    at === null || at === undefined ? null : (at - base) / 1000;
  return {
    outages: seen.count,
    longest: seconds(seen.longestMs),
    mttr: seconds(seen.mttrMs),
    mtbf: seconds(seen.mtbfMs),
    openSince: instant(seen.openSince),
    lastBegin: instant(seen.last?.begin),
    lastEnd: instant(seen.last?.end),
  };
}

function latencyFigures(tally: Tally): Record<string, unknown> {
  const times = responseTime(tally);
  if (times === null) return { median: null, p95: null, latencies: 0, mean: null, quantiles: null };
  const { count, medianUs, p95Us, p99Us, meanUs } = times;
  return {
    // Quantiles are within 1%, so a vector speaks of milliseconds.
    median: Math.round(medianUs / 10_000) * 10,
    p95: Math.round(p95Us / 10_000) * 10,
    latencies: count,
    mean: meanUs / 1000,
    quantiles: { median: medianUs / 1000, p95: p95Us / 1000, p99: p99Us / 1000 },
  };
}

function objectiveFigures(tally: Tally, text: string | undefined): Record<string, unknown> {
  const objective = text === undefined ? null : parseObjective(text);
  if (objective === null) return {};
  const { budgetMs, spentMs, leftMs } = budget(tally, objective);
  return {
    budget: budgetMs / 1000,
    spent: spentMs / 1000,
    left: leftMs / 1000,
    burn: burnRate(tally, objective),
  };
}

function textsOf(tally: Tally): Record<string, unknown> {
  const times = responseTime(tally);
  return {
    uptime: uptimeText(tally, 'en'),
    doubt: doubtText(tally, 'en'),
    watched: watchedText(tally, WORDING),
    downtime: downtimeText(tally, 'en'),
    downtimeBounds: downtimeBoundsText(tally, WORDING),
    availability: availabilityText(tally, 'en'),
    median: latencyText(times?.medianUs ?? null, 'en'),
    outages: outagesText(tally, WORDING),
    last: lastOutageText(tally, 'down', tally.spans[0]?.to ?? 0, WORDING),
  };
}
