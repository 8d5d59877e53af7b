// When the widget looks again.
// Promise: chance and clock are arguments.
// Not here: the loop around it (widget-feeds.test.ts).

import { describe, expect, it } from 'vitest';
import { refreshMsOf, waitMs } from '../../widget/schedule.ts';

const NOW = 1_000_000_000;
const fresh = { madeAt: NOW - 20_000, nextAt: NOW + 40_000 };
const AS_THE_FEED_SAYS = Number.POSITIVE_INFINITY;

describe('waiting for the next look', () => {
  it('waits until just after the next document is due', () => {
    expect(waitMs(fresh, 0, AS_THE_FEED_SAYS, false, NOW, 0)).toBe(41_000);
  });

  it('spreads visitors by a tenth of the wait', () => {
    expect(waitMs(fresh, 0, AS_THE_FEED_SAYS, false, NOW, 1)).toBeCloseTo(45_100);
  });

  it('waits another period where the next document is overdue', () => {
    const status = { madeAt: NOW - 180_000, nextAt: NOW - 120_000 };
    expect(waitMs(status, 0, AS_THE_FEED_SAYS, false, NOW, 0)).toBe(60_000);
  });

  it('looks once a minute where nobody promises a next one', () => {
    expect(waitMs({ madeAt: NOW, nextAt: null }, 0, AS_THE_FEED_SAYS, false, NOW, 0)).toBe(60_000);
  });

  it('never looks more often than every ten seconds, nor less than about hourly', () => {
    const at = (nextAt: number) => waitMs({ madeAt: NOW, nextAt }, 0, AS_THE_FEED_SAYS, false, NOW, 0);
    expect(at(NOW + 1)).toBe(10_000);
    expect(at(NOW)).toBe(10_000);
    expect(at(Number.MAX_SAFE_INTEGER)).toBe(3_600_000);
  });

  it('waits longer for who saves data, but not until the feed is stale', () => {
    expect(waitMs(fresh, 0, AS_THE_FEED_SAYS, true, NOW, 0)).toBe(83_000);
    expect(waitMs(fresh, 0, AS_THE_FEED_SAYS, true, NOW, 1)).toBeLessThan(NOW + 100_000 - NOW);
    expect(waitMs(fresh, 0, 30_000, true, NOW, 0)).toBe(51_000);
  });

  it('does as the page asks', () => {
    expect(waitMs(fresh, 0, 15_000, false, NOW, 0)).toBe(15_000);
  });

  it.each([
    [0, 5_000, 10_000],
    [1, 10_000, 20_000],
    [3, 40_000, 80_000],
    [50, 150_000, 300_000],
  ])('after %i earlier failures waits between %i and %i ms', (failures, least, most) => {
    expect(waitMs(null, failures, 15_000, false, NOW, 0)).toBe(least);
    expect(waitMs(null, failures, 15_000, false, NOW, 1)).toBe(most);
  });

  it.each([
    [null, AS_THE_FEED_SAYS],
    ['', AS_THE_FEED_SAYS],
    ['soon', AS_THE_FEED_SAYS],
    ['3', 10_000],
    ['-5', 10_000],
    ['30', 30_000],
  ])('reads refresh=%j as %j ms', (attribute, expected) => {
    expect(refreshMsOf(attribute)).toBe(expected);
  });
});
