// replay on the command line.
// Promise: rules and what they are tried on are both named.
// Not here: what it does (replay/).

import { READY_SETS } from '../../shared/alert/ready-sets.ts';
import { type ReplayWish, replayCommand } from '../replay/replay-command.ts';
import { STDIN } from '../report/byte-source.ts';
import { FORMAT_NAMES } from '../report/format.ts';
import { formatNamed } from '../report/formats.ts';
import { command, type OptionTable } from './command.ts';
import { lengthMs, requestTime } from './values.ts';

const OPTIONS = {
  against: { kind: 'value', example: 'loud' },
  config: { kind: 'value', example: 'uptally.yaml' },
  format: { kind: 'value', example: 'samples' },
  interval: { kind: 'value', example: '60s' },
  'request-time': { kind: 'value', example: 'us' },
  zone: { kind: 'value', example: 'Europe/Berlin' },
  suggest: { kind: 'flag' },
  'may-miss': { kind: 'value', example: '2m' },
  json: { kind: 'flag' },
} as const satisfies OptionTable;

const MAY_MISS_MS = 120_000;

export const replayCommandLine = command({
  name: 'replay',
  usage: 'uptally replay RULES HISTORY… [--against RULES] [--suggest] [--config FILE] [--json]',
  help: `uptally replay RULES HISTORY…   what rules would have told of what is on record, before they are switched on
  RULES                   a file in YAML or JSON, or a ready set: ${READY_SETS.map(({ name }) => name).join(', ')}
  HISTORY                 a history, samples, periods or an access log, as report reads them; - = the standard input
  --interval LENGTH       between the checks that requests and periods stand for, 30s unless set; of samples that tell none
  --against RULES         other rules beside them
  --suggest               tries other numbers of failures, and names the one that tells least
  --may-miss LENGTH       outages up to so long may be missed by it; 2m unless set
  --config FILE           what endpoints are: groups, missions, tags, planned time
  --format, --request-time, --zone   as for report
  --json                  one document, docs/schema/replay.schema.json`,
  options: OPTIONS,
  read(given): ReplayWish {
    const [rules, ...files] = given.positionals;
    if (rules === undefined) throw given.complaint('Name the rules: uptally replay normal history.db');
    const mayMissMs = given.parsed('may-miss', lengthMs, 'a length of time above 0');
    return {
      rules,
      against: given.value('against'),
      files: files.length === 0 ? [STDIN] : files,
      format: given.parsed('format', formatNamed, `one of ${FORMAT_NAMES.join(', ')}`),
      intervalMs: given.parsed('interval', lengthMs, 'a length of time'),
      requestTime: given.parsed('request-time', requestTime, 's, ms, us or none'),
      configFile: given.value('config'),
      zone: given.value('zone'),
      suggests: given.flag('suggest') || mayMissMs !== null ? { mayMissMs: mayMissMs ?? MAY_MISS_MS } : null,
      isJson: given.flag('json'),
    };
  },
  run: replayCommand,
});
