// uptally feed: the public document out of a history, once, and what stands beside it.
// Promise: each file is replaced as a whole; a reader never sees half of it.
// Not here: what is in the documents (feed.ts, beside/), opening the history (recorded.ts), serving (serve-command.ts).

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { english } from '../shared/ui/words.ts';
import { writeFolder } from './beside/folder.ts';
import type { Wanted } from './commands/wanted.ts';
import { makeFeed } from './feed.ts';
import { createNodeClock } from './node-time.ts';
import { surroundings } from './places.ts';
import { withRecorded } from './recorded.ts';
import { replaceFile } from './replace-file.ts';
import type { Terminal } from './terminal.ts';

export interface FeedWish extends Wanted {
  /** A file, or a folder; null = to the standard output. */
  readonly out: string | null;
  /** Another one is promised after so long; null = nobody promises one. */
  readonly everyMs: number | null;
}

/** @throws Complaint */
export async function feedCommand(wish: FeedWish, { say, note }: Terminal): Promise<void> {
  const { out, everyMs } = wish;
  const around = surroundings();
  const now = createNodeClock().now();
  const nextAt = everyMs === null ? null : now + everyMs;
  const feed = await withRecorded(wish, around, { onProblem: note, instead: '' }, (recorded) =>
    makeFeed({ ...recorded, words: english }, nextAt, now),
  );
  if (out === null) return say(feed.text);
  const path = resolve(around.folder, out);
  if (isFolder(out, path)) writeFolder(path, feed, note);
  else replaceFile(path, `${feed.text}\n`);
}

/** By the slash at its end, or because it is there. */
function isFolder(typed: string, path: string): boolean {
  return /[/\\]$/u.test(typed) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
