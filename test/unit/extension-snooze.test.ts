// Snooze: what stands in the notes, and who sleeps when.

import { expect, test } from 'vitest';
import { obey } from '../../extension/background/commands.ts';
import { readCommand } from '../../extension/messages.ts';
import { asleep, noteSnooze, readSnoozed, SNOOZED_KEY } from '../../extension/snooze.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

test('a snooze lasts up to its end, and not through it', async () => {
  const notes = memoryNotes();
  await noteSnooze(notes, 'a', NOW + 1, NOW);
  const snoozed = await readSnoozed(notes);
  expect([...asleep(snoozed, NOW)]).toEqual(['a']);
  expect([...asleep(snoozed, NOW + 1)]).toEqual([]);
});

test('woken, it is off the record, and what is over goes with it', async () => {
  const notes = memoryNotes({ [SNOOZED_KEY]: { a: NOW + 1, b: NOW, c: NOW + 2 } });
  await noteSnooze(notes, 'a', null, NOW);
  expect(await readSnoozed(notes)).toEqual({ c: NOW + 2 });
});

test.each([['later'], [{ a: 'later' }], [{ a: 1.5 }], [7]])(
  '%j in the notes → nobody sleeps',
  async (value) => {
    expect(asleep(await readSnoozed(memoryNotes({ [SNOOZED_KEY]: value })), 0).size).toBe(0);
  },
);

test('the background notes a snooze that a page asks for', async () => {
  const notes = memoryNotes();
  const command = readCommand({ do: 'snooze', id: 'a', until: NOW + 60_000 });
  if (command === null) throw new Error('Expected a command');
  const none = () => Promise.reject(new Error('not needed'));
  const hasHosts = async () => true;
  const tools = { notes, now: () => NOW, zone: 'UTC', hasHosts, matchers: none, alerts: none };
  expect(await obey(command, tools)).toEqual({ ok: true, check: [] });
  expect(await readSnoozed(notes)).toEqual({ a: NOW + 60_000 });
  expect(readCommand({ do: 'snooze', id: 'a', until: 'tomorrow' })).toBeNull();
});
