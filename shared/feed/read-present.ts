// Reading a feed as far as its present: states and open incidents, for who shows no figure.
// Promise: never throws; what it takes, the other readers take too (a test holds that).
// Not here: figures (read.ts, read-full.ts).

import { type Guarded, integer, list, oneOf, orNull, record } from './guard.ts';
import { FEED_VERSION } from './limits.ts';
import { ENDPOINT_SHAPE, INCIDENT_SHAPE } from './wire.ts';

const { id, name, group, intervalMs, standing, checkedAt } = ENDPOINT_SHAPE;
const { title, impact, end } = INCIDENT_SHAPE;

const present = record({
  uptally: oneOf(FEED_VERSION),
  madeAt: integer,
  nextAt: orNull(integer),
  endpoints: list(record({ id, name, group, intervalMs, standing, checkedAt })),
  incidents: list(record({ title, impact, end })),
});

export type ReadPresent =
  | { readonly ok: true; readonly status: Guarded<typeof present> }
  /** `problem` is a phrase for people, with the path of the fault. */
  | { readonly ok: false; readonly problem: string };

/** @param document the text of a feed, as long as the caller cares to read */
export function readPresent(document: string): ReadPresent {
  const fault: (string | number)[] = [];
  try {
    const status: unknown = JSON.parse(document);
    if (present(status, fault)) return { ok: true, status };
  } catch {
    fault.push('JSON');
  }
  const expected = fault.pop();
  return { ok: false, problem: `${fault.join('.') || 'document'}: Expected ${expected}` };
}
