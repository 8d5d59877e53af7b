// The example of docs/figures.md, computed: the page may not say what the core does not.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apdex, availability, coverage, outages, responseTime, uptime } from '../../shared/core/figures.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { budget, burnRate, parseObjective } from '../../shared/core/objective.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';
import { figureSentences } from '../../shared/ui/figure-sentences.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import {
  availabilityBoundsText,
  availabilityText,
  countText,
  doubtText,
  downtimeBoundsText,
  downtimeText,
  durationText,
  latencyText,
  uptimeText,
  watchedText,
} from '../../shared/ui/text.ts';

const page = readFileSync(new URL('../../docs/figures.md', import.meta.url), 'utf8').replace(
  /\s+(?:> )?/g,
  ' ',
);
const day = Date.UTC(2026, 9, 14);
const wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: englishFigures } as const;

function check(minute: number): Sample {
  const isUnknown = minute >= 9 * 60 && minute < 10 * 60;
  const isDown = (minute >= 190 && minute < 194) || (minute >= 1_325 && minute < 1_340);
  const outcome = isUnknown ? 'unknown' : isDown ? 'down' : 'up';
  return {
    at: day + minute * MINUTE_MS,
    outcome,
    intervalMs: MINUTE_MS,
    vantage: '',
    status: isUnknown ? null : isDown ? 503 : 200,
    latencyUs: isUnknown ? null : (100 + (minute % 60)) * 1_000,
    cause: isUnknown ? 'offline' : isDown ? 'status' : null,
    recheck: false,
  };
}

const samples = Array.from({ length: 1_441 }, (_, minute) => check(minute));
const planned = overlays([{ from: day + 22 * HOUR_MS, to: day + 23 * HOUR_MS }]);
const evidence = { samples, overlays: planned, apdexUs: 120_000, open: null };
const tally = tallies(evidence, [day, day + DAY_MS])[0] ?? EMPTY_TALLY;
const objective = parseObjective('99.9%') ?? { parts: 1, of: 2 };
const short = (ratio: number | undefined) => ratio?.toFixed(5);
const figure = uptime(tally);
const answers = availability(tally);
const response = responseTime(tally);
const left = budget(tally, objective);

test.each([
  ['uptime', `Uptime: ${uptimeText(tally, 'en')} ${doubtText(tally, 'en')} · ${watchedText(tally, wording)}`],
  ['ratio', `78,960 s / 79,200 s = ${short(figure?.ratio)}`],
  ['bounds of the uptime', `between ${short(figure?.low)} and ${short(figure?.high)}`],
  ['worst case', `the uptime would be ${short(figure?.worst)}: the worst case`],
  ['coverage', `79,200 s / 82,800 s: ${Math.floor((coverage(tally) ?? 0) * 100)}% watched`],
  [
    'times',
    `| ${durationText(tally.upMs, 'en')} | 0s | ${durationText(tally.downMs, 'en')} | 1h | 1h | 0s | 24 h |`,
  ],
  ['downtime', `Downtime: ${downtimeText(tally, 'en')}, ${downtimeBoundsText(tally, wording)}`],
  [
    'availability',
    `Availability of answers: ${availabilityText(tally, 'en')}, ${availabilityBoundsText(tally, 'en')}`,
  ],
  [
    'answers',
    `= ${countText(tally['2xx'], 'en')} / ${countText(tally['2xx'] + tally['5xx'], 'en')}, in answers`,
  ],
  ['interval of Wilson', `(1927), ${short(answers?.low)} to ${short(answers?.high)}, rounded outward`],
  [
    'response time',
    `Response time: median ${latencyText(response?.medianUs ?? 0, 'en')}, p95 ${latencyText(response?.p95Us ?? 0, 'en')}`,
  ],
  ['Apdex', `(${tally.satisfied} + ${tally.tolerating} / 2) / 1,320 = ${apdex(tally)?.toFixed(3)}`],
  ['outages', `Outages: ${outages(tally).count}, longest ${durationText(outages(tally).longestMs, 'en')}`],
  ['MTTR', `ended in the window: ${durationText(outages(tally).mttrMs ?? 0, 'en')}.`],
  ['MTBF', `began in it: ${durationText(outages(tally).mtbfMs ?? 0, 'en')}.`],
  ['budget', `82,800 s → ${left.budgetMs / 1_000} s`],
  ['sentences', figureSentences(tally, response, wording).join(' ')],
  ['overspent', `spent ${left.spentMs / 1_000} s: ${-left.leftMs / 1_000} s too many`],
  ['burn', `(1 − objective): ${burnRate(tally, objective)?.toFixed(2)}, so`],
])('docs/figures.md tells the %s as the core does', (_, text) => {
  expect(page.includes(text), `expected "${text}"`).toBe(true);
});
