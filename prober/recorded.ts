// What is on record: the history of what is watched, opened for a command that only reads it.
// Promise: nothing is made where there is no history yet; it is closed again whatever happens. No prober has to end for this.
// Not here: keeping a history (serve-command.ts), what is read out of it (feed.ts, worth/measured.ts).

import { existsSync } from 'node:fs';
import type { Config } from '../shared/config/config.ts';
import type { History } from '../shared/store/history.ts';
import type { Wanted } from './commands/wanted.ts';
import { Complaint } from './complaint.ts';
import { demoConfig } from './demo.ts';
import { openHistoryFile } from './history-file.ts';
import { dataDir, historyFile, type Surroundings } from './places.ts';
import { ownZone } from './serve-command.ts';
import { readWatched } from './watched.ts';

export interface Recorded {
  readonly config: Config;
  readonly isDemonstration: boolean;
  readonly history: History;
}

export interface RecordedOptions {
  /** Is told in a sentence of each record that can't be read. */
  readonly onProblem: (text: string) => void;
  /** What else may be done where there is no history: ", or …"; '' for nothing. */
  readonly instead: string;
}

/** @throws Complaint, where there is no history too */
export async function withRecorded<Result>(
  wanted: Wanted,
  around: Surroundings,
  { onProblem, instead }: RecordedOptions,
  use: (recorded: Recorded) => Promise<Result>,
): Promise<Result> {
  const watched = readWatched(wanted, around.folder, ownZone());
  const isDemonstration = watched.from === 'demonstration';
  const file = historyFile(dataDir(wanted.dataDir, around), isDemonstration);
  if (!existsSync(file)) {
    throw new Complaint(
      `There is no history at ${file} yet. Begin one with uptally serve, or name its folder: --data FOLDER${instead}`,
      1,
    );
  }
  // Of the demonstration only its endpoints count here, not where they answer.
  const config = isDemonstration ? demoConfig('http://127.0.0.1:1', watched.zone) : watched.config;
  const history = await openHistoryFile(file, config.zone, onProblem);
  try {
    return await use({ config, isDemonstration, history });
  } finally {
    await history.close();
  }
}
