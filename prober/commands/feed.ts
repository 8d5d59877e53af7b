// feed on the command line.
// Promise: the same words as serve for what is watched and where it lies.
// Not here: what it does (feed-command.ts).

import { type FeedWish, feedCommand } from '../feed-command.ts';
import { command } from './command.ts';
import { readWanted, WANTED_OPTIONS } from './wanted.ts';

export const feed = command({
  name: 'feed',
  usage: 'uptally feed [URL…] [--out FILE] [--config FILE] [--data FOLDER] [--zone ZONE]',
  help: `uptally feed [URL…]       writes the public document from the history, the same as the page's status.json
  --out FILE              to this file; else to the standard output
  --config, --data, --zone   as for serve`,
  options: { ...WANTED_OPTIONS, out: { kind: 'value', example: 'status.json' } },
  read: (given): FeedWish => ({ ...readWanted(given), outFile: given.value('out') }),
  async run(wish, terminal) {
    await feedCommand(wish, terminal);
    return 0;
  },
});
