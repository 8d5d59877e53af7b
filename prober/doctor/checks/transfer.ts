// What goes over the line: how much, packed how, and as what.
// Promise: sizes are those of this answer.
// Not here: whether it goes over the line again (caching.ts), what it says (document.ts).

import { gzipSync } from 'node:zlib';
import { type Check, doubt, fault, fine, headerOf, namesIn } from '../check.ts';
import { MOST_BYTES } from '../exchange.ts';

/** Smaller ones fit into one packet anyway. */
const WORTHWHILE_BYTES = 1_024;

export const compression: Check = {
  id: 'compression',
  title: 'Compression',
  why: 'A feed shrinks to a fraction, and visitors on a phone wait for each byte.',
  look({ answer }) {
    const { body, sentBytes } = answer;
    const encoding = headerOf(answer, 'content-encoding') ?? '';
    if (encoding === '' || encoding === 'identity') {
      if (body.length < WORTHWHILE_BYTES) return fine(`${body.length} bytes, too few for it to matter`);
      const packed = gzipSync(body).length;
      return doubt(
        `${body.length} bytes, gzip would make ${packed} of it`,
        'Let the server send gzip or br.',
      );
    }
    const found = `${encoding}, ${sentBytes} bytes for ${body.length}`;
    const varies = namesIn(headerOf(answer, 'vary'));
    if (varies.includes('accept-encoding') || varies.includes('*')) return fine(found);
    const remedy = 'Send Vary: Accept-Encoding: a cache may hand it to a reader who can not unpack it.';
    return doubt(`${found}, without Vary: Accept-Encoding`, remedy);
  },
};

export const contentType: Check = {
  id: 'content-type',
  title: 'Type',
  why: 'Proxies and hosts compress and guard by it, and people see by it what they opened.',
  look({ answer }) {
    const value = headerOf(answer, 'content-type');
    const remedy = 'Send Content-Type: application/json.';
    if (value === null) return doubt('no Content-Type', remedy);
    if (/^application\/(?:[\w.-]+\+)?json\b/iu.test(value)) return fine(value);
    return doubt(value, remedy);
  },
};

export const size: Check = {
  id: 'size',
  title: 'Size',
  why: 'A widget reads no more than 1 MiB, so that no feed can fill a visitor’s memory.',
  look({ answer: { body, isCut } }) {
    if (!isCut) return fine(`${Math.ceil(body.length / 1_024)} of ${MOST_BYTES / 1_024} KiB`);
    return fault('more than 1 MiB', 'Publish fewer endpoints in one feed, and several feeds.');
  },
};
