// What is typed and kept for a while: everything but secrets.

import { expect, test } from 'vitest';
import { EMPTY_FIELDS } from '../../extension/editing/form-fields.ts';
import { keepDraft, readDraft } from '../../extension/editing/kept-draft.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

test.each([
  ['http://me:hush@shop.test/a', 'http://shop.test/a'],
  ['http://me:hush', 'http://me'],
  ['http://me:hush@', 'http://'],
  ['https://me:hu@sh@shop.test:8443/a?b=c@d:e', 'https://shop.test:8443/a?b=c@d:e'],
  ['https://shop.test:8443/', 'https://shop.test:8443/'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ['shop.te', 'shop.te'],
  ['about:config', 'about:config'],
])('of %s this is kept: %s', async (typed, kept) => {
  const notes = memoryNotes();
  await keepDraft(notes, null, { at: NOW, fields: { ...EMPTY_FIELDS, url: typed }, from: '' });
  expect((await readDraft(notes, null, NOW))?.fields.url).toBe(kept);
});
