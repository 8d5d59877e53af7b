// The guard's rules, each as a row: what was seen, what the platform and the control addresses say → the network.

import { expect, test } from 'vitest';
import type { Cause } from '../../../shared/core/sample.ts';
import type { Finding } from '../../../shared/probe/check.ts';
import { judgeNetwork, settle, settleWaking } from '../../../shared/probe/guard.ts';
import { endpoint } from './fake-world.ts';

function finding(evidence: Finding['evidence'], more: Partial<Finding> = {}, cause?: Cause): Finding {
  const found = { answer: 'status', silence: 'timeout', blocked: 'permission' } as const;
  return {
    endpoint: endpoint('shop'),
    evidence,
    loopback: false,
    landedAt: null,
    detail: '',
    sample: {
      at: 1_000,
      outcome: evidence === 'blocked' ? 'unknown' : 'down',
      intervalMs: 60_000,
      vantage: '',
      status: null,
      latencyUs: null,
      cause: cause ?? found[evidence],
      recheck: false,
    },
    ...more,
  };
}

const plain = { endpoint: endpoint('plain', { url: 'http://plain.example/' }) };
const [answer, silence, blocked] = [finding('answer'), finding('silence'), finding('blocked')];
const [localAnswer, localSilence] = [
  finding('answer', { loopback: true }),
  finding('silence', { loopback: true }),
];
const nameless = finding('silence', {}, 'dns');
const byAddress = finding('answer', { endpoint: endpoint('bare', { url: 'https://192.0.2.1/' }) });
const failing = finding('answer', plain);
const sample = { ...failing.sample, outcome: 'up', cause: null } as const;
const fine = { ...failing, sample };
const elsewhere = { ...fine, landedAt: 'https://login.test/' };
const unfollowed = { ...fine, sample: { ...sample, outcome: 'unknown', cause: 'redirect' } } as const;
const signIn = { ...failing, sample: { ...failing.sample, status: 511 } };

test.each([
  ['nothing was checked', [], true, null, 'online'],
  ['one answered', [answer, silence], true, null, 'online'],
  ['one answered although the platform says off line', [answer, silence], false, null, 'online'],
  ['nobody answered', [silence, silence], true, null, 'ask'],
  ['nobody answered, the platform is off line', [silence], false, null, 'offline'],
  ['nobody answered, a control address did', [silence], true, 'online', 'online'],
  ['nobody answered, no control address either', [silence], true, 'silent', 'offline'],
  ['nobody answered, there is none to ask', [silence], true, 'none', 'offline'],
  ['nobody answered, somebody else answers for a control address', [silence], true, 'portal', 'portal'],
  ['only this machine answered', [localAnswer, silence], true, null, 'ask'],
  ['only this machine was silent', [localSilence], true, null, 'online'],
  ['one was not looked at, one was silent', [blocked, silence], true, null, 'ask'],
  ['nothing was looked at', [blocked], true, null, 'online'],
] as const)('%s', (_title, findings, mayBeOnline, control, network) => {
  expect(judgeNetwork({ findings, mayBeOnline, control })).toBe(network);
});

test.each([
  ['answers as expected ask nobody', [fine, fine], null, 'online'],
  ['a silence beside them asks', [fine, silence], null, 'ask'],
  ['they do not outweigh silent control addresses', [fine, silence], 'silent', 'offline'],
  ['without control addresses they are what there is', [fine, silence], 'none', 'online'],
  ['a failing answer asks', [failing], null, 'ask'],
  ['a failing answer, and silent control addresses', [failing], 'silent', 'offline'],
  ['led elsewhere asks', [elsewhere], null, 'ask'],
  ['led elsewhere, and the control address is itself', [elsewhere], 'online', 'online'],
  ['led elsewhere, and somebody else answers for the control address', [elsewhere], 'portal', 'portal'],
  ['led elsewhere, and silent control addresses', [elsewhere], 'silent', 'offline'],
  ['a 511, and silent control addresses', [signIn], 'silent', 'portal'],
  ['led elsewhere, and nobody to ask', [elsewhere], 'none', 'online'],
  ['a redirect that was not followed asks', [unfollowed], null, 'ask'],
  ['a redirect that was not followed, and silent control addresses', [unfollowed], 'silent', 'offline'],
  ['a 511 speaks for itself', [signIn, silence], 'none', 'portal'],
  ['led elsewhere, but another answered over https', [elsewhere, answer], null, 'online'],
] as const)('plain http: %s', (_title, findings, control, network) => {
  expect(judgeNetwork({ findings, mayBeOnline: true, control })).toBe(network);
});

test.each([
  ['a name is not found while another answers by name', [answer, nameless], null, 'online'],
  ['a name is not found while a bare address answers', [byAddress, nameless], null, 'ask'],
  ['then the control addresses are found', [byAddress, nameless], 'online', 'online'],
  ['then the control addresses are not found either', [byAddress, nameless], 'silent', 'nameless'],
  ['then there is nobody to ask', [byAddress, nameless], 'none', 'online'],
] as const)('names: %s', (_title, findings, control, network) => {
  expect(judgeNetwork({ findings, mayBeOnline: true, control })).toBe(network);
});

test.each([
  ['a silence while off line is unknown', silence, 'offline', 'unknown', 'offline'],
  ['a silence behind a portal is unknown', silence, 'portal', 'unknown', 'portal'],
  ['a silence while on line is down', silence, 'online', 'down', 'timeout'],
  ['a silence of this machine is never excused', localSilence, 'offline', 'down', 'timeout'],
  ['an answer stays what it was', answer, 'offline', 'down', 'status'],
  ['an answer over https stays what it was, portal or not', answer, 'portal', 'down', 'status'],
  ['an answer over http behind a portal is unknown', fine, 'portal', 'unknown', 'portal'],
  ['an answer over http that failed behind a portal is unknown', signIn, 'portal', 'unknown', 'portal'],
  [
    'a redirect that was not followed behind a portal is the portal’s',
    unfollowed,
    'portal',
    'unknown',
    'portal',
  ],
  ['a redirect that was not followed stays what it was', unfollowed, 'offline', 'unknown', 'redirect'],
  ['an answer over http stays what it was without a portal', fine, 'offline', 'up', null],
  ['a name that is not found where no name is found', nameless, 'nameless', 'unknown', 'offline'],
  ['a silence where no name is found is down', silence, 'nameless', 'down', 'timeout'],
] as const)('%s', (_title, found, network, outcome, cause) => {
  expect(settle(found, network).sample).toMatchObject({ outcome, cause });
});

test.each([
  ['no name', nameless, 'offline', 'No name could be looked up'],
  ['no name', nameless, 'nameless', 'No name could be looked up'],
  ['no answer', silence, 'offline', 'Nothing beyond this machine answered'],
  ['a portal', silence, 'portal', 'wants you to sign in'],
] as const)('the sentence tells of %s', (_title, found, network, sentence) => {
  expect(settle(found, network).detail).toContain(sentence);
});

test('what is excused has neither status nor latency nor the look of a failure', () => {
  const failure = { mark: 'a', detail: '', shape: null };
  const settled = settle({ ...signIn, failure }, 'portal');
  expect(settled.sample).toMatchObject({ status: null, latencyUs: null });
  expect(settled.failure).toBeUndefined();
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
