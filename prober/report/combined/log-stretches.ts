// What each thread does with a file: takes the next stretch that nobody has, and reads its lines.
// Promise: all stretches are taken once, however many threads take them.
// Not here: the threads (log-file.ts), how a stretch becomes lines (line-feed.ts).

import { readSync } from 'node:fs';
import type { AccessLog } from './access-log.ts';
import { LineFeed } from './line-feed.ts';
import type { ScanRules } from './line-scanner.ts';

/** A file that several threads read together. */
export interface SharedFile {
  /** Open as long as any of them reads. */
  readonly fd: number;
  readonly sizeBytes: number;
  readonly stretchBytes: number;
  readonly rules: ScanRules;
  /** One number in shared memory: the next stretch that nobody has taken. */
  readonly next: Int32Array;
}

/** A stretch that was read. */
export interface Part {
  readonly index: number;
  readonly log: AccessLog;
}

/**
 * The stretches that this thread got hold of, read one by one.
 * @throws Error for people if the file can't be read
 */
export function* partsOf({ fd, sizeBytes, stretchBytes, rules, next }: SharedFile): Generator<Part> {
  const feed = new LineFeed(rules);
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const from = index * stretchBytes;
    if (from >= sizeBytes) return;
    readStretch(fd, feed, from, Math.min(from + stretchBytes, sizeBytes), sizeBytes);
    yield { index, log: feed.take() };
  }
}

function readStretch(fd: number, feed: LineFeed, from: number, to: number, sizeBytes: number): void {
  let position = feed.seek(from, to);
  while (!feed.isDone) {
    const { room } = feed;
    const length = Math.min(room.length, sizeBytes - position);
    const count = length > 0 ? readSync(fd, room, 0, length, position) : 0;
    if (count === 0 && length > 0) {
      throw new Error(`it became shorter while it was read: ${position} bytes instead of ${sizeBytes}`);
    }
    if (count === 0) feed.finish();
    else feed.filled(count);
    position += count;
  }
}
