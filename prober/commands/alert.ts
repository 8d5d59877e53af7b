// alert on the command line: its channels tested, what is open listed, acknowledged, snoozed.
// Promise: it is known what to do, and with which channels or which alert.
// Not here: what it does (alert-test.ts, open-alerts.ts).

import { HOUR_MS } from '../../shared/core/instant.ts';
import { type AlertTestWish, alertTest } from '../alert-test.ts';
import { type OpenAlertsWish, openAlertsCommand } from '../open-alerts.ts';
import { command, type Given, type OptionTable } from './command.ts';
import { lengthMs } from './values.ts';

const OPTIONS = {
  config: { kind: 'value', example: 'uptally.yaml' },
  data: { kind: 'value', example: './history' },
  for: { kind: 'value', example: '2h' },
  by: { kind: 'value', example: 'anna' },
  undo: { kind: 'flag' },
  json: { kind: 'flag' },
} as const satisfies OptionTable;

type Words = Given<typeof OPTIONS>;

export const alert = command({
  name: 'alert',
  usage:
    'uptally alert test CHANNEL… [--config FILE]; alert list [--json]; alert acknowledge|snooze ID [--undo]',
  help: `uptally alert test CHANNEL…  sends a test to channels of the config; exit status 1 if one of them did not take it
  --config FILE           the config; uptally.yaml unless set
uptally alert list        the alerts that are open, with their IDs; beside a running serve, or without one
uptally alert acknowledge ID   you take care of it: it is not escalated further
  --by NAME               who does; whoever is logged in unless set
uptally alert snooze ID   tells nothing new of its endpoints for a while, and does not escalate
  --for LENGTH            for how long; 1h unless set
  --undo                  takes either back
  --data FOLDER           where serve keeps its history and alerts; as for serve
  --json                  the list as one document`,
  options: OPTIONS,
  read(given): AlertTestWish | OpenAlertsWish {
    const [what, ...rest] = given.positionals;
    switch (what) {
      case 'test':
        if (rest.length === 0) throw given.complaint('Name the channels to test.');
        return { what, channels: [...new Set(rest)], configFile: given.value('config') };
      case 'list':
        if (rest.length > 0) throw given.complaint(`alert list takes no name, and got ${rest.join(' ')}.`);
        return { what, dataDir: given.value('data'), isJson: given.flag('json') };
      case 'acknowledge': {
        const takesBack = given.flag('undo');
        return { what, dataDir: given.value('data'), alert: one(given), by: given.value('by'), takesBack };
      }
      case 'snooze': {
        const length = given.parsed('for', lengthMs, 'a length of time above 0') ?? HOUR_MS;
        const forMs = given.flag('undo') ? null : length;
        return { what, dataDir: given.value('data'), alert: one(given), forMs };
      }
      default:
        throw given.complaint(
          what === undefined
            ? 'Say what to do: test, list, acknowledge or snooze.'
            : `There is no alert ${what}; there are alert test, list, acknowledge and snooze.`,
        );
    }
  },
  run: (wish, terminal) =>
    wish.what === 'test' ? alertTest(wish, terminal) : openAlertsCommand(wish, terminal),
});

/** The alert that is named, alone. */
function one(given: Words): string {
  const [what, id, ...more] = given.positionals;
  if (id === undefined || id === '' || more.length > 0)
    throw given.complaint(`Name the one alert to ${what}: its ID stands in uptally alert list.`);
  return id;
}
