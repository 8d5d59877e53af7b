// Whether readers get the newest feed, and pay only for what is new.
// Promise: how long a cache may keep it is measured by the feed's own period.
// Not here: its size (transfer.ts), how old it is now (document.ts).

import { MINUTE_MS } from '../../../shared/core/instant.ts';
import { durationText } from '../../../shared/ui/text.ts';
import {
  type Check,
  doubt,
  type Evidence,
  type Finding,
  fault,
  fine,
  headerOf,
  namesIn,
  termsOf,
} from '../check.ts';

const SEND = 'Send Cache-Control: no-cache, which lets caches keep it and ask each time whether it is new.';
/** Where the feed tells nothing. */
const USUAL_MS = MINUTE_MS;

export const cacheControl: Check = {
  id: 'cache-control',
  title: 'Caches',
  why: 'What a cache keeps for longer than a feed is news is shown as if it were news, or as out of date.',
  look(evidence) {
    const value = headerOf(evidence.answer, 'cache-control');
    if (value === null) return doubt('no Cache-Control, so that caches guess how long to keep it', SEND);
    const directives = namesIn(value);
    if (directives.includes('immutable'))
      return fault(`Cache-Control: ${value}; it is never asked for anew`, SEND);
    if (directives.includes('no-store')) {
      return doubt(`Cache-Control: ${value}; each look sends all of it anew`, SEND);
    }
    if (directives.includes('no-cache')) return fine(`Cache-Control: ${value}`);
    const ages = directives.flatMap((each) => /^(?:s-)?max-?age="?(\d+)"?$/u.exec(each)?.[1] ?? []);
    if (ages.length === 0) return doubt(`Cache-Control: ${value}; it does not say how long to keep it`, SEND);
    return keptFor(Math.max(...ages.map(Number)) * 1_000, value, evidence);
  },
};

function keptFor(keptMs: number, value: string, { feed }: Evidence): Finding {
  const periodMs = feed.ok ? termsOf(feed.status).periodMs : USUAL_MS;
  if (keptMs <= periodMs) return fine(`Cache-Control: ${value}`);
  const found =
    `Cache-Control: ${value}; caches may keep it for ${durationText(keptMs, 'en')}, ` +
    `and a new one is due after ${durationText(periodMs, 'en')}`;
  // Twice its period after it was made it is out of date.
  if (keptMs <= 2 * periodMs) return doubt(found, SEND);
  const every = `uptally feed --every ${Math.ceil(keptMs / MINUTE_MS)}m`;
  const remedy = `${SEND} Where the host does not let you, publish less often and say so: ${every}.`;
  return fault(`${found}: it turns up out of date`, remedy);
}

export const validator: Check = {
  id: 'validator',
  title: 'Asking again',
  why: 'A reader who has the feed already asks for what is new, and is told in a few bytes that nothing is.',
  look({ answer, again }) {
    const names = ['etag', 'last-modified'].filter((name) => headerOf(answer, name) !== null);
    if (names.length === 0) return doubt('neither ETag nor Last-Modified', 'Send ETag or Last-Modified.');
    const by = names.includes('etag') ? 'ETag' : 'Last-Modified';
    if (again === null) return doubt(`${by}, but a second request failed`, 'Run this again.');
    if (again.status === 304) return fine(`by ${by}, answered 304`);
    const remedy = /-(?:gzip|br)"?$/u.test(headerOf(answer, 'etag') ?? '')
      ? 'Apache does not know the ETag again that it made while compressing: DeflateAlterETag NoChange.'
      : `Let the server answer 304 to ${by === 'ETag' ? 'If-None-Match' : 'If-Modified-Since'}.`;
    return doubt(`${by}, but who has it already gets ${again.status} and ${again.sentBytes} bytes`, remedy);
  },
};
