// Replays: what rules would have told of a record, what they would have missed, and which would be better.

import { describe, expect, test } from 'vitest';
import { replay, replaying } from '../../shared/alert/replay.ts';
import { summaryOf } from '../../shared/alert/replay-summary.ts';
import { best, tryAll } from '../../shared/alert/suggest.ts';
import { downIn, NOON, ruled, rulesOf, samplesOf, tell } from '../support/alert-story.ts';

const HOUR = 3_600_000;
const DOWN = { rules: [{ name: 'down', when: { down: {} }, priority: 'P1' }] };
const story = (life: ReturnType<typeof downIn>, hours = 1) => ({
  lives: { a: life },
  to: NOON + hours * HOUR,
});

function summary(rules: object, life: ReturnType<typeof downIn>, hours = 1) {
  return summaryOf(replay(rulesOf(rules), [ruled('a')], samplesOf(story(life, hours))), 'UTC');
}

describe('a replay', () => {
  test('decides what would have been decided', () => {
    const life = downIn([600, 1_200], [1_500, 1_504], [2_400, 3_000]);
    const replayed = replay(rulesOf(DOWN), [ruled('a')], samplesOf(story(life)));
    expect(replayed.decisions).toEqual(tell(DOWN, [ruled('a')], story(life)).decisions);
  });

  test('comes to the same piece by piece', () => {
    const life = downIn([600, 1_200], [1_500, 1_504], [2_400, 3_000]);
    const samples = samplesOf(story(life));
    const run = replaying(rulesOf(DOWN), [ruled('a')]);
    for (let at = 0; at < samples.length; at += 7) run.take(samples.slice(at, at + 7));
    expect(run.end()).toEqual(replay(rulesOf(DOWN), [ruled('a')], samples));
  });

  test('counts messages, delays and what nobody noticed', () => {
    const found = summary(DOWN, downIn([600, 1_200], [1_500, 1_504], [2_400, 3_000]));
    expect(found).toMatchObject({ messages: 4, atNight: 0, silenced: 0, longestMissedMs: 5_000 });
    expect(found.missed).toEqual([
      { endpoint: 'a', begin: NOON + 1_500_000, end: NOON + 1_505_000, toldAt: null, heldBack: null },
    ]);
    expect(found.delayMs).toEqual({ median: 15_000, max: 15_000 });
  });

  test('tells what was held back on purpose from what was missed', () => {
    const rules = { rules: [{ name: 'down', when: { down: {} }, quiet: '00:00-24:00' }] };
    expect(() => summary(rules, downIn([600, 1_200]))).toThrow('never ends');
    const night = { rules: [{ name: 'down', when: { down: {} }, quiet: '11:00-13:00' }] };
    expect(summary(night, downIn([600, 1_200]))).toMatchObject({ messages: 0, silenced: 1, missed: [] });
  });

  test('tells what silenced outages to their end, planned time among it', () => {
    const maintenance = [{ from: NOON + 1_500_000, to: NOON + 2_700_000 }];
    const endpoints = [
      ruled('a', { overlays: { maintenance, excluded: [] } }),
      ruled('gateway'),
      ruled('behind', { group: 'lan' }),
      ruled('dull', { mission: 'internal' }),
    ];
    const rules = {
      rules: [
        { name: 'down', when: { down: {} }, endpoints: { id: ['a', 'gateway', 'behind'] } },
        { name: 'dull', when: { down: {} }, endpoints: { id: ['dull'] }, quiet: '11:00-13:00' },
      ],
      dependencies: [{ gateway: { id: ['gateway'] }, behind: { group: ['lan'] } }],
    };
    const lives = {
      a: downIn([600, 900], [1_800, 2_400], [2_460, 2_464], [2_580, 3_000]),
      gateway: downIn([600, 900]),
      behind: downIn([601, 900]),
      dull: downIn([60, 400], [2_000, 2_300]),
    };
    const replayed = replay(rulesOf(rules), endpoints, samplesOf({ lives, to: NOON + HOUR }));
    expect(summaryOf(replayed, 'UTC')).toMatchObject({
      missed: [],
      silenced: 4,
      silencedBy: [
        ['quiet', 2],
        ['behind', 1],
        ['maintenance', 1],
      ],
    });
    const ofA = replayed.outages.filter(({ endpoint }) => endpoint === 'a');
    expect(ofA.map(({ begin }) => (begin - NOON) / 1_000)).toEqual([600, 1_800, 2_700]);
    expect(ofA[2]?.toldAt).not.toBeNull();
  });

  test('tells no silence of a night in which nobody watched, however short silence is', () => {
    const rules = { rules: [{ name: 'silent', when: { silence: { for: '2m' } } }] };
    const isAsleep = (at: number) => at >= NOON + HOUR && at < NOON + 9 * HOUR;
    const life = (at: number) => (isAsleep(at) ? null : 'up');
    const { decisions } = replay(rulesOf(rules), [ruled('a')], samplesOf(story(life, 10)));
    expect(decisions).toEqual([]);
  });

  test('knows the night of the owner', () => {
    const replayed = replay(rulesOf(DOWN), [ruled('a')], samplesOf(story(downIn([600, 1_200]))));
    expect(summaryOf(replayed, 'UTC').atNight).toBe(0);
    expect(summaryOf(replayed, 'Pacific/Auckland').atNight).toBe(1);
  });

  test('of nothing is nothing', () => {
    const empty = replay(rulesOf(DOWN), [ruled('a')], []);
    expect(empty).toEqual({ decisions: [], outages: [], digests: [], span: null, samples: 0 });
    expect(summaryOf(empty, 'UTC')).toMatchObject({ messages: 0, messagesPerDay: null, delayMs: null });
  });
});

describe('a suggestion', () => {
  const blips = Array.from({ length: 15 }, (_, i) => [600 + i * 900, 640 + i * 900] as const);
  const life = downIn(...blips, [20_000, 21_000]);
  const samples = () => samplesOf({ ...story(life, 8), rechecksMs: [] });

  test('tells least of those that miss nothing too long', () => {
    const tried = tryAll(rulesOf(DOWN), [ruled('a')], samples);
    expect(tried.find(({ failures }) => failures === 1)?.summary.messages).toBeGreaterThan(2);
    const chosen = best(tried, 120_000);
    expect(chosen).toMatchObject({ summary: { messages: 2 } });
    expect(chosen?.summary.longestMissedMs).toBeLessThanOrEqual(120_000);
  });

  test('is none where all miss too much', () => {
    const tried = tryAll({ ...rulesOf(DOWN), rules: [] }, [ruled('a')], samples);
    expect(best(tried, 120_000)).toBeNull();
  });
});
