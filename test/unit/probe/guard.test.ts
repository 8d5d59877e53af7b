import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/probe/check.ts';
import { askControl, judgeNetwork, settle, settleWaking } from '../../../shared/probe/guard.ts';
import { endpoint, FakeWorld } from './fake-world.ts';

function finding(evidence: Finding['evidence'], loopback = false): Finding {
  const target = endpoint('shop');
  const cause = evidence === 'answer' ? 'status' : evidence === 'silence' ? 'timeout' : 'permission';
  return {
    endpoint: target,
    evidence,
    loopback,
    detail: '',
    sample: {
      at: 1_000,
      outcome: evidence === 'blocked' ? 'unknown' : 'down',
      intervalMs: 60_000,
      vantage: '',
      status: null,
      latencyUs: null,
      cause,
      recheck: false,
    },
  };
}

const [answer, silence, blocked] = [finding('answer'), finding('silence'), finding('blocked')];
const [localAnswer, localSilence] = [finding('answer', true), finding('silence', true)];

test.each([
  ['nothing was checked', [], true, null, 'online'],
  ['one answered', [answer, silence], true, null, 'online'],
  ['one answered although the platform says off line', [answer, silence], false, null, 'online'],
  ['nobody answered', [silence, silence], true, null, 'ask'],
  ['nobody answered, the platform is off line', [silence], false, null, 'offline'],
  ['nobody answered, a control address did', [silence], true, true, 'online'],
  ['nobody answered, no control address either', [silence], true, false, 'offline'],
  ['only this machine answered', [localAnswer, silence], true, null, 'ask'],
  ['only this machine was silent', [localSilence], true, null, 'online'],
  ['one was not looked at, one was silent', [blocked, silence], true, null, 'ask'],
  ['nothing was looked at', [blocked], true, null, 'online'],
] as const)('%s', (_title, findings, mayBeOnline, controlAnswered, network) => {
  expect(judgeNetwork({ findings, mayBeOnline, controlAnswered })).toBe(network);
});

test.each([
  ['a silence while off line is unknown', silence, 'offline', 'unknown', 'offline'],
  ['a silence while on line is down', silence, 'online', 'down', 'timeout'],
  ['a silence of this machine is never excused', localSilence, 'offline', 'down', 'timeout'],
  ['an answer stays what it was', answer, 'offline', 'down', 'status'],
] as const)('%s', (_title, found, network, outcome, cause) => {
  expect(settle(found, network).sample).toMatchObject({ outcome, cause });
});

test.each([
  ['a silence just after waking is unknown', silence, null, 'unknown', 'asleep'],
  ['a silence before the first answer is unknown', silence, 1_001, 'unknown', 'asleep'],
  ['a silence after the first answer is down', silence, 1_000, 'down', 'timeout'],
  ['a silence of this machine is down', localSilence, null, 'down', 'timeout'],
  ['an answer stays what it was', answer, null, 'down', 'status'],
] as const)('waking: %s', (_title, found, provenAt, outcome, cause) => {
  expect(settleWaking(found, provenAt).sample).toMatchObject({ outcome, cause });
});

test('one control address that answers is enough, and the others are not waited for', async () => {
  const { http } = new FakeWorld();
  const answers = (url: string) => (url === 'good' ? Promise.resolve(true) : new Promise<boolean>(() => {}));
  expect(await askControl({ ...http, answers }, ['never', 'good'])).toBe(true);
});

test('a control address that breaks has not answered', async () => {
  const { http } = new FakeWorld();
  expect(await askControl({ ...http, answers: () => Promise.reject(new Error('broken')) }, ['a', 'b'])).toBe(
    false,
  );
});

test('without control addresses nobody answers', async () => {
  expect(await askControl(new FakeWorld().http, [])).toBe(false);
});
