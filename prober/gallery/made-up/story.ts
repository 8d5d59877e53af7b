// A story: endpoints of a service that does not exist, and what happened to them, told from the present backwards.
// Promise: plain values; times are ages, so that a story never grows old.
// Not here: the stories (stories.ts), the checks made of them (checks.ts).

import { dayFloor } from '../../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { Incident } from '../../../shared/feed/status.ts';

/** The zone of every story. */
export const ZONE = 'Europe/Berlin';

/** An hour of a day before today, or so long before now; less than zero is still to come. */
export type When = { readonly daysAgo: number; readonly hour: number } | { readonly minutesAgo: number };

export interface Happening {
  readonly when: When;
  /** null: until now. */
  readonly minutes: number | null;
}

export interface Trouble extends Happening {
  readonly what: 'down' | 'degraded' | 'unwatched';
}

export interface StoryEndpoint {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  /** What a usual answer takes. */
  readonly latencyMs: number;
  /** Since when it is watched; default: longer than any bar shows. */
  readonly watchedDays?: number;
  readonly troubles: readonly Trouble[];
}

export interface StoryPlan extends Happening {
  readonly title: string;
  readonly minutes: number;
  /** Ids. */
  readonly endpoints: readonly string[];
}

export interface StoryIncident extends Happening, Pick<Incident, 'title' | 'impact' | 'endpoints' | 'url'> {
  /** Latest first. */
  readonly updates: readonly { readonly minutesAfter: number; readonly text: string }[];
}

export interface Story {
  readonly title: string;
  readonly endpoints: readonly StoryEndpoint[];
  readonly plans?: readonly StoryPlan[];
  readonly incidents?: readonly StoryIncident[];
  /** For so long nobody has published anything. */
  readonly silentMinutes?: number;
}

/** @param now stands for the present of the story */
export function timeOf({ when, minutes }: Happening, now: Instant): Interval {
  const from =
    'daysAgo' in when
      ? dayFloor(now, ZONE) - when.daysAgo * DAY_MS + when.hour * HOUR_MS
      : Math.floor(now / MINUTE_MS - when.minutesAgo) * MINUTE_MS;
  return { from, to: minutes === null ? Number.POSITIVE_INFINITY : from + minutes * MINUTE_MS };
}
