import { expect, test } from 'vitest';
import { ProgressLine } from '../../prober/report/progress.ts';

const CLEAR = '\r\u001b[K';

function line(): { progress: ProgressLine; said: string[]; at: (ms: number) => void } {
  const said: string[] = [];
  let nowMs = 0;
  const progress = new ProgressLine(
    (text) => said.push(text),
    () => nowMs,
    'en',
  );
  return { progress, said, at: (ms) => (nowMs = ms) };
}

test('what is read at once needs no progress', () => {
  const { progress, said, at } = line();
  at(400);
  progress.tell('a.log', { doneBytes: 1e6, totalBytes: 1e6 });
  progress.clear();
  expect(said).toEqual([]);
});

test('a long file tells how much is read, of how much, and how fast, at most twice a second', () => {
  const { progress, said, at } = line();
  for (const ms of [500, 600, 700, 1_000]) {
    at(ms);
    progress.tell('a.log', { doneBytes: ms * 1e5, totalBytes: 1e9 });
  }
  progress.clear();
  expect(said).toEqual([
    `${CLEAR}a.log: 50 MB of 1,000 MB, 100 MB/s`,
    `${CLEAR}a.log: 100 MB of 1,000 MB, 100 MB/s`,
    CLEAR,
  ]);
});

test('of a pipe nobody knows how much there is; a name is harmless', () => {
  const { progress, said, at } = line();
  at(1_000);
  progress.tell('\u001b[2J', { doneBytes: 5e6, totalBytes: null });
  expect(said).toEqual([`${CLEAR}\\u{1b}[2J: 5 MB, 5 MB/s`]);
});
