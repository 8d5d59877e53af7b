// Sightings: what each endpoint is at an instant, from its last check alone.
// Promise: quickly made, without any tally; toolbar and pages see the same.
// Not here: figures (shared/feed), the first sentence (answer.ts).

import type { Config } from '../shared/config/config.ts';
import type { Instant } from '../shared/core/instant.ts';
import { type Latest, standing } from '../shared/core/standing.ts';
import { overlaysNear } from '../shared/feed/watched.ts';
import type { Seen } from './answer.ts';

/** What each endpoint that is not paused is at the instant `now`. */
export function sightings(
  config: Config,
  latest: ReadonlyMap<string, Latest>,
  now: Instant,
): readonly Seen[] {
  const endpoints = config.endpoints.filter(({ paused }) => !paused);
  return endpoints.map((endpoint) => {
    const over = overlaysNear(config, endpoint, now);
    const { id, name } = endpoint;
    return { id, name, standing: standing(latest.get(id) ?? null, now, over) };
  });
}
