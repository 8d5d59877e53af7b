// What is told of a story, and what is held back: the messages of each are written out.

import { describe, expect, test } from 'vitest';
import { type Alerting, alerting } from '../../shared/alert/alerting.ts';
import { readSaved } from '../../shared/alert/saved.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { clock, downIn, NOON, ruled, rulesOf, samplesOf, tell } from '../support/alert-story.ts';

const HOUR = 3_600_000;
const DOWN = { rules: [{ name: 'down', when: { down: {} }, priority: 'P1' }] };

describe('an outage', () => {
  test('is told once when it is confirmed, and once when it is over', () => {
    const { told, decisions } = tell(DOWN, [ruled('a')], {
      lives: { a: downIn([600, 1_200]) },
      to: NOON + HOUR,
    });
    expect(told).toEqual(['12:10:15 open a down', '12:21:00 close a down']);
    expect(decisions[0]).toMatchObject({ since: NOON + 600_000, state: 'down', priority: 1 });
    expect(decisions[1]).toMatchObject({ since: NOON + 600_000, state: 'up', alert: decisions[0]?.alert });
  });

  test('of one check is a blip, and nothing is told', () => {
    expect(tell(DOWN, [ruled('a')], { lives: { a: downIn([600, 604]) }, to: NOON + HOUR }).told).toEqual([]);
  });

  test('goes on through checks that could not tell', () => {
    const life = downIn([600, 3_000]);
    const lives = {
      a: (at: number) => (at >= NOON + 1_200_000 && at < NOON + 1_500_000 ? 'unknown' : life(at)),
    };
    const { told } = tell(DOWN, [ruled('a')], { lives: { a: lives.a }, to: NOON + HOUR });
    expect(told).toEqual(['12:10:15 open a down', '12:51:00 close a down']);
  });

  test('is never told of an endpoint that could not be watched', () => {
    expect(tell(DOWN, [ruled('a')], { lives: { a: () => 'unknown' }, to: NOON + HOUR }).decisions).toEqual(
      [],
    );
  });
});

describe('what fails together', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const eight = ids.map((id) => ruled(id, { group: 'payments' }));

  test('is one message, and one when all of it is back', () => {
    const lives = Object.fromEntries(
      ids.map((id, i) => [id, i < 6 ? downIn([600, 1_200 + i * 60]) : downIn()]),
    );
    const { told } = tell(DOWN, eight, { lives, to: NOON + HOUR });
    expect(told).toEqual(['12:10:15 open a,b,c,d,e,f down', '12:26:00 close a,b,c,d,e,f down']);
  });

  test('what fails within the minute joins in silence', () => {
    const lives = { a: downIn([600, 1_200]), b: downIn([660, 1_200]) };
    const { told, held } = tell(DOWN, eight.slice(0, 2), { lives, to: NOON + HOUR });
    expect(told).toEqual(['12:10:15 open a down', '12:21:00 close a,b down']);
    expect(held).toEqual(['12:11:15 open b together']);
  });

  test('2,800 endpoints at once are one message', () => {
    const many = Array.from({ length: 2_800 }, (_, i) => ruled(`e${i}`));
    const lives = Object.fromEntries(many.map(({ id }) => [id, downIn([600, 1_200])]));
    expect(tell(DOWN, many, { lives, to: NOON + HOUR }).told).toHaveLength(2);
  });

  test('what lies behind a gateway is silent while that is down', () => {
    const dependencies = [{ gateway: { id: ['gateway'] }, behind: { group: ['payments'] } }];
    const lives = { gateway: downIn([600, 1_200]), a: downIn([600, 1_200]), b: downIn([600, 1_500]) };
    const endpoints = [ruled('gateway'), ...eight.slice(0, 2)];
    const { told, held } = tell({ ...DOWN, dependencies }, endpoints, { lives, to: NOON + HOUR });
    expect(told).toEqual([
      '12:10:15 open gateway down',
      '12:21:00 close gateway down',
      '12:22:30 open b down',
      '12:26:00 close b down',
    ]);
    expect(held).toEqual(['12:10:15 open a behind', '12:10:15 open b behind', '12:21:00 close a over']);
  });
});

