import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isDue,
  NEVER_TICKED,
  nextDueAt,
  noteTick,
  noteTickEnd,
  phaseMs,
  slotStart,
  WAKING_MS,
} from '../../../shared/probe/schedule.ts';
import { endpoint } from './fake-world.ts';

const shop = endpoint('shop');
const start = slotStart(shop, Date.UTC(2026, 10, 23));

test.each([
  ['never checked', null, start, true],
  ['checked in the slot before', start - 1, start, true],
  ['checked at the start of this slot', start, start + 59_999, false],
  ['checked late in this slot', start + 50_000, start + 59_999, false],
  ['the next slot has begun', start + 50_000, start + 60_000, true],
  ['checked days ago', start - 1e9, start + 1, true],
  ['checked beyond this slot, before the clock was set back', start + 3_600_000, start, true],
])('%s → due: %#', (_title, lastAt, now, due) => {
  expect(isDue(shop, lastAt, now)).toBe(due);
});

test('a paused endpoint is never due', () => {
  const paused = { ...shop, paused: true };
  expect([isDue(paused, null, start), nextDueAt(paused, null, start)]).toEqual([false, null]);
});

test('what is due is due now, and what is not at the start of the next slot', () => {
  expect(nextDueAt(shop, null, start + 5)).toBe(start + 5);
  expect(nextDueAt(shop, start, start + 5)).toBe(start + 60_000);
});

test('ticks that come at any time check an endpoint exactly once in each slot', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 59_999 }), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), steps, (id, gaps) => {
      const target = endpoint(id);
      let now = start;
      let last: number | null = null;
      const slots: number[] = [];
      for (const gap of gaps) {
        now += gap;
        if (isDue(target, last, now)) {
          slots.push(slotStart(target, now));
          last = now;
        }
      }
      expect(new Set(slots).size).toBe(slots.length);
      const spanned = (slotStart(target, now) - (slots[0] ?? 0)) / 60_000 + 1;
      expect(slots.length).toBe(spanned);
    }),
  );
});

test('phases are whole seconds within the interval, and spread', () => {
  const phases = Array.from({ length: 600 }, (_, i) => phaseMs(endpoint(`endpoint-${i}`)));
  expect(phases.every((phase) => phase % 1_000 === 0 && phase >= 0 && phase < 60_000)).toBe(true);
  expect(new Set(phases).size).toBeGreaterThan(55);
});

test('an interval of one second has no phase', () => {
  expect(phaseMs({ id: 'shop', intervalMs: 1_000 })).toBe(0);
});

test.each([
  ['the first tick ever is awake', NEVER_TICKED, 1_000_000, 30_000, null],
  ['a tick in time is awake', { lastTickAt: 0, wakingUntil: null }, 30_000, 30_000, null],
  ['two periods late is still awake', { lastTickAt: 0, wakingUntil: null }, 90_000, 30_000, null],
  [
    'more than two periods late has slept',
    { lastTickAt: 0, wakingUntil: null },
    90_001,
    30_000,
    90_001 + WAKING_MS,
  ],
  ['5 s late at a period of 1 s was busy', { lastTickAt: 0, wakingUntil: null }, 6_000, 1_000, null],
  [
    '12 s late at a period of 1 s has slept',
    { lastTickAt: 0, wakingUntil: null },
    13_000,
    1_000,
    13_000 + WAKING_MS,
  ],
  ['the grace goes on', { lastTickAt: 0, wakingUntil: 20_000 }, 1_000, 1_000, 20_000],
  ['the grace ends', { lastTickAt: 19_500, wakingUntil: 20_000 }, 20_000, 1_000, null],
  ['a clock set back has not slept', { lastTickAt: 9_000_000, wakingUntil: null }, 1_000, 1_000, null],
])('%s', (_title, before, now, tickMs, wakingUntil) => {
  expect(noteTick(before, now, tickMs)).toEqual({ lastTickAt: now, wakingUntil });
});

test('a tick that takes long does not look like sleep to the next', () => {
  const begun = noteTick(NEVER_TICKED, 0, 30_000);
  const ended = noteTickEnd(begun, 200_000, { networkProven: false, wakingUntil: null });
  expect(noteTick(ended, 210_000, 30_000).wakingUntil).toBeNull();
});

test.each([
  ['an answer ends the grace', { networkProven: true, wakingUntil: 50 }, 50, null],
  ['without an answer the grace goes on', { networkProven: false, wakingUntil: 50 }, 50, 50],
  ['sleep during the tick begins a grace', { networkProven: false, wakingUntil: 50 }, null, 50],
  ['awake stays awake', { networkProven: false, wakingUntil: null }, null, null],
])('%s', (_title, report, before, wakingUntil) => {
  expect(noteTickEnd({ lastTickAt: 0, wakingUntil: before }, 10, report)).toEqual({
    lastTickAt: 10,
    wakingUntil,
  });
});
