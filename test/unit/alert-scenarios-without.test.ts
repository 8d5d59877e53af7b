// The stories once more, each time without one of the rules that keep alerts quiet: then they do not hold.
// Promise: what is taken out is a module of the product, in the test alone; the product has no switch for it.
// Not here: the stories (alert-stories.ts), that they hold with all rules (alert-scenarios.test.ts).

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Post } from '../../shared/alert/post.ts';
import type { Finding } from '../../shared/probe/check.ts';

afterEach(() => {
  vi.doUnmock('../../shared/probe/guard.ts');
  vi.doUnmock('../../shared/alert/collapse.ts');
  vi.doUnmock('../../shared/alert/kinds/flapping.ts');
  vi.resetModules();
});

/** What is told in the story of that name, with the modules as they are mocked now. */
async function toldIn(name: string): Promise<{ told: readonly string[]; wanted: readonly string[] }> {
  vi.resetModules();
  const { LONG_TROUBLE, NOBODY_IS_TOLD, run, TOLD_ONCE } = await import('../support/alert-stories.ts');
  const found = [...NOBODY_IS_TOLD, ...TOLD_ONCE, ...LONG_TROUBLE].find((each) => each.name.startsWith(name));
  if (found === undefined) throw new Error(`There is no story of ${name}.`);
  const { told } = await run(found.story);
  return { told: told.map(({ title }) => title), wanted: found.tells ?? [] };
}

const LOCAL_TROUBLE = ['a laptop asleep', 'Wi-Fi gone', 'a captive portal', 'the DNS of this machine'];
const TOGETHER = ['all eight behind one gateway', 'a CDN'];
const FLAPPING = 'flapping every two checks';
const WITH_RECHECKS = 'the same with rechecks';

test.each([...LOCAL_TROUBLE, ...TOGETHER, FLAPPING, WITH_RECHECKS])(
  'with every rule it holds: %s',
  async (name) => {
    const { told, wanted } = await toldIn(name);
    expect(told).toEqual(wanted);
  },
);

describe('without the guard', () => {
  test.each(LOCAL_TROUBLE)('our own trouble is told as theirs: %s', async (name) => {
    const asFound = ({ endpoint, sample, detail }: Finding) => ({ endpoint, sample, detail });
    const guard = { judgeNetwork: () => 'online', settle: asFound, settleWaking: asFound };
    vi.doMock('../../shared/probe/guard.ts', () => guard);
    const { told, wanted } = await toldIn(name);
    expect(wanted).toEqual([]);
    expect(told[0]).toMatch(/are down$/u);
  });
});

describe('without the collapse', () => {
  test.each(TOGETHER)('each endpoint has a message of its own: %s', async (name) => {
    const collapse = {
      gatheredAt: () => 0,
      alertFor: () => null,
      inMessages: (posts: readonly Post[]) => posts.map((post) => [post]),
    };
    vi.doMock('../../shared/alert/collapse.ts', () => collapse);
    const { told, wanted } = await toldIn(name);
    expect(wanted).toHaveLength(2);
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told).toContain('a is down');
  });
});

describe('without the flap rule', () => {
  const never = { isCalm: true, since: null, changes: 0, add: () => undefined, judge: () => undefined };
  const flapping = { UNSTABLE_OF: 20, flapping: () => never };

  test('what flaps for six hours is told as never down', async () => {
    vi.doMock('../../shared/alert/kinds/flapping.ts', () => flapping);
    const { told, wanted } = await toldIn(FLAPPING);
    expect(wanted).toEqual(['a is unstable', 'a is stable again']);
    expect(told).toEqual([]);
  });

  test('and with rechecks as down and back for six hours', async () => {
    vi.doMock('../../shared/alert/kinds/flapping.ts', () => flapping);
    const { told, wanted } = await toldIn(WITH_RECHECKS);
    expect(wanted).toHaveLength(6);
    expect(told.length).toBeGreaterThan(300);
  });
});
