// Preferences: what stands in the notes, and what does not.

import { expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../extension/preferences.ts';
import { memoryNotes } from './extension-notes.ts';

test('letters are commands unless somebody has switched them off', async () => {
  const notes = memoryNotes();
  expect(await readPreferences(notes)).toMatchObject({ letters: true });
  await writePreferences(notes, { letters: false });
  expect(await readPreferences(notes)).toMatchObject({ letters: false });
});

test.each([['nothing of ours'], [{ letters: 'no' }], [[]], [null]])(
  '%j in the notes → the defaults',
  async (value) => {
    expect(await readPreferences(memoryNotes({ preferences: value }))).toMatchObject({ letters: true });
  },
);
