// Rules as people write them: each fault is told with its path, and never costs another rule.

import { describe, expect, test } from 'vitest';
import { quietTime } from '../../shared/alert/quiet-time.ts';
import { readRules } from '../../shared/alert/read-rules.ts';
import { READY_SETS } from '../../shared/alert/ready-sets.ts';
import { ALL, selects } from '../../shared/alert/rule.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import { ruled } from '../support/alert-story.ts';

const CONTEXT = { zone: 'Europe/Zurich', channels: ['chat', 'pager'] };
const GOOD = { name: 'down', when: { down: {} } };

function faults(rule: object, context = CONTEXT): readonly string[] {
  const { rules, problems } = readRules({ version: 0, rules: [rule, GOOD] }, context);
  // Whatever is wrong with one, the other one stands.
  expect(rules.rules.map(({ name }) => name)).toContain('down');
  return problems.map(formatProblem);
}

describe('a rule', () => {
  test('has every default', () => {
    expect(readRules({ version: 0, rules: [GOOD] }, CONTEXT)).toEqual({
      problems: [],
      rules: {
        zone: 'Europe/Zurich',
        dependencies: [],
        digest: null,
        rules: [
          {
            name: 'down',
            condition: { kind: 'down', failures: 3, of: 4, recovered: 2 },
            endpoints: ALL,
            priority: 2,
            channels: [],
            escalation: [],
            everyMs: 0,
            backsOff: false,
            perDay: null,
            quiet: null,
            breaksQuiet: false,
          },
        ],
      },
    });
  });

  test.each([
    {
      rule: { ...GOOD, name: 'x', prioritty: 'P1' },
      told: 'rules[0].prioritty: unknown field; did you mean priority?',
    },
    {
      rule: { ...GOOD, name: 'x', priority: 'P5' },
      told: 'rules[0].priority: got "P5"; expected P1, P2, P3 or P4, for example P1',
    },
    {
      rule: { name: 'x', when: { down: { failures: 5, of: 3 } } },
      told: 'rules[0].when.down: 5 of 3 checks can never fail',
    },
    {
      rule: { name: 'x', when: { degraded: { for: 'long' } } },
      told: 'rules[0].when.degraded.for: got "long"; expected a length of time from 1s to 30d, for example 10m',
    },
    {
      rule: { name: 'x', when: { burn: { objective: '50%', window: '366d' } } },
      told: 'rules[0].when.burn: "50%" over 366d: even all of the time down burns too slowly',
    },
    {
      rule: { ...GOOD, name: 'x', quiet: '24/7' },
      told: 'rules[0].quiet: "24/7" never ends, so that nothing would be told; expected weekly hours that end',
    },
    {
      rule: { ...GOOD, name: 'x', quiet: 'Xx 10:00-12:00' },
      told: 'rules[0].quiet: ',
    },
    {
      rule: { ...GOOD, name: 'x', channels: ['chatt'] },
      told: 'rules[0].channels[0]: there is no channel "chatt"; did you mean chat?; expected one of chat, pager',
    },
    {
      rule: { ...GOOD, name: 'x', escalate: [{ after: '5m', channel: 'boss' }] },
      told: 'rules[0].escalate[0].channel: there is no channel "boss"; expected one of chat, pager',
    },
    {
      rule: { ...GOOD, name: 'x', perDay: 0 },
      told: 'rules[0].perDay: got 0; expected a whole number from 1',
    },
    { rule: { name: 'x' }, told: 'rules[0].when: is missing; expected what to wait for' },
    { rule: { when: { down: {} } }, told: 'rules[0].name: is missing; expected a name' },
    { rule: { name: 'x', when: { dwon: {} } }, told: 'rules[0].when' },
    { rule: { name: 'x', when: { down: {}, silence: { for: '5m' } } }, told: 'rules[0].when' },
    {
      rule: { ...GOOD, name: 'x', endpoints: { missions: ['critical'] } },
      told: 'rules[0].endpoints.missions: unknown field; did you mean mission?',
    },
  ])('is refused where it is wrong: $told', ({ rule, told }) => {
    const [first, ...more] = faults(rule);
    expect(first?.startsWith(told) === true ? told : first).toBe(told);
    expect(more).toEqual([]);
  });

  test('that takes the name of another is refused', () => {
    const { problems } = readRules({ version: 0, rules: [GOOD, GOOD] }, CONTEXT);
    expect(problems.map(formatProblem)).toEqual([
      'rules[1].name: there is a rule "down" already; expected another name',
    ]);
  });

  test('of a document that is none, nothing is made', () => {
    for (const document of [null, 7, 'rules', [], {}, { version: 9, rules: [] }, { version: 0, rules: {} }]) {
      const { rules, problems } = readRules(document, CONTEXT);
      expect(rules.rules).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});

describe('a digest', () => {
  const digestOf = (digest: unknown) => {
    const { rules, problems } = readRules({ version: 0, rules: [GOOD], digest }, CONTEXT);
    expect(rules.rules).toHaveLength(1);
    return { digest: rules.digest, told: problems.map(formatProblem) };
  };

  test('has every default', () => {
    expect(digestOf({ every: 'week' })).toEqual({
      digest: { every: 'week', atMinute: 480, weekday: 1, channels: [] },
      told: [],
    });
    const written = { every: 'week', at: '17:45', weekday: 'Fr', channels: ['chat'] };
    expect(digestOf(written).digest).toEqual({
      every: 'week',
      atMinute: 1_065,
      weekday: 5,
      channels: ['chat'],
    });
  });

  test.each([
    ['daily', 'digest: got "daily"; expected how often to sum up, and where'],
    [{}, 'digest.every: is missing; expected day or week, for example day'],
    [{ every: 'hour' }, 'digest.every: got "hour"; expected day or week, for example day'],
    [{ every: 'day', at: '8:00' }, 'digest.at: got "8:00"; expected a time of day from 00:00 to 23:59'],
    [{ every: 'day', at: '24:00' }, 'digest.at: got "24:00"; expected a time of day from 00:00 to 23:59'],
    [{ every: 'week', weekday: 'Mon' }, 'digest.weekday: got "Mon"; expected Mo, Tu, We, Th, Fr, Sa or Su'],
    [{ every: 'day', weekday: 'Mo' }, 'digest: a digest of every day has no weekday of its own'],
    [{ every: 'day', chanels: ['chat'] }, 'digest.chanels: unknown field; did you mean channels?'],
    [
      { every: 'day', channels: ['chatt'] },
      'digest.channels[0]: there is no channel "chatt"; did you mean chat?',
    ],
  ])('%j is refused, and the rules stand', (written, told) => {
    const read = digestOf(written);
    expect(read.digest).toBeNull();
    expect(read.told).toHaveLength(1);
    expect(read.told[0]?.startsWith(told) === true ? told : read.told[0]).toBe(told);
  });

  test('beside the rules an unknown field is told with what may stand there', () => {
    const { problems } = readRules({ version: 0, rules: [GOOD], digst: {} }, CONTEXT);
    expect(problems.map(formatProblem)).toEqual(['digst: unknown field; did you mean digest?']);
  });
});

describe('the ready sets', () => {
  test.each(READY_SETS)('$name is without a fault', ({ document }) => {
    const { rules, problems } = readRules(document, CONTEXT);
    expect(problems).toEqual([]);
    expect(rules.rules.length).toBeGreaterThan(0);
  });

  test('office hours are quiet from Friday evening to Monday morning', () => {
    const { rules } = readRules(READY_SETS.find(({ name }) => name === 'office-hours')?.document, CONTEXT);
    const quietUntil = quietTime(rules.rules[0]?.quiet ?? null, 'Europe/Zurich');
    const iso = (at: string) => {
      const until = quietUntil(Date.parse(at));
      return until === null ? null : new Date(until).toISOString();
    };
    expect(iso('2026-11-27T16:59:00Z')).toBeNull();
    expect(iso('2026-11-27T17:00:00Z')).toBe('2026-11-30T07:00:00.000Z');
    expect(iso('2026-11-30T05:00:00Z')).toBe('2026-11-30T07:00:00.000Z');
    expect(iso('2026-11-30T07:00:00Z')).toBeNull();
  });

  test('a quiet night is as long as the clock says, also where an hour is missing or comes twice', () => {
    const { rules } = readRules({ version: 0, rules: [{ ...GOOD, quiet: '22:00-07:00' }] }, CONTEXT);
    const quietUntil = quietTime(rules.rules[0]?.quiet ?? null, 'Europe/Zurich');
    expect(quietUntil(Date.parse('2026-03-28T21:00:00Z'))).toBe(Date.parse('2026-03-29T05:00:00Z'));
    expect(quietUntil(Date.parse('2026-10-24T20:00:00Z'))).toBe(Date.parse('2026-10-25T06:00:00Z'));
  });
});

describe('a selector', () => {
  const shop = ruled('shop', { group: 'web', mission: 'critical', tags: ['eu', 'paid'], component: 'cart' });

  test.each([
    [{}, true],
    [{ ids: ['shop'] }, true],
    [{ ids: ['mail', 'shop'], groups: ['web'] }, true],
    [{ ids: ['shop'], groups: ['mail'] }, false],
    [{ tags: ['us', 'eu'] }, true],
    [{ tags: ['us'] }, false],
    [{ missions: ['critical'], components: ['cart'] }, true],
    [{ components: ['search'] }, false],
  ] as const)('%j', (selector, fits) => {
    expect(selects({ ...ALL, ...selector }, shop)).toBe(fits);
  });
});
