// report on the command line.
// Promise: what contradicts is refused before anything is read.
// Not here: what it does (report-command.ts).

import { parseServiceHours } from '../../shared/config/service-hours-text.ts';
import { parseObjective } from '../../shared/core/objective.ts';
import { STDIN } from '../report/byte-source.ts';
import { FORMAT_NAMES } from '../report/format.ts';
import { formatNamed } from '../report/formats.ts';
import { calendarUnit, readWindowChoice, typedInstant } from '../report/window-option.ts';
import { type ReportCommandWish, reportCommand } from '../report-command.ts';
import { command, type Given, type OptionTable } from './command.ts';
import { amount, lengthMs, requestTime } from './values.ts';

const OPTIONS = {
  format: { kind: 'value', example: 'samples' },
  interval: { kind: 'value', example: '60s' },
  'request-time': { kind: 'value', example: 'us' },
  window: { kind: 'values', example: '30d' },
  at: { kind: 'value', example: '2026-11-24T12:00Z' },
  from: { kind: 'value', example: '2026-11-01' },
  to: { kind: 'value', example: '2026-12-01' },
  by: { kind: 'value', example: 'month' },
  zone: { kind: 'value', example: 'Europe/Berlin' },
  maintenance: { kind: 'value', example: 'planned.csv' },
  'service-hours': { kind: 'value', example: "'Mo-Fr 08:00-20:00'" },
  objective: { kind: 'value', example: '99.9%' },
  'cost-per-minute': { kind: 'value', example: '10' },
  lang: { kind: 'value', example: 'en' },
  json: { kind: 'flag' },
  strict: { kind: 'flag' },
  progress: { kind: 'flag' },
} as const satisfies OptionTable;

type Typed = Given<typeof OPTIONS>;

export const report = command({
  name: 'report',
  usage:
    'uptally report [FILE…] [--format FORMAT] [--window LENGTH] [--from TIME] [--to TIME] [--by UNIT] [--json]',
  help: `uptally report [FILE…]    every figure from a log: samples, periods, an access log, a feed or a history
  FILE                    JSON Lines, CSV and so on, gzip as it is; none or - = the standard input
  --format FORMAT         ${FORMAT_NAMES.join(', ')}; else what the file looks like
  --interval LENGTH       of samples that tell none; else the median difference of successive ones
  --request-time UNIT     s, ms or us: of a whole number that ends the lines of an access log; none = it is no time
  --window LENGTH         24h, 7d, 30d …, any number of times; else those that the data reaches into
  --at TIME               where windows end; else the last complete minute on record
  --from TIME, --to TIME  a time of your own
  --by UNIT               a row for each day, week, month or year
  --zone ZONE             its midnights cut the days, local times are read in it; else this machine's
  --maintenance FILE      planned time: periods with from, to and perhaps endpoint
  --service-hours TIMES   Mo-Fr 08:00-20:00; all other time is left out
  --objective SHARE       99.9%: error budget and burn rates
  --cost-per-minute N     what a minute of downtime costs
  --json                  one document instead of tables
  --strict                exit status 3 if a line was skipped
  --lang LANGUAGE         of numbers and dates
  --progress              how far it is, also where the error output is no terminal`,
  options: OPTIONS,
  read: readWish,
  run: reportCommand,
});

/** @throws Complaint */
function readWish(given: Typed): ReportCommandWish {
  const zone = given.parsed('zone', knownZone, 'an IANA time zone');
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = (text: string) => typedInstant(text, zone ?? ownZone);
  const time = 'a time in ISO 8601';
  const windows = readWindowChoice({
    windows: given.values('window'),
    at: given.parsed('at', instant, time),
    from: given.parsed('from', instant, time),
    to: given.parsed('to', instant, time),
    by: given.parsed('by', calendarUnit, 'day, week, month or year'),
  });
  if (typeof windows === 'string') throw given.complaint(windows);
  const typed = given.value('objective');
  const objective = given.parsed('objective', parseObjective, 'a share between 0% and 100%');
  return {
    files: given.positionals.length === 0 ? [STDIN] : given.positionals,
    format: given.parsed('format', formatNamed, `one of ${FORMAT_NAMES.join(', ')}`),
    intervalMs: given.parsed('interval', lengthMs, 'a length of time'),
    requestTime: given.parsed('request-time', requestTime, 's, ms, us or none'),
    windows,
    zone: zone ?? ownZone,
    zoneIsNamed: zone !== null,
    maintenanceFile: given.value('maintenance'),
    serviceHours: serviceHours(given),
    objective: objective === null || typed === null ? null : { typed, objective },
    costPerMinute: given.parsed('cost-per-minute', amount, 'an amount'),
    isJson: given.flag('json'),
    isStrict: given.flag('strict'),
    showsProgress: given.flag('progress') || process.stderr.isTTY,
    locale: given.parsed('lang', knownLocale, 'a language tag') ?? 'en',
  };
}

function serviceHours(given: Typed): ReportCommandWish['serviceHours'] {
  const text = given.value('service-hours');
  if (text === null) return null;
  const read = parseServiceHours(text);
  if (read.ok) return read.hours;
  const [{ wrong, example }] = read.faults;
  throw given.complaint(`--service-hours ${text}: ${wrong}; for example --service-hours '${example}'`);
}

function knownZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function knownLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
