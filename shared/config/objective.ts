// The objective of an endpoint as people write it: percent, exactly.
// Promise: 99.9 stays 99.9; no binary fraction takes its place.
// Not here: budget and burn (core/objective.ts).

import { type Objective, parseObjective } from '../core/objective.ts';

/** `99.9`, `'99.95'` and `'99.95%'` as the text `99.9`; null if it is no decimal between 0 and 100, both left out. */
export function readObjective(written: string | number): string | null {
  const text = String(written).trim().replace(/ *%$/u, '');
  return parseObjective(`${text}%`) === null ? null : text;
}

/** The objective that the core reckons with. */
export function objectiveOf({ objective }: { readonly objective: string | null }): Objective | null {
  return objective === null ? null : parseObjective(`${objective}%`);
}
