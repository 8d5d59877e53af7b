// The oracle: the rules of the figures once more, slow and obvious, instant by instant.
// Promise: shares no function with the core; every instant of a grid is judged on its own.
// Not here: speed, sketches, merging.

import type { Sample } from '../../shared/core/sample.ts';

export interface OracleInput {
  readonly samples: readonly Sample[];
  readonly maintenance: readonly { from: number; to: number }[];
  readonly excluded: readonly { from: number; to: number }[];
  readonly from: number;
  readonly to: number;
  /** All instants of the input are multiples of it. */
  readonly grid: number;
}

export interface OracleAnswer {
  upMs: number;
  degradedMs: number;
  downMs: number;
  unknownMs: number;
  maintenanceMs: number;
  excludedMs: number;
  maybeDownMs: number;
  maybeUpMs: number;
  outages: { begin: number; end: number | null; downMs: number }[];
  responses: Record<'1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none', number>;
  latenciesUs: number[];
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

const inside = (list: readonly { from: number; to: number }[], at: number): boolean =>
  list.filter((each) => at >= each.from && at < each.to).length > 0;

export function oracle(input: OracleInput): OracleAnswer {
  const samples = standingSamples(input.samples);
  const vantages = [...new Set(samples.map((sample) => sample.vantage))];
  const own = new Map(vantages.map((name) => [name, samples.filter((each) => each.vantage === name)]));
  const planned = (at: number) => inside(input.maintenance, at) || inside(input.excluded, at);

  const anyPlanned = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += input.grid) if (planned(at)) return true;
    return false;
  };

  /** What one vantage says of an instant, doubts settled one way. */
  const says = (vantage: string, at: number, doubt: Doubt): Known | null => {
    const mine = own.get(vantage) ?? [];
    const before = mine.filter((each) => each.at <= at);
    const sample = before[before.length - 1];
    if (sample === undefined || at - sample.at >= sample.intervalMs + sample.intervalMs) return null;
    if (sample.outcome === 'unknown') return null;
    if (doubt === 'asIs') return sample.outcome;
    const next = mine.filter((each) => each.at > sample.at && each.outcome !== 'unknown')[0];
    if (doubt === 'against') {
      if (sample.outcome === 'down' || next === undefined || next.outcome !== 'down') return sample.outcome;
      return anyPlanned(sample.at, next.at) ? sample.outcome : 'down';
    }
    if (sample.outcome !== 'down') return sample.outcome;
    if (next === undefined) return 'up';
    if (next.outcome === 'down') return 'down';
    return anyPlanned(sample.at, next.at) ? 'down' : 'up';
  };

  const judge = (at: number, doubt: Doubt): Known | null => {
    const votes = vantages.map((vantage) => says(vantage, at, doubt)).filter((vote) => vote !== null);
    if (votes.length === 0) return null;
    const more = (state: Known) => votes.filter((vote) => vote === state).length * 2 > votes.length;
    return more('down') ? 'down' : more('degraded') ? 'degraded' : 'up';
  };

  const answer: OracleAnswer = {
    upMs: 0,
    degradedMs: 0,
    downMs: 0,
    unknownMs: 0,
    maintenanceMs: 0,
    excludedMs: 0,
    maybeDownMs: 0,
    maybeUpMs: 0,
    outages: [],
    responses: { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 },
    latenciesUs: [],
  };

  for (let at = input.from; at < input.to; at += input.grid) {
    if (inside(input.excluded, at)) answer.excludedMs += input.grid;
    else if (inside(input.maintenance, at)) answer.maintenanceMs += input.grid;
    else {
      const state = judge(at, 'asIs');
      if (state === null) answer.unknownMs += input.grid;
      if (state === 'up') answer.upMs += input.grid;
      if (state === 'degraded') answer.degradedMs += input.grid;
      if (state === 'down') answer.downMs += input.grid;
      if (state !== null && state !== 'down' && judge(at, 'against') === 'down')
        answer.maybeDownMs += input.grid;
      if (state === 'down' && judge(at, 'for') !== 'down') answer.maybeUpMs += input.grid;
    }
  }

  answer.outages = outagesSeen(input, samples, judge, planned);

  for (const sample of samples) {
    if (sample.at < input.from || sample.at >= input.to) continue;
    if (sample.recheck || sample.outcome === 'unknown' || planned(sample.at)) continue;
    const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
    const name =
      sample.status === null
        ? 'none'
        : classes.find((each) => String(sample.status).startsWith(each.charAt(0)));
    answer.responses[name ?? 'none'] += 1;
    if (sample.outcome !== 'down' && sample.latencyUs !== null) answer.latenciesUs.push(sample.latencyUs);
  }
  return answer;
}

/** Walks from the first sample to the window's end, and keeps the outages that touch the window. */
function outagesSeen(
  input: OracleInput,
  samples: readonly Sample[],
  judge: (at: number, doubt: Doubt) => Known | null,
  planned: (at: number) => boolean,
): OracleAnswer['outages'] {
  const start = Math.min(input.from, ...samples.map((sample) => sample.at));
  const seen: OracleAnswer['outages'] = [];
  let open: { begin: number; end: number | null; downMs: number } | null = null;
  for (let at = start; at <= input.to; at += input.grid) {
    const state = judge(at, 'asIs');
    if (open !== null && (state === 'up' || state === 'degraded')) {
      seen.push({ ...open, end: at });
      open = null;
    }
    if (at < input.to && state === 'down' && !planned(at)) {
      open = open ?? { begin: at, end: null, downMs: 0 };
      open.downMs += input.grid;
    }
  }
  if (open !== null) seen.push(open);
  return seen.filter((each) => each.begin < input.to && (each.end === null || each.end > input.from));
}
