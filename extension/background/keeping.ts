// Keeping house: what the pages ask of the history as a whole: importing, deleting what nobody watches, thinning.
// Promise: tallies go only with the whole history of an endpoint that is not watched.
// Not here: the watch list (commands.ts), what a clearing does by itself (clearing.ts).

import type { History } from '../../shared/store/history.ts';
import type { HistoryCommand } from '../history-messages.ts';
import { REFUSED } from '../own-sayings.ts';
import { readConfig } from '../watchlist.ts';
import { type Done, NOTHING_TO_CHECK } from './done.ts';
import { type ImportTools, importStaged } from './importing.ts';

export interface KeepingTools extends ImportTools {
  readonly history: (zone: string) => Promise<Pick<History, 'rearrange' | 'latest' | 'forget' | 'thin'>>;
}

export async function keep(command: HistoryCommand, tools: KeepingTools): Promise<Done> {
  if (command.do === 'import') return importStaged(command.choice, tools);
  const read = await readConfig(tools.notes, tools.zone);
  if (!read.ok) return read;
  const { endpoints, zone } = read.config;
  const history = await tools.history(zone);
  if (command.do === 'thin') {
    for (const id of command.ids) await history.thin(id, command.before);
    return NOTHING_TO_CHECK;
  }
  if (endpoints.some(({ id }) => id === command.id))
    return { ok: false, problem: `${REFUSED.stillWatched}.` };
  await history.forget(command.id);
  return NOTHING_TO_CHECK;
}
