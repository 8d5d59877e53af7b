// What tallies refuse, and the edges that no vector reaches: no bucket, an empty one, an outage carried in.

import { expect, test } from 'vitest';
import { outages } from '../../shared/core/figures.ts';
import { NO_OVERLAYS, overlays } from '../../shared/core/overlay.ts';
import { majority } from '../../shared/core/quorum.ts';
import { Recorder, runTallies, tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { quantileUs, SketchRecorder, sketchOf } from '../../shared/core/sketch.ts';

const sample = (at: number, outcome: Sample['outcome'] = 'up', intervalMs = 60): Sample => ({
  at,
  outcome,
  intervalMs,
  vantage: '',
  status: 200,
  latencyUs: 100,
  cause: null,
  recheck: false,
});
const terms = { overlays: NO_OVERLAYS, apdexUs: 1_000, open: null };

test('samples one at a time come in the order of time, each once', () => {
  const recorder = new Recorder(terms, [0, 100]);
  recorder.add(sample(10));
  expect(() => recorder.add(sample(10))).toThrow(
    'Expected samples in the order of time, got one at 10 after 10',
  );
  expect(() => recorder.add(sample(9))).toThrow(
    'Expected samples in the order of time, got one at 9 after 10',
  );
  recorder.add(sample(11, 'unknown'));
  expect(() => recorder.add(sample(11))).toThrow('got one at 11 after 11');
  expect(() => recorder.add(sample(Number.NaN))).toThrow('got one at NaN after 11');
});

test('a sample has an interval, be it of 1 ms', () => {
  const recorder = new Recorder(terms, [0, 100]);
  expect(() => recorder.add(sample(1, 'up', 0))).toThrow('Expected intervalMs > 0, got 0 at 1');
  expect(() => recorder.add(sample(1, 'up', Number.NaN))).toThrow('Expected intervalMs > 0, got NaN at 1');
  recorder.add(sample(2, 'up', 1));
  expect(recorder.tallies()).toMatchObject([{ upMs: 2, unknownMs: 98, intervalMs: 1 }]);
});

test('an Apdex threshold is above 0, be it a fraction of a µs', () => {
  expect(() => new Recorder({ ...terms, apdexUs: 0 }, [0, 1])).toThrow('Expected apdexUs > 0, got 0');
  expect(() => new Recorder({ ...terms, apdexUs: Number.NaN }, [0, 1])).toThrow(
    'Expected apdexUs > 0, got NaN',
  );
  expect(tallies({ ...terms, apdexUs: 0.5, samples: [sample(0)] }, [0, 1])).toMatchObject([
    { frustrated: 1 },
  ]);
});

test('edges ascend', () => {
  expect(() => tallies({ ...terms, samples: [] }, [0, 10, 9])).toThrow(
    'Expected ascending edges, got 9 after 10',
  );
  expect(() => tallies({ ...terms, samples: [] }, [0, Number.NaN])).toThrow('got NaN after 0');
});

test('two equal edges make a tally about nothing', () => {
  const [before, empty, after] = tallies({ ...terms, samples: [sample(0)] }, [0, 10, 10, 30]);
  expect(empty).toMatchObject({ upMs: 0, unknownMs: 0, spans: [], '2xx': 0, parts: [], last: null });
  expect([before?.upMs, after?.upMs, before?.['2xx'], after?.['2xx']]).toEqual([10, 20, 1, 0]);
});

test.each([[[]], [[0]]])('edges %o make no tally', (edges) => {
  expect(tallies({ ...terms, samples: [sample(0)] }, edges)).toEqual([]);
  expect(
    runTallies([], { overlays: overlays([{ from: 0, to: 5 }]), open: { begin: 0, downMs: 1 } }, edges),
  ).toEqual([]);
});

test('answers are counted in the bucket of their instant, latencies too', () => {
  const list = [sample(0), sample(9), sample(10), sample(29), sample(30), sample(45)];
  const cut = tallies({ ...terms, samples: list }, [0, 10, 20, 30, 40]);
  expect(cut.map((tally) => tally['2xx'])).toEqual([2, 1, 1, 1]);
  expect(cut.map((tally) => tally.latency.sumUs)).toEqual([200, 100, 100, 100]);
});

test('an outage carried in that ends with the first instant does not touch the bucket', () => {
  const open = { begin: -60, downMs: 60 };
  const [tally] = tallies({ ...terms, open, samples: [sample(0)] }, [0, 60]);
  expect(tally).toMatchObject({ upMs: 60, parts: [], wholeOutages: 0, last: null });
});

test('an outage carried in goes on through every bucket until somebody sees it end', () => {
  const open = { begin: -60, downMs: 60 };
  const cut = tallies({ ...terms, open, samples: [sample(25)] }, [0, 10, 20, 30]);
  expect(cut.map(({ parts }) => parts)).toEqual([
    [{ begin: -60, end: null, downMs: 60 }],
    [{ begin: -60, end: null, downMs: 60 }],
    [{ begin: -60, end: 25, downMs: 60 }],
  ]);
  expect(cut.map((tally) => outages(tally).openSince)).toEqual([-60, -60, null]);
});

test('more than half: 1 of 1, 2 of 2, 2 of 3, 3 of 4, 3 of 5', () => {
  expect([1, 2, 3, 4, 5].map(majority)).toEqual([1, 2, 2, 3, 3]);
});

test('latencies and quantiles that can’t be are refused', () => {
  expect(() => new SketchRecorder().add(-1)).toThrow('Expected latencyUs >= 0, got -1');
  expect(() => sketchOf([Number.NaN])).toThrow('Expected latencyUs >= 0, got NaN');
  const one = sketchOf([0]);
  expect([quantileUs(one, 0), quantileUs(one, 1)]).toEqual([0, 0]);
  expect(() => quantileUs(one, -0.01)).toThrow('Expected 0 <= q <= 1, got -0.01');
  expect(() => quantileUs(one, 1.01)).toThrow('Expected 0 <= q <= 1, got 1.01');
  expect(() => quantileUs(one, Number.NaN)).toThrow('Expected 0 <= q <= 1, got NaN');
  expect(quantileUs(sketchOf([]), 0.5)).toBeNull();
});
