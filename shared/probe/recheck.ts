// Which endpoints may be looked at again at once after a failure.
// Promise: what changes something on the server is sent once for each slot, and never more.
// Not here: when to look again (schedule.ts knows slots alone; rechecks are still to come).

import type { Endpoint } from '../config/endpoint.ts';
import { onlyLooks } from '../config/method.ts';

export function mayRecheck({ method }: Pick<Endpoint, 'method'>): boolean {
  return onlyLooks(method);
}
