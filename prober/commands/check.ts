// check on the command line.
// Promise: there is something to check.
// Not here: what it does (check-command.ts).

import { type CheckWish, checkCommand } from '../check-command.ts';
import { command } from './command.ts';

export const check = command({
  name: 'check',
  usage: 'uptally check URL…',
  help: `uptally check URL…        checks each once; exit status 1 if one is down, 3 if one can't be told`,
  options: {},
  read(given): CheckWish {
    if (given.positionals.length === 0) throw given.complaint('Name what to check.');
    return { urls: given.positionals };
  },
  run: checkCommand,
});
