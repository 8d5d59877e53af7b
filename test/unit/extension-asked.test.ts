// A check that somebody waits for tells where its time went, and asks nothing for that.

import { expect, test } from 'vitest';
import { checkAsked } from '../../extension/background/asked.ts';
import { readAnswer } from '../../extension/messages.ts';

const PHASES = { dnsMs: 3, connectMs: 12, tlsMs: null, waitMs: 140, downloadMs: 1 };

/** What was done, in order. */
function asked(url: string | null, phases = async () => PHASES) {
  const done: string[] = [];
  const tools = {
    check: async (ids: readonly string[]) => void done.push(`check ${ids.join(' ')}`),
    monotonicUs: () => 5,
    urlOf: async () => url,
    forget: () => void done.push('forget'),
    phases: (of: string, sentUs: number) => {
      done.push(`phases ${of} ${sentUs}`);
      return phases();
    },
  };
  return { done, tools };
}

test('one check: older notes make room, then its own are read', async () => {
  const { done, tools } = asked('https://a.test/');
  expect(await checkAsked(['a'], tools)).toEqual(PHASES);
  expect(done).toEqual(['forget', 'check a', 'phases https://a.test/ 5']);
});

test('many are checked, and nobody asks where their time went', async () => {
  const { done, tools } = asked('https://a.test/');
  expect(await checkAsked(['a', 'b'], tools)).toBeNull();
  expect(await checkAsked([], tools)).toBeNull();
  expect(done).toEqual(['check a b', 'check ']);
});

test('an endpoint that went meanwhile, or a browser that breaks, leaves the check as it is', async () => {
  expect(await checkAsked(['a'], asked(null).tools)).toBeNull();
  const broken = asked('https://a.test/', () => Promise.reject(new Error('no timeline')));
  expect(await checkAsked(['a'], broken.tools)).toBeNull();
});

test('a page reads them from the answer, and takes an answer without them', () => {
  expect(readAnswer({ ok: true, phases: PHASES })).toEqual({ ok: true, phases: PHASES });
  expect(readAnswer({ ok: true })).toEqual({ ok: true });
  expect(readAnswer({ ok: true, phases: { dnsMs: 'soon' } }).ok).toBe(false);
});
