// The rules of a config: a ready set by its name, or rules of its own.
// Promise: what is wrong is told with its path in the config, and whatever is right is used.
// Not here: what rules mean (rule.ts), the endpoints that they are about.

import { DESKTOP, takes } from '../config/channels.ts';
import type { Config } from '../config/config.ts';
import type { Endpoint } from '../config/endpoint.ts';
import { overlaysOf } from '../config/overlays.ts';
import { nearestName, type Problem, pathText, problem } from '../config/problem.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Priority } from './error-rank.ts';
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
  const set = setOf(alerts);
  const ready = set === OFF ? EMPTY : READY_SETS.find(({ name }) => name === set)?.document;
  if (set !== null && ready === undefined) {
    const none = { zone, rules: [], dependencies: [], digest: null };
    return { rules: none, problems: [unknownSet(set, alerts)] };
  }
  const { rules, problems } = readRules({ ...(ready ?? FRAME), ...beside(alerts, set) }, { zone, channels });
  return { rules, problems: problems.map(inConfig) };
}

/** In a config the version is the config's. */
const FRAME = { version: 0 };
const EMPTY = { ...FRAME, rules: [] };

/** What somebody wrote beside the name of a set, or all of it where there is none. */
function beside(alerts: Config['alerts'], set: string | null): object {
  if (alerts === null) return EMPTY;
  if (typeof alerts === 'string') return {};
  const { set: _set, ...own } = alerts;
  return set === null ? alerts : own;
}

/** The ready set that holds, by its name, with or without a digest beside it; null = rules of one's own, or none. */
export function setOf(alerts: Config['alerts']): string | null {
  if (alerts === null || typeof alerts === 'string') return alerts;
  return typeof alerts['set'] === 'string' ? alerts['set'] : null;
}

/** Where a rule goes that names no channel: a ready set to all that there are, one of one's own to the screen alone. */
export function unnamed(
  { alerts, channels }: Pick<Config, 'alerts' | 'channels'>,
  priority: Priority,
): readonly string[] {
  if (setOf(alerts) === null) return [DESKTOP];
  return [DESKTOP, ...channels.filter((each) => takes(each, priority)).map(({ name }) => name)];
}

function unknownSet(name: string, alerts: Config['alerts']): Problem {
  const names = READY_SETS.map((each) => each.name);
  const near = nearestName(name, names);
  const wrong = `there is no ready set ${JSON.stringify(name)}`;
  return problem(
    typeof alerts === 'string' ? ['alerts'] : ['alerts', 'set'],
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
