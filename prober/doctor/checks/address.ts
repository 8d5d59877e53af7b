// Whether pages may ask the address at all.
// Promise: what browsers and the widget refuse before anything is sent is told.
// Not here: what comes back.

import { isLoopback } from '../../../shared/probe/loopback.ts';
import { type Check, doubt, fault, fine } from '../check.ts';

/** As widget/address.ts has it, beside this machine itself. */
const PRIVATE =
  /^(?:(?:0|10|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d+)+$|\[f[cde])/u;

export const address: Check = {
  id: 'address',
  title: 'Address',
  why: 'Pages on https are not let read http, and a widget asks no private address for pages elsewhere.',
  look({ url }) {
    if (isLoopback(url.href) || PRIVATE.test(url.hostname)) {
      const found = `${url.hostname} is an address of this machine or network`;
      return doubt(found, 'Fine for a try. For visitors, publish the feed under a public name with https.');
    }
    if (url.protocol === 'https:') return fine('https');
    return fault('http', 'Serve the feed over https.');
  },
};
