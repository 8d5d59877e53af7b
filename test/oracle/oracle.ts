// The oracle: the rules of the figures once more, slow and obvious, instant by instant.
// Promise: shares no function with the core; every instant of a grid is judged on its own.
// Not here: speed, sketches, merging.

import type { Sample } from '../../shared/core/sample.ts';

type Span = { readonly from: number; readonly to: number };

export interface OracleWindow {
  readonly maintenance: readonly Span[];
  readonly excluded: readonly Span[];
  readonly from: number;
  readonly to: number;
  /** All instants of the input are multiples of it. */
  readonly grid: number;
}

export interface OracleInput extends OracleWindow {
  readonly samples: readonly Sample[];
  /** Samples later than this take no part. */
  readonly now?: number;
  /** So many vantages must agree, or all that know where fewer do; without it more than half. */
  readonly quorum?: number;
  /** Apdex threshold, µs. */
  readonly apdexUs: number;
}

/** What instants say, whoever says it: checks or periods. */
export interface OracleTimes {
  upMs: number;
  degradedMs: number;
  downMs: number;
  unknownMs: number;
  maintenanceMs: number;
  excludedMs: number;
  maybeDownMs: number;
  maybeUpMs: number;
  intervalMs: number;
  outages: { begin: number; end: number | null; downMs: number }[];
}

export interface OracleAnswer extends OracleTimes {
  skipped: number;
  responses: Record<'1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none', number>;
  latenciesUs: number[];
  apdex: { satisfied: number; tolerating: number; frustrated: number };
}

type Known = 'up' | 'degraded' | 'down';
type Doubt = 'asIs' | 'against' | 'for';

/** One sample for each vantage and instant, by looking at all pairs. */
function standingSamples(samples: readonly Sample[]): Sample[] {
  const rank = ['down', 'degraded', 'up', 'unknown'];
  const beats = (a: Sample, b: Sample): boolean => {
    const keys = (s: Sample): (number | string)[] => [
      rank.indexOf(s.outcome),
      s.recheck ? 1 : 0,
      -(s.latencyUs === null ? -1 : s.latencyUs),
      -(s.status === null ? -1 : s.status),
      s.cause === null ? '' : s.cause,
      -s.intervalMs,
    ];
    const ka = keys(a);
    const kb = keys(b);
    for (const [i, x] of ka.entries()) {
      const y = kb[i];
      if (y === undefined || x === y) continue;
      return x < y;
    }
    return false;
  };
  const kept: Sample[] = [];
  for (const sample of samples) {
    const rivals = samples.filter((each) => each.at === sample.at && each.vantage === sample.vantage);
    if (rivals.some((rival) => beats(rival, sample))) continue;
    const same = kept.some((each) => each.at === sample.at && each.vantage === sample.vantage);
    if (!same) kept.push(sample);
  }
  return kept.sort((a, b) => a.at - b.at);
}

const inside = (list: readonly Span[], at: number): boolean =>
  list.filter((each) => at >= each.from && at < each.to).length > 0;

/** What is known of an instant, doubts settled one way; null: nothing. */
type Judge = (at: number, doubt: Doubt) => Known | null;

export function oracle(input: OracleInput): OracleAnswer {
  const { now } = input;
  const taken = input.samples.filter((sample) => now === undefined || sample.at <= now);
  const samples = standingSamples(taken);
  const vantages = [...new Set(samples.map((sample) => sample.vantage))];
  const own = vantages.map((name) => samples.filter((each) => each.vantage === name));

  const judge: Judge = (at, doubt) => {
    const votes = own.map((mine) => says(mine, at, doubt, input)).filter((vote) => vote !== null);
    if (votes.length === 0) return null;
    const agree = (state: Known) => {
      const count = votes.filter((vote) => vote === state).length;
      return input.quorum === undefined
        ? count * 2 > votes.length
        : count >= Math.min(input.quorum, votes.length);
    };
    return agree('down') ? 'down' : agree('degraded') ? 'degraded' : 'up';
  };

  /** Of the samples that stand and know something, one for each vantage. */
  const intervalAt = (at: number) =>
    Math.max(
      ...own.map((mine) =>
        says(mine, at, 'asIs', input) === null ? 0 : (before(mine, at)?.intervalMs ?? 0),
      ),
    );

  return {
    ...oracleOfInstants(input, Math.min(input.from, ...samples.map(({ at }) => at)), judge, intervalAt),
    ...answersIn(input, samples),
    skipped: input.samples.length - taken.length,
  };
}

/** The last sample at or before an instant. */
function before(mine: readonly Sample[], at: number): Sample | undefined {
  const all = mine.filter((each) => each.at <= at);
  return all[all.length - 1];
}

