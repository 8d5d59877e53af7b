// The programs that access-log.ts times: `read FILE` counts a log, `bare FILE` only looks for line ends.
// Promise: prints the most memory that it held at once, MiB.
// Not here: timing, and the log.

import { closeSync, openSync, readSync } from 'node:fs';
import { readCombinedFile } from '../prober/report/combined.ts';

const NOW = Date.UTC(2030, 0, 1);
const CHUNK = 262_144;
const NEWLINE = 0x0a;

const [what = '', file = ''] = process.argv.slice(2);
if (what === 'bare') countLines(file);
else await readCombinedFile(file, { now: NOW });
console.log(process.resourceUsage().maxRSS / 1024);

function countLines(path: string): number {
  const bytes = Buffer.allocUnsafe(CHUNK);
  const fd = openSync(path, 'r');
  let lines = 0;
  for (let length = readSync(fd, bytes); length > 0; length = readSync(fd, bytes)) {
    const read = bytes.subarray(0, length);
    for (let at = read.indexOf(NEWLINE); at >= 0; at = read.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  closeSync(fd);
  return lines;
}
