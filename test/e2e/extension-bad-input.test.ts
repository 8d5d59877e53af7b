// Bad input, of whichever kind: it is told, and nothing on record is lost. One browser goes through all of it in turn.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../browser/browser.ts';
import { addresses } from './bad-input/addresses.ts';
import { answers } from './bad-input/answers.ts';
import { backups } from './bad-input/backups.ts';
import { type Desk, openDesk } from './bad-input/desk.ts';
import { settings } from './bad-input/settings.ts';
import { storage } from './bad-input/storage.ts';
import { update } from './bad-input/update.ts';

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let desk: Desk;
  const open = () => desk;

  beforeAll(async () => {
    desk = await openDesk(kind);
  });

  afterAll(() => desk?.close());

  addresses(open);
  answers(open);
  storage(open);
  update(open);
  backups(open);
  settings(open);

  test('nothing broke in the background', async () => {
    expect(await desk.browser.backgroundErrors()).toEqual([]);
  });
});
