// uptally feed: the public document out of a history, once.
// Promise: the file is replaced as a whole; a reader never sees half of it. No prober has to end for this.
// Not here: what is in the document (feed.ts), serving it (serve-command.ts).

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { english } from '../shared/ui/words.ts';
import type { FeedWish } from './commands/feed.ts';
import { Complaint, messageOf } from './complaint.ts';
import { demoConfig } from './demo.ts';
import { makeFeed } from './feed.ts';
import { openHistoryFile } from './history-file.ts';
import { createNodeClock } from './node-time.ts';
import { dataDir, historyFile, surroundings } from './places.ts';
import { ownZone } from './serve-command.ts';
import type { Terminal } from './terminal.ts';
import { readWatched } from './watched.ts';

/** @throws Complaint */
export async function feedCommand(command: FeedWish, terminal: Terminal): Promise<void> {
  const around = surroundings();
  const watched = readWatched(command, around.folder, ownZone());
  const isDemonstration = watched.from === 'demonstration';
  const file = historyFile(dataDir(command.dataDir, around), isDemonstration);
  if (!existsSync(file)) {
    throw new Complaint(
      `There is no history at ${file} yet. Begin one with uptally serve, or name its folder: --data FOLDER`,
      1,
    );
  }
  // Of the demonstration only its endpoints count here, not where they answer.
  const config = isDemonstration ? demoConfig('http://127.0.0.1:1', watched.zone) : watched.config;
  const history = await openHistoryFile(file, config.zone, terminal.say);
  try {
    const now = createNodeClock().now();
    const text = await makeFeed({ config, isDemonstration, history, words: english }, null, now);
    if (command.outFile === null) terminal.say(text);
    else replaceFile(resolve(around.folder, command.outFile), `${text}\n`);
  } finally {
    await history.close();
  }
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
