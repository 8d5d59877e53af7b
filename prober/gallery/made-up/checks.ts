// The checks of an endpoint of a story: 91 days of them, up to now.
// Promise: the same endpoint and day give the same checks; nothing of them was ever sent.
// Not here: what happens in a story (stories.ts), tallies and figures (status.ts).

import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import { chance } from './chance.ts';
import { type StoryEndpoint, type Trouble, timeOf } from './story.ts';

/** Every five minutes, lately every minute. */
const USUAL_MS = 5 * MINUTE_MS;
const LATELY_MS = 2 * HOUR_MS;
const WATCHED_DAYS = 91;
const SLOW_US = 1_300_000;

export function checksOf(endpoint: StoryEndpoint, now: Instant): readonly Sample[] {
  const seed = seedOf(endpoint.id);
  const troubles = endpoint.troubles.map((trouble) => ({ ...trouble, ...timeOf(trouble, now) }));
  const lately = Math.floor((now - LATELY_MS) / USUAL_MS) * USUAL_MS;
  const first = lately - (endpoint.watchedDays ?? WATCHED_DAYS) * DAY_MS;
  const samples: Sample[] = [];
  for (let slot = first; slot < now; slot += slot < lately ? USUAL_MS : MINUTE_MS) {
    const place = slot / MINUTE_MS;
    const at = slot + Math.floor(chance(seed, place) * 2_000);
    if (at >= now) break;
    const what = troubles.find(({ from, to }) => from <= at && at < to)?.what ?? 'up';
    const sample = sampleOf(what, usualUs(endpoint, chance(seed + 1, place)));
    if (sample !== null)
      samples.push({ ...BASE, at, intervalMs: slot < lately ? USUAL_MS : MINUTE_MS, ...sample });
  }
  return samples;
}

const BASE = { vantage: '', recheck: false, cause: null };

type Answer = Pick<Sample, 'outcome' | 'status' | 'latencyUs'> & Partial<Pick<Sample, 'cause'>>;

/** @returns null where nobody looked */
function sampleOf(what: Trouble['what'] | 'up', latencyUs: number): Answer | null {
  switch (what) {
    case 'up':
      return { outcome: 'up', status: 200, latencyUs };
    case 'degraded':
      return { outcome: 'degraded', status: 200, latencyUs: latencyUs + SLOW_US };
    case 'down':
      return { outcome: 'down', status: 503, latencyUs, cause: 'status' };
    case 'unwatched':
      return null;
  }
}

/** Most answers take about as long as usual, a few much longer. */
function usualUs({ latencyMs }: StoryEndpoint, luck: number): number {
  return Math.round(latencyMs * 1_000 * (0.8 + 0.4 * luck + (luck > 0.97 ? 40 * (luck - 0.97) : 0)));
}

function seedOf(id: string): number {
  return [...id].reduce((seed, sign) => Math.imul(seed, 31) + (sign.codePointAt(0) ?? 0), 7) | 0;
}
