// Answers that are too much, too little or never come, and a clock that is set back.

import { expect, test } from 'vitest';
import { HOUR_MS } from '../../../shared/core/instant.ts';
import { hangUp, ok, redirects, status } from '../../servers/chaos.ts';
import { detailOf, openRow, rowOf } from '../extension-popup.ts';
import type { Desk } from './desk.ts';

export function answers(desk: () => Desk): void {
  test('10 MB, 300 redirects or nothing at all: each has its state, and none keeps another from its own', async () => {
    const { chaos, check, popup } = desk();
    const at = (path: string) => `${chaos.origin}${path}`;
    chaos.clearLog();
    chaos.set('/vast', ok(200, `uptally${' '.repeat(10_000_000)}`));
    chaos.set('/chain', redirects(300));
    chaos.set('/few', redirects(10));
    chaos.set('/hangs-up', hangUp());
    chaos.set('/no-content', ok(204, ''));
    chaos.set('/blank', ok(200, ''));
    await check({
      vast: { url: at('/vast') },
      begins: { url: at('/vast?begins'), expect: { text: 'uptally' } },
      hidden: { url: at('/vast?hidden'), expect: { text: 'never' } },
      chain: { url: at('/chain') },
      few: { url: at('/few') },
      hangs: { url: at('/hangs-up') },
      empty: { url: at('/no-content') },
      blank: { url: at('/blank'), expect: { text: 'uptally' } },
    });
    const page = await popup();
    for (const id of ['vast', 'begins', 'few', 'empty']) await rowOf(page, 'up', id);
    for (const id of ['chain', 'hangs', 'blank']) await rowOf(page, 'down', id);
    await rowOf(page, 'unknown', 'hidden');
    await openRow(page, 'chain');
    expect(await detailOf(page, 'chain')).toContain('127.0.0.1 redirects, and the browser came to no answer');
  });

  test('the clock set back by two hours: checks go on, nothing on record is lost; set right, they go on too', async () => {
    const { browser, chaos, check, ring, stored, popup } = desk();
    const page = await popup();
    const setClocks = async (byMs: number) => {
      await browser.evaluateInBackground(SET_CLOCK, byMs);
      await page.evaluate(SET_CLOCK, byMs);
    };
    const clock = { clock: { url: `${chaos.origin}/clock` } };
    await check(clock);
    await rowOf(page, 'up', 'clock');
    const [first] = await stored('clock', 1);
    chaos.set('/clock', status(503));
    await setClocks(-2 * HOUR_MS);
    await ring('/clock');
    await rowOf(page, 'down', 'clock');
    chaos.set('/clock', ok());
    await setClocks(0);
    await ring('/clock');
    await rowOf(page, 'up', 'clock');
    const all = await stored('clock', 3);
    expect(
      all.filter(({ outcome }) => outcome === 'down').map(({ at }) => at < (first?.at ?? 0) - HOUR_MS),
    ).toEqual([true]);
    expect(all).toContainEqual(first);
  });
}

/** In the background and in a page alike. */
const SET_CLOCK = (byMs: number): void => {
  const real: () => number = Reflect.get(globalThis, 'realNow') ?? Date.now;
  Reflect.set(globalThis, 'realNow', real);
  Date.now = () => real() + byMs;
};
