// What is wrong with the times of an incident although each of them, taken alone, is right.
// Promise: an incident that passes ends after it begins, and nothing was said of it before.
// Not here: its endpoints (contradictions.ts); an update after the end is fine, for causes are found later.

import { FIELDS } from './fields.ts';
import { parseInstant } from './iso-instant.ts';
import { type Problem, problem } from './problem.ts';
import type { IncidentInput } from './schema-plan.ts';

/** Problems of `incidents[i]`. */
export function timesOfIncident({ begin, end, updates = [] }: IncidentInput, i: number): readonly Problem[] {
  const begunAt = parseInstant(begin) ?? 0;
  const isBefore = (text: string) => (parseInstant(text) ?? begunAt) < begunAt;
  const endedAt = parseInstant(end ?? '');
  const after = 'an instant after begin';
  const wrongEnd = 'it does not end after it begins';
  return [
    ...(endedAt !== null && endedAt <= begunAt
      ? [problem(['incidents', i, 'end'], wrongEnd, after, FIELDS['incidents[].end'].example)]
      : []),
    ...updates.flatMap(({ at }, j) =>
      isBefore(at)
        ? [
            problem(
              ['incidents', i, 'updates', j, 'at'],
              'this is before the incident begins',
              'begin or later',
            ),
          ]
        : [],
    ),
  ];
}