/** What one vantage says of an instant. */
function says(mine: readonly Sample[], at: number, doubt: Doubt, window: OracleWindow): Known | null {
  const sample = before(mine, at);
  if (sample === undefined || at - sample.at >= sample.intervalMs + sample.intervalMs) return null;
  if (sample.outcome === 'unknown') return null;
  if (doubt === 'asIs') return sample.outcome;
  const next = mine.filter((each) => each.at > sample.at && each.outcome !== 'unknown')[0];
  if (doubt === 'against') {
    if (sample.outcome === 'down' || next === undefined || next.outcome !== 'down') return sample.outcome;
    return anyPlanned(window, sample.at, next.at) ? sample.outcome : 'down';
  }
  if (sample.outcome !== 'down') return sample.outcome;
  if (next === undefined) return 'up';
  if (next.outcome === 'down') return 'down';
  return anyPlanned(window, sample.at, next.at) ? 'down' : 'up';
}

const planned = ({ maintenance, excluded }: OracleWindow, at: number): boolean =>
  inside(maintenance, at) || inside(excluded, at);

function anyPlanned(window: OracleWindow, from: number, to: number): boolean {
  for (let at = from; at < to; at += window.grid) if (planned(window, at)) return true;
  return false;
}

/** Periods that somebody else has judged: at each instant the worst that is known, beyond doubt. */
export function oracleOfPeriods(
  window: OracleWindow,
  periods: readonly (Span & { readonly state: Sample['outcome'] })[],
): OracleTimes {
  const judge: Judge = (at) => {
    const named = periods.filter((each) => at >= each.from && at < each.to).map(({ state }) => state);
    if (named.includes('down')) return 'down';
    if (named.includes('degraded')) return 'degraded';
    return named.includes('up') ? 'up' : null;
  };
  const start = Math.min(window.from, ...periods.map(({ from }) => from));
  return oracleOfInstants(window, start, judge, () => 0);
}

/** @param start before it nothing happened */
function oracleOfInstants(
  window: OracleWindow,
  start: number,
  judge: Judge,
  intervalAt: (at: number) => number,
): OracleTimes {
  const times = {
    upMs: 0,
    degradedMs: 0,
    downMs: 0,
    unknownMs: 0,
    maintenanceMs: 0,
    excludedMs: 0,
    maybeDownMs: 0,
    maybeUpMs: 0,
    intervalMs: 0,
  };
  const { grid } = window;
  for (let at = window.from; at < window.to; at += grid) {
    if (inside(window.excluded, at)) times.excludedMs += grid;
    else if (inside(window.maintenance, at)) times.maintenanceMs += grid;
    else {
      const state = judge(at, 'asIs');
      if (state === null) times.unknownMs += grid;
      else times.intervalMs = Math.max(times.intervalMs, intervalAt(at));
      if (state === 'up') times.upMs += grid;
      if (state === 'degraded') times.degradedMs += grid;
      if (state === 'down') times.downMs += grid;
      if (state !== null && state !== 'down' && judge(at, 'against') === 'down') times.maybeDownMs += grid;
      if (state === 'down' && judge(at, 'for') !== 'down') times.maybeUpMs += grid;
    }
  }
  return { ...times, outages: outagesSeen(window, start, judge) };
}

/** Walks from `start` to the window's end, and keeps the outages that touch the window. */
function outagesSeen(window: OracleWindow, start: number, judge: Judge): OracleTimes['outages'] {
  const { from, to, grid } = window;
  const seen: OracleTimes['outages'] = [];
  let open: { begin: number; end: number | null; downMs: number } | null = null;
  for (let at = start; at <= to; at += grid) {
    const state = judge(at, 'asIs');
    if (open !== null && (state === 'up' || state === 'degraded')) {
      seen.push({ ...open, end: at });
      open = null;
    }
    if (at < to && state === 'down' && !planned(window, at)) {
      open = open ?? { begin: at, end: null, downMs: 0 };
      open.downMs += grid;
    }
  }
  if (open !== null) seen.push(open);
  return seen.filter((each) => each.begin < to && (each.end === null || each.end > from));
}

function answersIn(
  input: OracleInput,
  samples: readonly Sample[],
): Pick<OracleAnswer, 'responses' | 'latenciesUs' | 'apdex'> {
  const responses = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 };
  const apdex = { satisfied: 0, tolerating: 0, frustrated: 0 };
  const latenciesUs: number[] = [];
  for (const sample of samples) {
    if (sample.at < input.from || sample.at >= input.to) continue;
    if (sample.recheck || sample.outcome === 'unknown' || planned(input, sample.at)) continue;
    const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
    const digit = String(sample.status).charAt(0);
    responses[(sample.status !== null && classes.find((each) => each.startsWith(digit))) || 'none'] += 1;
    if (sample.outcome === 'down') apdex.frustrated += 1;
    else if (sample.latencyUs !== null) {
      latenciesUs.push(sample.latencyUs);
      const times = sample.latencyUs / input.apdexUs;
      if (times > 4) apdex.frustrated += 1;
      else if (times > 1) apdex.tolerating += 1;
      else apdex.satisfied += 1;
    }
  }
  return { responses, latenciesUs, apdex };
}
