// The checks, in the order in which a browser would come upon what they look at.
// Promise: what stands here is looked at, and nothing else.
// Not here: whether anything answers (examine.ts).

import type { Check } from './check.ts';
import { address } from './checks/address.ts';
import { cacheControl, validator } from './checks/caching.ts';
import { allowOrigin, exposeHeaders } from './checks/cross-origin.ts';
import { clocks, freshness, readable } from './checks/document.ts';
import { compression, contentType, size } from './checks/transfer.ts';

/** One line a check. */
export const CHECKS: readonly Check[] = [
  address,
  allowOrigin,
  exposeHeaders,
  cacheControl,
  validator,
  compression,
  contentType,
  size,
  readable,
  freshness,
  clocks,
];
