// What a click in the popup sets in motion, on a browser of words.

import { expect, test } from 'vitest';
import { actions } from '../../extension/screen/actions.ts';
import { readWishes } from '../../extension/wishes.ts';
import { CATALOGUES } from '../../extension/words/every.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const URL_OF_SHOP = 'http://shop.test:8080/';
const ADD = { do: 'add', endpoint: { url: URL_OF_SHOP } } as const;

function popup(answer: () => Promise<boolean>, reply: unknown = { ok: true }, words = extensionEnglish) {
  const notes = memoryNotes();
  const asked: (readonly string[])[] = [];
  const sent: object[] = [];
  const { perform, withHost } = actions({
    notes,
    now: () => NOW,
    words,
    askForHosts: (origins) => {
      asked.push(origins);
      return answer();
    },
    send: async (command) => {
      sent.push(command);
      return reply;
    },
  });
  return { notes, asked, sent, perform, withHost, wishes: () => readWishes(notes, NOW) };
}

test('the permission is asked for in the very turn of the click, without a port', () => {
  const { withHost, asked } = popup(async () => true);
  void withHost(URL_OF_SHOP, ADD);
  expect(asked).toEqual([['*://shop.test/*']]);
});

test('the wish is written while the prompt is open, so that it may close the popup', async () => {
  const { withHost, wishes } = popup(() => new Promise(() => undefined));
  void withHost(URL_OF_SHOP, ADD);
  expect(await wishes()).toEqual([{ origin: '*://shop.test/*', command: ADD, at: NOW }]);
});

test('granted, the background is told', async () => {
  const { withHost, sent } = popup(async () => true);
  expect(await withHost(URL_OF_SHOP, ADD)).toBeNull();
  expect(sent).toEqual([{ do: 'granted' }]);
});

test('refused, the wish is forgotten and the person is told what to do', async () => {
  const { withHost, sent, wishes } = popup(async () => false);
  expect(await withHost(URL_OF_SHOP, ADD)).toContain('You did not allow Uptally to look at shop.test');
  expect(sent).toEqual([]);
  expect(await wishes()).toEqual([]);
});

test('a browser that does not even ask says why', async () => {
  const { withHost, wishes } = popup(() =>
    Promise.reject(new Error('This function must be called during a user gesture')),
  );
  expect(await withHost(URL_OF_SHOP, ADD)).toContain('user gesture');
  expect(await wishes()).toEqual([]);
});

test('what the background refuses is said', async () => {
  const { perform } = popup(async () => true, { ok: false, problem: 'It is no longer watched.' });
  expect(await perform({ do: 'pause', id: 'a' })).toBe('It is no longer watched.');
});

test('what the background refuses for faults is said fault by fault, each once, in the words of the screen', async () => {
  const fault = { wrong: '"x" is no percentage between 0 and 100', expected: '' };
  const refusal = { ok: false, problem: 'endpoints[0].objective: …', faults: [fault, fault] };
  const { perform } = popup(async () => true, refusal);
  expect(await perform({ do: 'pause', id: 'a' })).toBe('"x" is no percentage between 0 and 100.');
  const german = popup(async () => true, refusal, CATALOGUES.de.words);
  expect(await german.perform({ do: 'pause', id: 'a' })).toBe('"x" ist kein Prozentsatz zwischen 0 und 100.');
});

test('a background that answers nonsense is said', async () => {
  const { perform } = popup(async () => true, null);
  expect(await perform({ do: 'pause', id: 'a' })).toContain('gave no answer');
});

test('a background that ends before it answers is said, and not what the browser says of it', async () => {
  const { perform } = popup(
    async () => true,
    Promise.reject(new Error('The message channel closed before a response was received')),
  );
  expect(await perform({ do: 'pause', id: 'a' })).toContain('gave no answer');
});
