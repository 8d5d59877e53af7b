// Reads a log that comes piece by piece: standard input, an unpacked gzip file.
// Promise: the same result as from a file of the same bytes, whatever the pieces.
// Not here: plain files (log-file.ts), where the bytes come from.

import type { AccessLog } from './access-log.ts';
import { LineFeed } from './line-feed.ts';
import type { ScanRules } from './line-scanner.ts';
import { type ReadingOptions, STRETCH_BYTES } from './log-file.ts';
import { LogSum } from './log-sum.ts';

export interface StreamOptions extends ReadingOptions {
  /** > 0; the parts that are added up, as in a file. */
  readonly stretchBytes?: number;
}

/** @throws whatever the source throws; the signal's reason if that aborts */
export async function readLogStream(
  source: AsyncIterable<Uint8Array>,
  rules: ScanRules,
  { signal, onProgress, stretchBytes = STRETCH_BYTES }: StreamOptions,
): Promise<AccessLog> {
  const feed = new LineFeed(rules);
  const sum = new LogSum();
  let doneBytes = 0;
  let end = stretchBytes;
  feed.seek(0, end);
  const turnPages = (): void => {
    while (feed.isDone) {
      sum.add(feed.take());
      end += stretchBytes;
      onProgress?.(doneBytes, null);
      feed.extend(end);
    }
  };
  for await (const piece of source) {
    signal?.throwIfAborted();
    for (let at = 0; at < piece.length; ) {
      const { room } = feed;
      const part = piece.subarray(at, at + room.length);
      room.set(part);
      feed.filled(part.length);
      at += part.length;
      doneBytes += part.length;
      turnPages();
    }
  }
  signal?.throwIfAborted();
  feed.finish();
  sum.add(feed.take());
  return sum.take();
}
