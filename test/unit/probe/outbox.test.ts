import { expect, test } from 'vitest';
import { Outbox, TOGETHER_MS } from '../../../shared/probe/outbox.ts';
import { settleAll } from './fake-world.ts';

function outbox(store?: (items: readonly string[]) => Promise<void>) {
  const writes: (readonly string[])[] = [];
  const errors: unknown[] = [];
  const waits: { ms: number; pass: () => void }[] = [];
  const box = new Outbox<string>({
    store: store ?? (async (items) => void writes.push(items)),
    wait: (ms, signal) =>
      new Promise((pass, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        waits.push({ ms, pass });
      }),
    onError: (error, items) => errors.push([error, items]),
  });
  return { box, writes, errors, waits };
}

test('of the second that a kill may cost, a quarter is left for the write', () => {
  expect(TOGETHER_MS).toBeLessThanOrEqual(750);
});

test('what comes within that time is written together', async () => {
  const { box, writes, waits } = outbox();
  box.add(['a']);
  box.add(['b', 'c']);
  await settleAll();
  expect(writes).toEqual([]);
  expect(waits.map(({ ms }) => ms)).toEqual([TOGETHER_MS]);
  waits[0]?.pass();
  await settleAll();
  expect(writes).toEqual([['a', 'b', 'c']]);
});

test('a flush writes at once, and what comes later waits its own time', async () => {
  const { box, writes, waits } = outbox();
  box.add(['a']);
  await box.flush();
  box.add(['b']);
  await settleAll();
  expect(writes).toEqual([['a']]);
  waits[1]?.pass();
  await settleAll();
  expect(writes).toEqual([['a'], ['b']]);
});

test('writes never overlap', async () => {
  const log: string[] = [];
  const { box } = outbox(async (items) => {
    log.push(`begin ${items}`);
    await settleAll();
    log.push(`end ${items}`);
  });
  box.add(['a']);
  void box.flush();
  box.add(['b']);
  await box.flush();
  expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b']);
});

test('a write that fails is reported with its items, and the next goes on', async () => {
  const writes: (readonly string[])[] = [];
  const full = new Error('disk full');
  const { box, errors } = outbox(async (items) => {
    if (items.includes('a')) throw full;
    writes.push(items);
  });
  box.add(['a']);
  await box.flush();
  box.add(['b']);
  await box.flush();
  expect([errors, writes]).toEqual([[[full, ['a']]], [['b']]]);
});

test('nothing to write is no write', async () => {
  const { box, writes, waits } = outbox();
  box.add([]);
  await box.flush();
  expect([writes, waits]).toEqual([[], []]);
});
