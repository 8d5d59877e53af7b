// feed on the command line.
// Promise: the same words as serve for what is watched and where it lies.
// Not here: what it does (feed-command.ts).

import { type FeedWish, feedCommand } from '../feed-command.ts';
import { command } from './command.ts';
import { lengthMs } from './values.ts';
import { readWanted, WANTED_OPTIONS } from './wanted.ts';

export const feed = command({
  name: 'feed',
  usage:
    'uptally feed [URL…] [--out FILE|FOLDER/] [--every LENGTH] [--config FILE] [--data FOLDER] [--zone ZONE]',
  help: `uptally feed [URL…]       writes the public document from the history, the same as the page's status.json
  --out FILE              to this file; else to the standard output
  --out FOLDER/           into this folder as status.json, with badge.svg, shields.json and status.atom beside it,
                          and a badge of each endpoint in badge/ and shields/
  --every LENGTH          another one follows so soon, for example 5m: readers call it out of date after twice as long
  --config, --data, --zone   as for serve`,
  options: {
    ...WANTED_OPTIONS,
    out: { kind: 'value', example: 'status.json' },
    every: { kind: 'value', example: '5m' },
  },
  read: (given): FeedWish => ({
    ...readWanted(given),
    out: given.value('out'),
    everyMs: given.parsed('every', lengthMs, 'a length of time'),
  }),
  async run(wish, terminal) {
    await feedCommand(wish, terminal);
    return 0;
  },
});
