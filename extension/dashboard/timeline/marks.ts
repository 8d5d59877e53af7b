// Marks: what people know of a time besides what was measured: planned work, incidents.
// Promise: a plain list by time; further kinds join it here.
// Not here: drawing them (chart.ts).

import type { Config } from '../../../shared/config/config.ts';
import { concerns, plannedWithin } from '../../../shared/config/maintenance.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';

export interface Mark {
  readonly kind: 'maintenance' | 'incident';
  readonly title: string;
  readonly from: Instant;
  /** null = it goes on, or is a moment. */
  readonly to: Instant | null;
}

/** @param untitled stands where planned work has no title */
export function marksOf(
  config: Config,
  id: string,
  { from, to }: Interval,
  untitled: string,
): readonly Mark[] {
  const planned = config.maintenance
    .filter((plan) => concerns(plan, id))
    .flatMap((plan) =>
      plannedWithin(plan, config.zone, from, to).map(
        (time): Mark => ({
          kind: 'maintenance',
          title: plan.title ?? untitled,
          from: time.from,
          to: time.to,
        }),
      ),
    );
  const told = config.incidents
    .filter(({ endpoints }) => endpoints === null || endpoints.length === 0 || endpoints.includes(id))
    .map(({ title, begin, end }): Mark => ({ kind: 'incident', title, from: begin, to: end }));
  const meets = (mark: Mark) => mark.from < to && (mark.to ?? to) > from;
  return [...planned, ...told].filter(meets).sort((a, b) => a.from - b.from);
}