describe('flapping', () => {
  test('every two checks for six hours is one message, and one when it is stable again', () => {
    const from = NOON + 600_000;
    const to = from + 6 * HOUR;
    const flap = (at: number) =>
      at >= from && at < to && Math.floor((at - from) / 120_000) % 2 === 0 ? 'down' : 'up';
    const { told } = tell(DOWN, [ruled('a')], { lives: { a: flap }, to: NOON + 8 * HOUR, rechecksMs: [] });
    expect(told.map((line) => line.slice(9))).toEqual(['open a unstable', 'close a unstable']);
  });
});

describe('planned time', () => {
  const at = (minutes: number) => NOON + minutes * 60_000;

  test('an outage inside maintenance is not told, and one that outlives it is, from its end on', () => {
    const planned = ruled('a', { overlays: overlays([{ from: at(5), to: at(30) }]) });
    const inside = tell(DOWN, [planned], { lives: { a: downIn([600, 1_200]) }, to: NOON + HOUR });
    expect(inside.told).toEqual([]);
    const outlives = tell(DOWN, [planned], { lives: { a: downIn([600, 2_400]) }, to: NOON + HOUR });
    expect(outlives.told).toEqual(['12:30:00 open a down', '12:41:00 close a down']);
    expect(outlives.decisions.find(({ held }) => held === null)?.since).toBe(at(30));
  });

  test('outside service hours nothing is told', () => {
    const closed = ruled('a', { overlays: overlays([], [{ from: at(5), to: at(60) }]) });
    expect(tell(DOWN, [closed], { lives: { a: downIn([600, 1_200]) }, to: NOON + HOUR }).told).toEqual([]);
  });
});

describe('quiet hours', () => {
  const quiet = 'Mo-Su 12:00-13:00';

  test('hold it until they end, if it still goes on, and its end as well', () => {
    const rules = { rules: [{ name: 'down', when: { down: {} }, quiet }] };
    const short = tell(rules, [ruled('a')], { lives: { a: downIn([600, 1_200]) }, to: NOON + 2 * HOUR });
    expect(short).toMatchObject({ told: [], held: ['12:10:15 open a quiet', '12:21:00 close a over'] });
    const long = tell(rules, [ruled('a')], { lives: { a: downIn([600, 4_200]) }, to: NOON + 2 * HOUR });
    expect(long.told).toEqual(['13:00:00 open a down', '13:11:00 close a down']);
  });

  test('P1 breaks through, unless it is told not to', () => {
    const rule = { name: 'down', when: { down: {} }, quiet, priority: 'P1' };
    const story = { lives: { a: downIn([600, 1_200]) }, to: NOON + 2 * HOUR };
    expect(tell({ rules: [rule] }, [ruled('a')], story).told).toHaveLength(2);
    expect(tell({ rules: [{ ...rule, breakQuiet: false }] }, [ruled('a')], story).told).toEqual([]);
  });
});

describe('how often', () => {
  const often = downIn(...Array.from({ length: 6 }, (_, i) => [600 + i * 1_800, 1_200 + i * 1_800] as const));
  const story = { lives: { a: often }, to: NOON + 4 * HOUR };
  const opens = (rule: object) =>
    tell({ rules: [{ name: 'down', when: { down: {} }, ...rule }] }, [ruled('a')], story)
      .told.filter((line) => line.includes('open'))
      .map((line) => line.slice(0, 8));

  test('not more often than so often', () => {
    expect(opens({ every: '1h' })).toEqual(['12:10:15', '13:10:15', '14:10:15']);
  });

  test('at most so many a day', () => {
    expect(opens({ perDay: 2 })).toEqual(['12:10:15', '12:40:15']);
  });

  test('with a wait that doubles', () => {
    expect(opens({ every: '30m', backoff: true })).toEqual(['12:10:15', '12:40:15', '13:40:15']);
  });
});

