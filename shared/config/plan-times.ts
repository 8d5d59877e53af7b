// What is wrong with the times of a plan although each of its fields, taken alone, is right.
// Promise: a plan that passes is either once, from and to, or again and again, and comes about at least once.
// Not here: its endpoints (contradictions.ts), the rule's own faults (recurrence-rule.ts).

import { DAY_MS } from '../core/instant.ts';
import { filled } from '../sayings.ts';
import { parseDuration } from './duration.ts';
import { FAULTS, WANTED } from './fault-sayings.ts';
import { FIELDS } from './fields.ts';
import { parseInstant } from './iso-instant.ts';
import { firstOf } from './maintenance.ts';
import { type Problem, problem } from './problem.ts';
import { parseRule } from './recurrence-rule.ts';
import type { MaintenanceInput } from './schema-plan.ts';

const ONCE = ['from', 'to'] as const;
const AGAIN = ['starts', 'duration', 'rrule'] as const;
/** Every day that there is comes within so long: 29 February on a Monday, with a year of a hundred between. */
const LOOK_MS = 41 * 366 * DAY_MS;

/** Problems of `maintenance[i]`. */
export function timesOfPlan(planned: MaintenanceInput, i: number): readonly Problem[] {
  const again = AGAIN.filter((name) => planned[name] !== undefined);
  const once = ONCE.filter((name) => planned[name] !== undefined);
  const [stray] = once;
  if (again.length > 0 && stray !== undefined) {
    const wrong = filled(FAULTS.mixedPlan, again.join(', '));
    return [problem(['maintenance', i, stray], wrong, WANTED.oneKind)];
  }
  const missing = (again.length > 0 ? AGAIN : ONCE).filter((name) => planned[name] === undefined);
  if (missing.length > 0) {
    return missing.map((name) => {
      const { expected, example } = FIELDS[`maintenance[].${name}`];
      return problem(['maintenance', i, name], FAULTS.missing, expected, example);
    });
  }
  return again.length > 0 ? neverThere(planned, i) : backwards(planned, i);
}

function backwards({ from, to }: MaintenanceInput, i: number): readonly Problem[] {
  const [start, end] = [parseInstant(from ?? ''), parseInstant(to ?? '')];
  if (start === null || end === null || start < end) return [];
  return [problem(['maintenance', i, 'to'], FAULTS.endsTooEarly, WANTED.laterEnd)];
}

function neverThere({ starts = '', duration, rrule }: MaintenanceInput, i: number): readonly Problem[] {
  const read = parseRule(rrule ?? '');
  if (!read.ok) return [];
  const plan = { title: null, endpoints: null, starts, durationMs: parseDuration(duration ?? '') ?? 0 };
  if (firstOf({ ...plan, rule: read.rule }, 'UTC', LOOK_MS) !== null) return [];
  const wrong = filled(FAULTS.neverComes, starts);
  return [
    problem(['maintenance', i, 'rrule'], wrong, WANTED.soundRule, FIELDS['maintenance[].rrule'].example),
  ];
}
