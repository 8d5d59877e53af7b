// Sets of rules tried over a browser's history: in pieces, side by side, and broken off.

import { expect, test } from 'vitest';
import { OWN_RULES } from '../../extension/alert-choice.ts';
import { tryOut } from '../../extension/dashboard/alerts/try-out.ts';
import { ruledEndpoints, rulesOfConfig } from '../../shared/alert/config-rules.ts';
import { replay } from '../../shared/alert/replay.ts';
import { summaryOf } from '../../shared/alert/replay-summary.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { downIn, NOON, samplesOf } from '../support/alert-story.ts';

const HOUR = 3_600_000;
const NOW = NOON + 48 * HOUR;

const samples = samplesOf({
  lives: { a: downIn([600, 1_200], [100_000, 100_300]), b: downIn([600, 900]) },
  to: NOW,
});

function configOf(alerts: unknown) {
  const endpoints = ['a', 'b'].map((id) => ({ id, url: `https://${id}.example/`, mission: 'critical' }));
  const read = parseConfig({ version: 0, endpoints, alerts }, { zone: 'UTC' });
  if (!read.ok) throw new Error('The config is wrong.');
  return read.config;
}

const OWN = { rules: [{ name: 'down', when: { down: { failures: 1, of: 1 } }, priority: 'P1' }] };

function tools(told: number[], signal = new AbortController().signal) {
  return {
    history: {
      samples: async (id: string, from: number, to: number) =>
        samples.flatMap(({ endpoint, sample }) =>
          endpoint === id && from <= sample.at && sample.at < to ? [sample] : [],
        ),
    },
    config: configOf(OWN),
    now: NOW,
    breathe: async () => undefined,
    tell: (ratio: number) => void told.push(ratio),
    signal,
  };
}

test('pieces come to what a replay of the whole comes to, each set for itself', async () => {
  const told: number[] = [];
  const tried = await tryOut(['normal', OWN_RULES], tools(told));
  const config = configOf(OWN);
  const whole = (alerts: typeof config.alerts) =>
    summaryOf(
      replay(
        rulesOfConfig({ ...config, alerts }, null).rules,
        ruledEndpoints(config, NOW),
        samples.toSorted((a, b) => a.sample.at - b.sample.at),
      ),
      'UTC',
    );
  expect(tried).toEqual({ summaries: [whole('normal'), whole(config.alerts)], samples: samples.length });
  expect(tried?.summaries[0]?.messages).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('broken off, it reads no further', async () => {
  const told: number[] = [];
  const stop = new AbortController();
  stop.abort();
  expect(await tryOut(['normal'], tools(told, stop.signal))).toBeNull();
  expect(told).toHaveLength(1);
});
