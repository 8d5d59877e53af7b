// Whether pages of other origins may read the feed.
// Promise: what a browser would refuse is a fault, with the header that was sent.
// Not here: addresses that are not asked at all (address.ts).

import { type Check, doubt, fault, fine, headerOf, namesIn } from '../check.ts';
import { ORIGIN } from '../exchange.ts';

const SEND = 'Send Access-Control-Allow-Origin: *, once.';

export const allowOrigin: Check = {
  id: 'allow-origin',
  title: 'Other origins',
  why: 'A browser hands the feed to a page of another origin only where this header says so.',
  look({ answer }) {
    const value = headerOf(answer, 'access-control-allow-origin');
    if (value === null) return fault('no Access-Control-Allow-Origin', SEND);
    if (value.includes(',')) {
      const remedy = `${SEND} Server and application may both send it; browsers refuse two.`;
      return fault(`Access-Control-Allow-Origin is there more than once: ${value}`, remedy);
    }
    if (value === '*') return fine('Access-Control-Allow-Origin: *');
    if (value !== ORIGIN) {
      return fault(`Access-Control-Allow-Origin: ${value}, which lets no other origin read it`, SEND);
    }
    const varies = namesIn(headerOf(answer, 'vary'));
    if (varies.includes('origin') || varies.includes('*')) return fine('the origin that asks is let in');
    const remedy = `${SEND} Or send Vary: Origin with it: a cache would hand one origin's answer to another.`;
    return fault('the origin that asks is let in, without Vary: Origin', remedy);
  },
};

const NEEDED = ['Date', 'Age', 'ETag'];

export const exposeHeaders: Check = {
  id: 'expose-headers',
  title: 'Its clock',
  why: 'By Date and Age a page knows what time it is at the server; without them it goes by the clock of the visitor.',
  look({ answer }) {
    const exposed = namesIn(headerOf(answer, 'access-control-expose-headers'));
    const missing = NEEDED.filter((name) => !exposed.includes(name.toLowerCase()));
    if (exposed.includes('*') || missing.length === 0) return fine(`pages may read ${NEEDED.join(', ')}`);
    const remedy = `Send Access-Control-Expose-Headers: ${NEEDED.join(', ')}.`;
    return doubt(`pages may not read ${missing.join(', ')}`, remedy);
  },
};
