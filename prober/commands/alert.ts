// alert on the command line: `uptally alert test CHANNEL…`.
// Promise: it is known what to do, and with which channels.
// Not here: what it does (alert-command.ts).

import { type AlertWish, alertCommand } from '../alert-command.ts';
import { command } from './command.ts';

export const alert = command({
  name: 'alert',
  usage: 'uptally alert test CHANNEL… [--config FILE]',
  help: `uptally alert test CHANNEL…  sends a test to channels of the config; exit status 1 if one of them did not take it
  --config FILE           the config; uptally.yaml unless set`,
  options: { config: { kind: 'value', example: 'uptally.yaml' } },
  read(given): AlertWish {
    const [what, ...channels] = given.positionals;
    if (what !== 'test')
      throw given.complaint(
        what === undefined ? 'Say what to do: test.' : `There is no alert ${what}; there is alert test.`,
      );
    if (channels.length === 0) throw given.complaint('Name the channels to test.');
    return { channels: [...new Set(channels)], configFile: given.value('config') };
  },
  run: alertCommand,
});