describe('two rules about one outage', () => {
  test('the more urgent one tells it, the other one is silent', () => {
    const rules = [
      { name: 'often', when: { failures: { failures: 5, of: 100 } }, priority: 'P3' },
      { name: 'down', when: { down: {} }, priority: 'P1' },
    ];
    const { told, held } = tell({ rules }, [ruled('a')], {
      lives: { a: downIn([600, 1_200]) },
      to: NOON + HOUR,
    });
    expect(told).toEqual(['12:10:15 open a down', '12:21:00 close a down']);
    expect(held).toEqual(['12:14:00 open a told']);
  });
});

describe('escalation', () => {
  const rules = {
    rules: [{ name: 'down', when: { down: {} }, escalate: [{ after: '15m', channel: 'pager' }] }],
  };
  const story = { lives: { a: downIn([600, 3_000]) }, to: NOON + 2 * HOUR };

  test('asks the next channel while nobody acknowledges', () => {
    const { told, decisions } = tell(rules, [ruled('a')], story);
    expect(told).toEqual(['12:10:15 open a down', '12:25:15 update a down', '12:51:00 close a down']);
    expect(decisions[1]?.channels).toEqual(['pager']);
    // Whoever was asked hears that it is over.
    expect(decisions[2]?.channels).toEqual(['pager']);
  });

  test('stops once somebody has', () => {
    const engine = alerting(rulesOf(rules), [ruled('a')]);
    const kinds = samplesOf(story).flatMap((each) => {
      const decisions = engine.take([each], each.sample.at);
      engine.acknowledge(new Set(engine.alerts.map(({ id }) => id)));
      return decisions.map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['open', 'close']);
  });

  /** What is told, where at each check `before` may do something first. */
  function toldWhere(before: (engine: Alerting, at: number) => void): readonly string[] {
    const engine = alerting(rulesOf(rules), [ruled('a')]);
    return samplesOf(story).flatMap((each) => {
      before(engine, each.sample.at);
      return engine.take([each], each.sample.at).map(({ at, kind }) => `${clock(at)} ${kind}`);
    });
  }

  test('goes on where that is taken back', () => {
    const told = toldWhere((engine, at) =>
      engine.acknowledge(new Set(at < NOON + 2_400_000 ? engine.alerts.map(({ id }) => id) : [])),
    );
    expect(told).toEqual(['12:10:15 open', '12:40:00 update', '12:51:00 close']);
  });

  test('waits while all that it is about are snoozed', () => {
    const until = NOON + 2_400_000;
    const told = toldWhere((engine, at) =>
      engine.sleep(new Map(at > NOON + 700_000 ? [['a', until] as const] : [])),
    );
    expect(told).toEqual(['12:10:15 open', '12:40:00 update', '12:51:00 close']);
    const woken = toldWhere((engine, at) =>
      engine.sleep(new Map(at > NOON + 700_000 && at < NOON + 1_800_000 ? [['a', until] as const] : [])),
    );
    expect(woken).toEqual(['12:10:15 open', '12:30:00 update', '12:51:00 close']);
  });
});

describe('a restart', () => {
  test('in the middle of an outage tells nothing twice, and its end all the same', () => {
    const samples = samplesOf({ lives: { a: downIn([600, 1_200]) }, to: NOON + HOUR });
    const told: string[] = [];
    let kept: unknown = null;
    for (let done = 0; done < samples.length; done++) {
      // As a worker that is killed after every tick: what came before is learned from the history.
      const engine = alerting(rulesOf(DOWN), [ruled('a')], readSaved(kept));
      engine.learn(samples.slice(0, done));
      const next = samples[done];
      if (next === undefined) break;
      for (const { kind, held } of engine.take([next], next.sample.at)) if (held === null) told.push(kind);
      kept = JSON.parse(JSON.stringify(engine.saved()));
    }
    expect(told).toEqual(['open', 'close']);
  });

  test('before anything was kept decides the same alert again, by the same name', () => {
    const samples = samplesOf({ lives: { a: downIn([600, 1_200]) }, to: NOON + 900_000 });
    const first = alerting(rulesOf(DOWN), [ruled('a')]);
    const names = samples.flatMap((each) => first.take([each], each.sample.at)).map(({ alert }) => alert);
    const second = alerting(rulesOf(DOWN), [ruled('a')]);
    second.learn(samples);
    expect(second.pass(NOON + 960_000).map(({ alert }) => alert)).toEqual(names);
  });
});
