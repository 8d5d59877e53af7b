// serve on the command line.
// Promise: a port or a moment that can't be is refused with an example.
// Not here: what it does (serve-command.ts).

import { type ServeWish, serveCommand } from '../serve-command.ts';
import { command } from './command.ts';
import { wholeNumber } from './values.ts';
import { readWanted, WANTED_OPTIONS } from './wanted.ts';

const DEFAULT_PORT = 4747;
const PORT_MAX = 65_535;
const DEMO_FROM_MAX = 86_400;

export const serve = command({
  name: 'serve',
  usage: 'uptally serve [URL…] [--config FILE] [--port PORT] [--data FOLDER] [--zone ZONE]',
  help: `uptally serve [URL…]      watches, keeps history, serves the status page
  --config FILE           what to watch, YAML or JSON; else uptally.yaml in this folder, else a demonstration
  --port PORT             of the page on this machine; ${DEFAULT_PORT} unless set, 0 = any free one
  --data FOLDER           where the history lies; else $UPTALLY_DATA, else this user's folder for data
  --zone ZONE             its midnights cut the days, for example Europe/Berlin; else the config's, else this machine's
  --demo-from SECONDS     where in its play the demonstration begins; for tests`,
  options: {
    ...WANTED_OPTIONS,
    port: { kind: 'value', example: '4748' },
    'demo-from': { kind: 'value', example: '60' },
  },
  read(given): ServeWish {
    const upTo = (max: number) => (text: string) => wholeNumber(text, max);
    const wholeUpTo = (max: number) => `a whole number from 0 to ${max}`;
    return {
      ...readWanted(given),
      port: given.parsed('port', upTo(PORT_MAX), wholeUpTo(PORT_MAX)) ?? DEFAULT_PORT,
      demoFromSeconds: given.parsed('demo-from', upTo(DEMO_FROM_MAX), wholeUpTo(DEMO_FROM_MAX)) ?? 0,
    };
  },
  async run(wish, terminal) {
    await serveCommand(wish, terminal);
    return 0;
  },
});
