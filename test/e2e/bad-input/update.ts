// An update of the extension in the middle of a check.

import { expect, test } from 'vitest';
import { waitFor } from '../../browser/wait.ts';
import { hang, ok } from '../../servers/chaos.ts';
import { rowOf } from '../extension-popup.ts';
import type { Desk } from './desk.ts';

export function update(desk: () => Desk): void {
  // Of its own for each try: what an earlier one left on record is nobody's business.
  let tries = 0;

  test('updated while an answer is awaited: what is on record stays, nothing comes twice, and it works on', async () => {
    const { browser, chaos, check, stored, onRecord, popup } = desk();
    tries += 1;
    const [quick, slow] = [`quick-${tries}`, `slow-${tries}`];
    const asked = (id: string) => chaos.log.filter(({ path }) => path === `/${id}`).length;
    chaos.set(`/${slow}`, hang());
    await check({
      [quick]: { url: `${chaos.origin}/${quick}` },
      [slow]: { url: `${chaos.origin}/${slow}` },
    });
    const acknowledged = await stored(quick, 1);
    await waitFor(() => asked(slow) > 0, { what: 'the slow check to begin' });
    expect((await onRecord(slow)).samples).toEqual([]);
    // From the next request on: the one under way gets no answer any more.
    chaos.set(`/${slow}`, ok());
    await browser.reloadExtension();
    // Dropped where the first tick of the new one runs already: that has what is due.
    await browser.fireAlarm('tick');
    await stored(slow, 1);
    const page = await popup();
    for (const id of [quick, slow]) {
      await rowOf(page, 'up', id);
      const { samples } = await onRecord(id);
      expect(new Set(samples.map(({ at }) => at)).size).toBe(samples.length);
      expect(samples.length).toBeLessThanOrEqual(asked(id));
    }
    expect((await onRecord(quick)).samples).toEqual(expect.arrayContaining([...acknowledged]));
  });
}
