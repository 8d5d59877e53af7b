// worth on the command line.
// Promise: the downtime is named once, and each number has its unit in the name or in its value.
// Not here: measuring the downtime (worth/measured.ts), what is said of it (worth/document.ts, worth/page.ts).

import { parseDuration } from '../../shared/config/duration.ts';
import { MONTH_MS, type Work } from '../../shared/core/cost.ts';
import { type Objective, parseObjective } from '../../shared/core/objective.ts';
import { STANDARD_WINDOWS, type WindowId } from '../../shared/core/window.ts';
import type { DowntimeSource, WorthWish } from '../worth/wish.ts';
import { worthCommand } from '../worth/worth-command.ts';
import { command, type Given, type OptionTable } from './command.ts';
import { amount, amountAboveZero, currencyCode, lengthMs } from './values.ts';
import { readWanted, WANTED_OPTIONS } from './wanted.ts';

const OPTIONS = {
  'cost-per-minute': { kind: 'value', example: '10' },
  currency: { kind: 'value', example: 'EUR' },
  uptime: { kind: 'value', example: '99.95%' },
  downtime: { kind: 'value', example: '22m' },
  window: { kind: 'value', example: '30d' },
  feed: { kind: 'value', example: 'status.json' },
  endpoint: { kind: 'value', example: 'shop' },
  objective: { kind: 'values', example: '99.99%' },
  hours: { kind: 'value', example: '80' },
  rate: { kind: 'value', example: '100' },
  'per-month': { kind: 'value', example: '5000' },
  json: { kind: 'flag' },
  ...WANTED_OPTIONS,
} as const satisfies OptionTable;

type Typed = Given<typeof OPTIONS>;

export const worth = command({
  name: 'worth',
  usage:
    'uptally worth --cost-per-minute AMOUNT [--uptime 99.95% | --downtime LENGTH | --feed FILE] [--objective 99.99%] ' +
    '[--hours N --rate AMOUNT] [--per-month AMOUNT] [--json]',
  help: `uptally worth [URL…]      what downtime costs, and what each next nine would save, cost and return
  --cost-per-minute AMOUNT   what a minute down costs
  --currency CODE         of every amount; USD unless set
  --uptime PERCENT        the uptime as it is now, for example 99.95%
  --downtime LENGTH       or the time down, for example 22m, in --window; in a mean month (30.436875 days) unless set
  --feed FILE             or measured by an Uptally feed; without these three by the history
  --config, --data, --zone   which history, as for serve
  --endpoint ID           which one of a feed or history; needed where there are several
  --window LENGTH         of a feed or history 24h, 7d, 30d, 90d or 365d; 30d unless set
  --objective PERCENT     what to aim at, repeatable; else each next nine up to 99.999%
  --hours N --rate AMOUNT   work that is done once, and what an hour of it costs
  --per-month AMOUNT      what it costs every month
  --json                  one document, docs/schema/worth.schema.json`,
  options: OPTIONS,
  read(given): WorthWish {
    const minuteValue = given.parsed('cost-per-minute', amountAboveZero, ABOVE_ZERO);
    if (minuteValue === null) throw given.complaint('Name what a minute down costs: --cost-per-minute 10');
    return {
      source: sourceOf(given),
      minuteValue,
      currency: given.parsed('currency', currencyCode, 'the code of a currency') ?? 'USD',
      objectives: given.values('objective').map((text) => objectiveOf(given, text)),
      work: workOf(given),
      isJson: given.flag('json'),
    };
  },
  run: worthCommand,
});

const ABOVE_ZERO = 'a number above 0, without signs and separators';
const FROM_ZERO = 'a number from 0 on, without signs and separators';

function objectiveOf(given: Typed, text: string): Objective {
  const objective = parseObjective(text);
  if (objective !== null) return objective;
  throw given.complaint(
    `--objective ${text}: expected a percentage between 0% and 100%, for example --objective 99.99%`,
  );
}

function workOf(given: Typed): Work | null {
  const hours = given.parsed('hours', amount, FROM_ZERO);
  const rate = given.parsed('rate', amount, FROM_ZERO);
  const monthlyCost = given.parsed('per-month', amount, FROM_ZERO);
  if (hours !== null && rate === null) {
    throw given.complaint('--hours needs what an hour costs: --rate 100');
  }
  if (rate !== null && hours === null) {
    throw given.complaint('--rate needs how many hours it takes: --hours 80');
  }
  const work = { setUpCost: (hours ?? 0) * (rate ?? 0), monthlyCost: monthlyCost ?? 0 };
  return work.setUpCost + work.monthlyCost === 0 ? null : work;
}

function sourceOf(given: Typed): DowntimeSource {
  const uptime = given.parsed('uptime', uptimeOf, 'a percentage above 0%');
  const downMs = given.parsed('downtime', parseDuration, 'a length of time');
  const file = given.value('feed');
  refuseSecondSource(given);
  if (uptime !== null) return { from: 'uptime', uptime };
  if (downMs !== null) {
    const windowMs = given.parsed('window', lengthMs, 'a length of time above 0') ?? MONTH_MS;
    if (downMs <= windowMs) return { from: 'length', downMs, windowMs };
    throw given.complaint(
      `--downtime ${given.value('downtime')} is longer than its window; name the time it was measured in: --window 30d`,
    );
  }
  const measuring = {
    endpoint: given.value('endpoint'),
    window: given.parsed('window', windowOf, `one of ${WINDOW_IDS.join(', ')}`) ?? '30d',
  };
  if (file !== null) return { from: 'feed', file, ...measuring };
  return { from: 'history', wanted: readWanted(given), ...measuring };
}

/** What belongs to another way of naming the downtime would be ignored: it is refused. */
function refuseSecondSource(given: Typed): void {
  const sources = (['uptime', 'downtime', 'feed'] as const).filter((name) => given.value(name) !== null);
  const [source, second] = sources;
  if (source === undefined) return;
  if (second !== undefined) throw given.complaint(`The downtime is named twice: leave out --${second}.`);
  const foreign = (
    [
      ...(['config', 'data', 'zone'] as const),
      ...(source === 'feed' ? [] : (['endpoint'] as const)),
      ...(source === 'uptime' ? (['window'] as const) : []),
    ] as const
  ).find((name) => given.value(name) !== null);
  if (foreign !== undefined)
    throw given.complaint(`--${source} needs no --${foreign}: leave one of them out.`);
  const [url] = given.positionals;
  if (url !== undefined) throw given.complaint(`--${source} needs no address: leave out ${url}.`);
}

function uptimeOf(text: string): Objective | null {
  return /^100(?:\.0+)?%$/u.test(text.trim()) ? { parts: 1, of: 1 } : parseObjective(text);
}

const WINDOW_IDS = STANDARD_WINDOWS.map(({ id }) => id);

function windowOf(text: string): WindowId | null {
  return WINDOW_IDS.find((id) => id === text) ?? null;
}
