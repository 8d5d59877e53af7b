// uptally feed: the public document out of a history, once.
// Promise: the file is replaced as a whole; a reader never sees half of it.
// Not here: what is in the document (feed.ts), opening the history (recorded.ts), serving it (serve-command.ts).

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { english } from '../shared/ui/words.ts';
import type { Wanted } from './commands/wanted.ts';
import { Complaint, messageOf } from './complaint.ts';
import { makeFeed } from './feed.ts';
import { createNodeClock } from './node-time.ts';
import { surroundings } from './places.ts';
import { withRecorded } from './recorded.ts';
import type { Terminal } from './terminal.ts';

export interface FeedWish extends Wanted {
  /** null = to the standard output. */
  readonly outFile: string | null;
}

/** @throws Complaint */
export async function feedCommand(wish: FeedWish, terminal: Terminal): Promise<void> {
  const around = surroundings();
  const now = createNodeClock().now();
  const text = await withRecorded(wish, around, { onProblem: terminal.note, instead: '' }, (recorded) =>
    makeFeed({ ...recorded, words: english }, null, now),
  );
  if (wish.outFile === null) terminal.say(text);
  else replaceFile(resolve(around.folder, wish.outFile), `${text}\n`);
}

function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Complaint(`The feed can't be written to ${file}: ${messageOf(error)}`, 1);
  }
}
