// Addresses of this very machine: reaching them needs no network.
// Promise: 127.0.0.0/8, ::1, localhost and *.localhost, and nothing else.
// Not here: private networks (10/8, 192.168/16 …): to reach those a network is needed.

import { hostName } from '../config/url.ts';

/** Whether `url` names this machine. The platform's URL has already normalised the many ways to write an address. */
export function isLoopback(url: string): boolean {
  const host = hostName(url).replace(/\.$/u, '');
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/u.test(host)
  );
}
