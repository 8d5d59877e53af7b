import { expect, test } from 'vitest';
import { type Expectations, judge } from '../../../shared/probe/expectation.ts';

const NONE: Expectations = {
  expectedStatuses: [{ from: 200, to: 299 }],
  latencyLimitMs: null,
  expectedText: null,
};
const answer = (status: number, latencyMs = 10, body = '') => ({
  status,
  latencyUs: latencyMs * 1_000,
  body,
});

test.each([
  ['200 is up', NONE, answer(200), 'up', null],
  ['299 is up', NONE, answer(299), 'up', null],
  ['304 is down', NONE, answer(304), 'down', 'status'],
  ['503 is down', NONE, answer(503), 'down', 'status'],
  [
    '401 is up where it is expected',
    { ...NONE, expectedStatuses: [{ from: 401, to: 401 }] },
    answer(401),
    'up',
    null,
  ],
  [
    '200 is down where only 401 is expected',
    { ...NONE, expectedStatuses: [{ from: 401, to: 401 }] },
    answer(200),
    'down',
    'status',
  ],
  ['slow without a limit is up', NONE, answer(200, 9_000), 'up', null],
  ['exactly the limit is up', { ...NONE, latencyLimitMs: 800 }, answer(200, 800), 'up', null],
  [
    'a microsecond over the limit is degraded',
    { ...NONE, latencyLimitMs: 800 },
    answer(200, 800.001),
    'degraded',
    null,
  ],
  ['slow and 503 is down', { ...NONE, latencyLimitMs: 800 }, answer(503, 900), 'down', 'status'],
  ['the text found is up', { ...NONE, expectedText: 'ok' }, answer(200, 10, 'all ok'), 'up', null],
  [
    'the text missing is down',
    { ...NONE, expectedText: 'ok' },
    answer(200, 10, 'error'),
    'down',
    'assertion',
  ],
  [
    'slow and the text missing is down',
    { ...NONE, expectedText: 'ok', latencyLimitMs: 5 },
    answer(200),
    'down',
    'assertion',
  ],
  [
    'a wrong status goes before a missing text',
    { ...NONE, expectedText: 'ok' },
    answer(500),
    'down',
    'status',
  ],
] as const)('%s', (_title, expected, got, outcome, cause) => {
  expect(judge(expected, got)).toMatchObject({ outcome, cause });
});
