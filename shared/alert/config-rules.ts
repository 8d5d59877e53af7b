// The rules of a config: a ready set by its name, or rules of its own.
// Promise: what is wrong is told with its path in the config, and whatever is right is used.
// Not here: what rules mean (rule.ts), the endpoints that they are about.

import type { Config } from '../config/config.ts';
import type { Endpoint } from '../config/endpoint.ts';
import { overlaysOf } from '../config/overlays.ts';
import { nearestName, type Problem, pathText, problem } from '../config/problem.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Ruled } from './post.ts';
import { type ReadRules, readRules } from './read-rules.ts';
import { READY_SETS } from './ready-sets.ts';

/** Stands where somebody wants none. */
export const OFF = 'off';

/** @param channels names of those that there are; null = any */
export function rulesOfConfig(
  { alerts, zone }: Pick<Config, 'alerts' | 'zone'>,
  channels: readonly string[] | null,
): ReadRules {
  const none = { rules: { zone, rules: [], dependencies: [] }, problems: [] };
  if (alerts === null || alerts === OFF) return none;
  const names = READY_SETS.map(({ name }) => name);
  const ready = READY_SETS.find(({ name }) => name === alerts);
  if (typeof alerts === 'string' && ready === undefined)
    return { ...none, problems: [unknownSet(alerts, names)] };
  // In a config the version is the config's.
  const document = ready?.document ?? { version: 0, ...(typeof alerts === 'string' ? {} : alerts) };
  const { rules, problems } = readRules(document, { zone, channels });
  return { rules, problems: problems.map(inConfig) };
}

function unknownSet(name: string, names: readonly string[]): Problem {
  const near = nearestName(name, names);
  const wrong = `there is no ready set ${JSON.stringify(name)}`;
  return problem(
    ['alerts'],
    near === null ? wrong : `${wrong}; did you mean ${near}?`,
    `one of ${names.join(', ')}`,
  );
}

function inConfig(each: Problem): Problem {
  const at = ['alerts', ...each.at];
  return { ...each, at, path: pathText(at) };
}

/** Longer than a plan that repeats may last, in both directions. */
const PLANNED_MS = 40 * DAY_MS;

/** Every endpoint that is not paused, as rules see it at about `now`. */
export function ruledEndpoints(config: Config, now: Instant): readonly Ruled[] {
  return config.endpoints.filter(({ paused }) => !paused).map((endpoint) => ruledOf(config, endpoint, now));
}

function ruledOf(config: Config, endpoint: Endpoint, now: Instant): Ruled {
  const { id, component, mission, group, tags, intervalMs } = endpoint;
  const overlays = overlaysOf(config, endpoint, now - PLANNED_MS, now + PLANNED_MS);
  return { id, component, mission, group, tags, intervalMs, overlays };
}
