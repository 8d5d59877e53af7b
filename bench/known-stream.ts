// Streams of checks drawn from known chances, so that it is known how much news they hold.
// Promise: the same settings give the same samples and bits, on every machine.
// Not here: recorded streams (recorded-stream.ts), what they are measured with (codec.ts).

import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { Sample } from '../shared/core/sample.ts';

export interface StreamSettings {
  readonly days: number;
  readonly intervalMs: number;
  /** How late checks are sent on average, ms: exponentially distributed. */
  readonly lateMs: number;
  /** The middle of the latencies over the day, and by which share of it they rise and fall with the hour. */
  readonly medianUs: number;
  readonly driftShare: number;
  /** The standard deviation of the latency's natural logarithm: log-normal. */
  readonly sigma: number;
  /** The step of the clock that measures latencies, µs. */
  readonly clockUs: number;
}

export interface KnownStream {
  readonly samples: readonly Sample[];
  /** The logarithm of the chance that just these samples are drawn (Shannon 1948): no code is shorter on average. */
  readonly bits: number;
}

/** The chance that a check fails after one that did not, and that one succeeds after one that failed. */
const FAILS = 1 / 2_000;
const RECOVERS = 1 / 10;

/** Who knows the stream knows the schedule, the drift and every distribution, and not what is drawn from them. */
export function knownStream(start: Instant, settings: StreamSettings): KnownStream {
  const random = uniform();
  const samples: Sample[] = [];
  let bits = 0;
  let isDown = false;
  for (let due = start; due < start + settings.days * DAY_MS; due += settings.intervalMs) {
    const chance: number = isDown ? 1 - RECOVERS : FAILS;
    isDown = random() < chance;
    const late = Math.floor(-settings.lateMs * Math.log(1 - random()));
    const latencyUs = isDown ? null : drawLatency(random, due, settings);
    bits -= Math.log2(isDown ? chance : 1 - chance);
    bits -= Math.log2(Math.exp(-late / settings.lateMs) - Math.exp(-(late + 1) / settings.lateMs));
    if (latencyUs !== null) bits -= Math.log2(latencyChance(latencyUs, due, settings));
    samples.push({
      at: due + late,
      outcome: isDown ? 'down' : 'up',
      intervalMs: settings.intervalMs,
      vantage: '',
      status: isDown ? null : 200,
      latencyUs,
      cause: isDown ? 'timeout' : null,
      recheck: false,
    });
  }
  return { samples, bits };
}

function medianAt(due: Instant, { medianUs, driftShare }: StreamSettings): number {
  return medianUs * (1 + driftShare * Math.sin((2 * Math.PI * due) / DAY_MS));
}

/** By Box and Muller (1958). */
function drawLatency(random: () => number, due: Instant, settings: StreamSettings): number {
  const { sigma, clockUs } = settings;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return clockUs * Math.round((medianAt(due, settings) * Math.exp(sigma * normal)) / clockUs);
}

/** The density times the clock's step: the step is small beside the distribution's width. */
function latencyChance(latencyUs: number, due: Instant, settings: StreamSettings): number {
  const { sigma, clockUs } = settings;
  const normal = Math.log(Math.max(latencyUs, clockUs / 2) / medianAt(due, settings)) / sigma;
  return (clockUs * Math.exp((-normal * normal) / 2)) / (latencyUs * sigma * Math.sqrt(2 * Math.PI));
}

/** Numbers in [0, 1): a counter, scattered by the last steps of MurmurHash3. */
function uniform(): () => number {
  let count = 20_261_124;
  return () => {
    count = (count + 0x9e3779b9) >>> 0;
    let hash = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}
