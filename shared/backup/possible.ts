// Possible times: between which years anything on record can lie.
// Promise: going hour by hour from any of them to any other ends soon.
// Not here: times later than now, which a clock that ran ahead may have left behind and which take no part.

import type { Instant } from '../core/instant.ts';

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

export function isPossible(at: Instant): boolean {
  return EARLIEST <= at && at < LATEST;
}
