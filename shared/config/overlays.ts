// Overlays of an endpoint: its planned time and the time outside its service hours, as its config tells them.
// Promise: the same instants have the same meaning, whatever range is asked for; what endpoints share is made once.
// Not here: how far back and ahead a face needs them (feed/watched.ts), what they do to figures (core/).

import type { Instant } from '../core/instant.ts';
import { NO_OVERLAYS, type Overlays, overlays } from '../core/overlay.ts';
import { excludedTime } from '../core/service-hours.ts';
import type { Config } from './config.ts';
import type { Endpoint } from './endpoint.ts';
import { concerns, plannedWithin } from './maintenance.ts';

interface Made {
  readonly from: Instant;
  readonly to: Instant;
  /** By the service hours and the plans that they come from. */
  readonly all: Map<string, Overlays>;
}

/** Of each config what was made last: whoever asks for many endpoints asks for one range. */
const lastMade = new WeakMap<Config, Made>();

/**
 * What lies over the time of an endpoint of `config` in [from, to). A planned time that reaches over an end of the
 * range is there whole; time outside service hours is cut at them.
 */
export function overlaysOf(config: Config, endpoint: Endpoint, from: Instant, to: Instant): Overlays {
  const hours = endpoint.serviceHours ?? config.serviceHours;
  const plans = config.maintenance.flatMap((plan, i) => (concerns(plan, endpoint.id) ? [{ plan, i }] : []));
  if (hours === null && plans.length === 0) return NO_OVERLAYS;
  const { all } = madeFor(config, from, to);
  const key = `${hours?.text} ${plans.map(({ i }) => i)}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const planned = plans.flatMap(({ plan }) => plannedWithin(plan, config.zone, from, to));
  const fresh = overlays(planned, hours === null ? [] : excludedTime(hours, from, to, config.zone));
  all.set(key, fresh);
  return fresh;
}

function madeFor(config: Config, from: Instant, to: Instant): Made {
  const last = lastMade.get(config);
  if (last?.from === from && last.to === to) return last;
  const made = { from, to, all: new Map<string, Overlays>() };
  lastMade.set(config, made);
  return made;
}
