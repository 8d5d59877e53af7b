// The geometry of day bars, on tallies written by hand.
// Promise: numbers of the drawing, not pictures.
// Not here: colours, tips and keys (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import { barPaths } from '../../shared/ui/bar-paths.ts';

const HEIGHT = 100;

/** A day with these times; what is left is unknown. */
function day(times: Partial<Tally>): Tally {
  const tally = { ...EMPTY_TALLY, ...times, spans: [{ from: 0, to: DAY_MS }] };
  const told = tally.upMs + tally.degradedMs + tally.downMs + tally.maintenanceMs + tally.excludedMs;
  return { ...tally, unknownMs: DAY_MS - told };
}

/** Top and bottom of the only bar in a path. */
function ends(path: string): [top: number, bottom: number] {
  const [, top, bottom] = /^M[\d.]+ ([\d.]+)h[\d.]+V([\d.]+)h-[\d.]+z$/.exec(path) ?? [];
  return [Number(top), Number(bottom)];
}

describe('bars of days', () => {
  it('draws a day that was watched and up over the whole height', () => {
    const paths = barPaths([day({ upMs: DAY_MS })], 10, HEIGHT);
    expect(ends(paths.up)).toEqual([0, 100]);
    expect(paths).toMatchObject({ pale: '', down: '', degraded: '', maintenance: '', unknown: '' });
  });

  it('draws half a day watched at half the height', () => {
    expect(ends(barPaths([day({ upMs: DAY_MS / 2 })], 10, HEIGHT).up)).toEqual([50, 100]);
  });

  it('draws a day without evidence as a dash on the base line, and nothing green', () => {
    const paths = barPaths([day({})], 10, HEIGHT);
    expect(ends(paths.unknown)).toEqual([98, 100]);
    expect(paths.up).toBe('');
  });

  it.each([
    ['1 min', MINUTE_MS, 20],
    ['6 h', 6 * HOUR_MS, 50],
    ['24 h', DAY_MS, 100],
  ])('%s of downtime has a red foot, at least a fifth and by the square root', (_name, downMs, foot) => {
    const paths = barPaths([day({ upMs: DAY_MS - downMs, downMs })], 10, HEIGHT);
    expect(ends(paths.down)).toEqual([100 - foot, 100]);
    expect(paths.up).toBe('');
  });

  it('turns the rest of a bad day pale', () => {
    const [top, bottom] = ends(barPaths([day({ upMs: DAY_MS - 1, downMs: 1 })], 10, HEIGHT).pale);
    expect([top, bottom]).toEqual([0, 78.5]);
  });

  it('draws maintenance as a foot below the downtime', () => {
    const paths = barPaths(
      [day({ upMs: DAY_MS / 2, downMs: HOUR_MS, maintenanceMs: 6 * HOUR_MS })],
      10,
      HEIGHT,
    );
    expect(ends(paths.maintenance)).toEqual([50, 100]);
    expect(ends(paths.down)[1]).toBe(50);
  });

  it('draws a day of which all was planned as maintenance only', () => {
    const paths = barPaths([day({ maintenanceMs: DAY_MS })], 10, HEIGHT);
    expect(paths).toMatchObject({ up: '', unknown: '' });
    expect(ends(paths.maintenance)).toEqual([0, 100]);
  });

  it('leaves a day without any service hours empty', () => {
    const paths = barPaths([day({ excludedMs: DAY_MS })], 10, HEIGHT);
    expect(new Set(Object.values(paths))).toEqual(new Set(['']));
  });

  it('draws a slow day amber, and a minute of slowness not', () => {
    const slow = (degradedMs: number) =>
      barPaths([day({ upMs: DAY_MS - degradedMs, degradedMs })], 10, HEIGHT);
    expect(slow(HOUR_MS).degraded).not.toBe('');
    expect(slow(MINUTE_MS)).toMatchObject({ degraded: '' });
  });

  it('lays one bar a day side by side, with room between them', () => {
    const paths = barPaths([day({ upMs: DAY_MS }), day({ upMs: DAY_MS })], 20, HEIGHT);
    expect(paths.up).toBe('M0 0h6.8V100h-6.8zM10 0h6.8V100h-6.8z');
  });

  it('draws nothing for no days', () => {
    expect(barPaths([], 10, HEIGHT).up).toBe('');
  });
});
