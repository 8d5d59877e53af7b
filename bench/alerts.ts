// How many messages the same troubles make: ours, and what others do with the same checks.
// Promise: one stream of checks for all three; the two others are as simple as their users describe them.
// Not here: whether our messages are the right ones (test/unit/alert-scenarios.test.ts).

import type { HttpResult } from '../shared/ports.ts';
import type { EndpointSample } from '../shared/store/journal.ts';
import { AlertWorld, OK } from '../test/support/alert-world.ts';
import type { Row } from './row.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CONTROL = 'https://control.example/';
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const BUSY: HttpResult = { ...OK, status: 503 };

interface Story {
  readonly name: string;
  /** What an endpoint answers; undefined = all is well. */
  readonly host: (id: string, at: number) => HttpResult | null | undefined;
  readonly hasNetwork?: (at: number) => boolean;
}

const within = (at: number, from: number, to: number) => from <= at && at < to;

const STORIES: readonly Story[] = [
  {
    name: 'one of eight down for ten minutes',
    host: (id, at) => (id === 'c' && within(at, HOUR, HOUR + 10 * MINUTE) ? BUSY : undefined),
  },
  {
    name: 'all eight down behind one gateway',
    host: (_id, at) => (within(at, HOUR, HOUR + 10 * MINUTE) ? BUSY : undefined),
  },
  {
    name: 'our own network gone for an hour',
    host: () => undefined,
    hasNetwork: (at) => !within(at, HOUR, 2 * HOUR),
  },
  {
    name: 'one up and down in turns for two hours',
    host: (id, at) =>
      id === 'c' && within(at, HOUR, 3 * HOUR) && Math.floor(at / MINUTE) % 2 === 0 ? BUSY : undefined,
  },
  {
    name: 'a blip of five seconds, eight times',
    host: (id, at) =>
      id === IDS[Math.floor(at / (20 * MINUTE)) % 8] && at % (20 * MINUTE) < 5_000 ? BUSY : undefined,
  },
];

export async function alertRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, host, hasNetwork = () => true } of STORIES) {
    const alerts = { rules: [{ name: 'down', when: { down: {} }, priority: 'P1', channels: ['hook'] }] };
    const endpoints = IDS.map((id) => ({ id, name: id, url: `https://${id}.example/`, interval: '30s' }));
    const world = await AlertWorld.begin(
      { control: [CONTROL], endpoints, alerts },
      {
        answer: (url, at) => {
          if (!hasNetwork(at)) return null;
          const answered = url === CONTROL ? OK : host(new URL(url).hostname.replace('.example', ''), at);
          return answered === undefined ? OK : answered;
        },
      },
    );
    await world.pass(4 * HOUR);
    await world.end();
    rows.push(
      { name: `${name}: messages`, value: world.told.length, unit: '' },
      { name: '… an alert on each failed check', value: eachFailure(world.kept), unit: '' },
      {
        name: '… an alert after three failures, and one when it is back',
        value: afterThree(world.kept),
        unit: '',
      },
    );
  }
  return rows;
}

/** Without a guard nobody knows of our own network: silence is a failure. */
function isFailure({ sample }: EndpointSample): boolean {
  return sample.outcome === 'down' || sample.outcome === 'unknown';
}

function eachFailure(kept: readonly EndpointSample[]): number {
  return kept.filter((each) => !each.sample.recheck && isFailure(each)).length;
}

function afterThree(kept: readonly EndpointSample[]): number {
  let messages = 0;
  for (const own of Map.groupBy(kept, ({ endpoint }) => endpoint).values()) {
    let failures = 0;
    for (const each of own.filter(({ sample }) => !sample.recheck)) {
      if (isFailure(each)) failures++;
      if (isFailure(each) && failures === 3) messages++;
      if (!isFailure(each)) {
        if (failures >= 3) messages++;
        failures = 0;
      }
    }
  }
  return messages;
}
