// An access log as nginx writes it for a busy site, made on the spot.
// Promise: the same bytes for the same size; a request every tenth of a second or so, some errors, some delays.
// Not here: reading it (access-log.ts).

import { closeSync, openSync, writeSync } from 'node:fs';

const START_S = Date.UTC(2026, 9, 1) / 1000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PATHS = [
  '/',
  '/favicon.ico',
  '/assets/app.3f9c1e.js',
  '/images/logo.svg',
  '/api/v1/orders/1234',
  '/api/v1/users?page=3',
  '/blog/2026/what-does-downtime-cost',
];
const REFERERS = ['-', '-', 'https://www.example.org/pricing', 'https://www.example.com/search?q=uptime'];
const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  'Mozilla/5.0 (compatible; ExampleBot/2.1; +https://www.example.com/bot.html)',
  'curl/8.5.0',
];
const STATUSES = [...new Array<number>(95).fill(200), 301, 304, 404, 404, 502];
/** Different lines but for their times. */
const VARIANTS = 4096;
const CHUNK_BYTES = 4_194_304;
const STAMP_BYTES = 28;
/** Beside a line's time: host and user, request and what follows. */
interface Variant {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** Writes lines until the file has at least `sizeBytes`. */
export function writeSeededLog(file: string, sizeBytes: number): void {
  const random = lcg(20_261_124);
  const variants = Array.from({ length: VARIANTS }, () => variant(random));
  const chunk = new Uint8Array(CHUNK_BYTES);
  const fd = openSync(file, 'w');
  let stamp = stampOf(START_S);
  let second = START_S;
  for (let written = 0; written < sizeBytes; ) {
    let length = 0;
    while (length < CHUNK_BYTES - 1024) {
      const { head, tail } = variants[Math.floor(random() * VARIANTS)] ?? variant(random);
      if (random() < 0.1) stamp = stampOf(++second);
      chunk.set(head, length);
      chunk.set(stamp, length + head.length);
      chunk.set(tail, length + head.length + STAMP_BYTES);
      length += head.length + STAMP_BYTES + tail.length;
    }
    written += writeSync(fd, chunk, 0, length);
  }
  closeSync(fd);
}

function variant(random: () => number): Variant {
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const seconds = (random() ** 4 * 2).toFixed(3);
  const request = `"GET ${pick(PATHS, '/')} HTTP/1.1" ${pick(STATUSES, 200)} ${below(40_000)}`;
  return {
    head: bytesOf(`${below(224)}.${below(256)}.${below(256)}.${below(256)} - - `),
    tail: bytesOf(` ${request} "${pick(REFERERS, '-')}" "${pick(AGENTS, '-')}" ${seconds}\n`),
  };
}

function stampOf(second: number): Uint8Array {
  const [date = '', clock = ''] = new Date(second * 1000).toISOString().split(/[T.]/);
  const [year, month, day] = date.split('-');
  return bytesOf(`[${day}/${MONTHS[Number(month) - 1]}/${year}:${clock} +0000]`);
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Numbers in [0, 1), the same in every run (Numerical Recipes' constants). */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
