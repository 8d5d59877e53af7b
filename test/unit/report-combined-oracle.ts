// Reads an access log slowly: strings, regular expressions, one line after another.
// Promise: shares no function with prober/report/combined, but the making of a sketch out of a list.
// Not here: which logs are read (report-combined-property.test.ts).

import { sketchOf } from '../../shared/core/sketch.ts';

export interface SlowRules {
  readonly now: number;
  readonly unit: 's' | 'ms' | 'us' | 'none' | null;
  readonly apdexUs: number;
  readonly slotMs: number | null;
}

const STAMP = /^.+? (?=\[.{2}\/.{3}\/.{4}:.{2}:.{2}:.{2} .{5}\] ")/s;
const TIME = /^\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\] "/;
const REQUEST = /^\[.{26}\] "((?:\\.|[^"\\])*)"/s;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const QUOTED = /^ "(?:\\.|[^"\\])*"/s;
const KEYED = /"(?:\\.|[^"\\])*(?:"|\\?$)| (?:rt|request_time)=(?:"(\d+\.\d{3})"|(\d+\.\d{3})(?= |$))/gs;
const DAY_US = 86_400_000_000n;

interface SlowQuarter {
  readonly responses: Record<string, number>;
  readonly latencies: number[];
  satisfied: number;
  tolerating: number;
  frustrated: number;
}

/** @param text one character a byte */
export function slowAccessLog(text: string, rules: SlowRules): unknown {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const quarters = new Map<number, SlowQuarter>();
  const errors = new Map<string | null, { '4xx': number; '5xx': number }>();
  const byReason: Record<string, number> = {
    format: 0,
    time: 0,
    'before-1970': 0,
    future: 0,
    status: 0,
    'too-long': 0,
  };
  const skips: { line: number; reason: string }[] = [];
  const instants: number[] = [];
  let ambiguousTimes = 0;
  const slots = new Map<number, SlowSlot>();
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') continue;
    const read = raw.length > 1_048_576 ? 'too-long' : slowLine(line, rules);
    if (typeof read === 'string') {
      byReason[read] = (byReason[read] ?? 0) + 1;
      skips.push({ line: index + 1, reason: read });
      continue;
    }
    instants.push(read.at);
    if (read.time === 'ambiguous') ambiguousTimes += 1;
    count(quarters, read, rules.apdexUs);
    if (rules.slotMs !== null && /^[235]/.test(read.status)) {
      const slot = Math.floor(read.at / rules.slotMs);
      const { at, status, time } = read;
      const latencyUs = typeof time === 'number' ? time : null;
      const own = slots.get(slot);
      if (own === undefined || at / 1000 < own.seconds) {
        slots.set(slot, { seconds: at / 1000, status: Number(status), latencyUs });
      }
    }
    if (read.kind !== '4xx' && read.kind !== '5xx') continue;
    const known = errors.get(read.path) ?? { '4xx': 0, '5xx': 0 };
    known[read.kind] += 1;
    errors.set(read.path, known);
  }
  const sorted = instants.toSorted((a, b) => a - b);
  return {
    quarters: [...quarters]
      .toSorted(([a], [b]) => a - b)
      .map(([start, { latencies, ...rest }]) => [start, { ...rest, latency: sketchOf(latencies) }]),
    slots: [...slots.values()].toSorted((a, b) => a.seconds - b.seconds),
    requests: instants.length,
    first: sorted[0] ?? null,
    last: sorted.at(-1) ?? null,
    lines: lines.length,
    skipped: { count: skips.length, byReason, first: skips.slice(0, 10) },
    ambiguousTimes,
    errorsByPath: [...errors]
      .map(([path, by]) => ({ path, ...by }))
      .toSorted((a, b) => {
        const more = b['4xx'] + b['5xx'] - (a['4xx'] + a['5xx']);
        return more !== 0 ? more : (a.path ?? '') < (b.path ?? '') ? -1 : 1;
      }),
    otherErrors: { '4xx': 0, '5xx': 0 },
    pathsAreCapped: false,
    pathErrorsMissedAtMost: 0,
  };
}

interface SlowSlot {
  readonly seconds: number;
  readonly status: number;
  readonly latencyUs: number | null;
}

interface SlowRequest {
  readonly at: number;
  readonly status: string;
  readonly kind: string;
  readonly path: string | null;
  readonly time: number | 'ambiguous' | null;
}

function count(quarters: Map<number, SlowQuarter>, { at, kind, time }: SlowRequest, apdexUs: number): void {
  const start = at - (at % 900_000);
  const quarter = quarters.get(start) ?? {
    responses: { none: 0, '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0 },
    latencies: [],
    satisfied: 0,
    tolerating: 0,
    frustrated: 0,
  };
  quarters.set(start, quarter);
  quarter.responses[kind] = (quarter.responses[kind] ?? 0) + 1;
  if (kind === 'none' || kind === '5xx') quarter.frustrated += 1;
  if (typeof time !== 'number') return;
  quarter.latencies.push(time);
  if (time <= apdexUs) quarter.satisfied += 1;
  else if (time <= 4 * apdexUs) quarter.tolerating += 1;
  else quarter.frustrated += 1;
}

function slowLine(line: string, { now, unit }: SlowRules): SlowRequest | string {
  const before = STAMP.exec(line)?.[0];
  if (before === undefined) return 'format';
  const rest = line.slice(before.length);
  const [whole, request] = REQUEST.exec(rest) ?? [];
  if (whole === undefined || request === undefined) return 'format';
  const behind = rest.slice(whole.length);
  const status = /^ (-|\d{3})(?= |$)/.exec(behind)?.[1];
  if (status === undefined) return /^ ./s.test(behind) ? 'status' : 'format';
  const kind = status === '-' || status === '000' ? 'none' : `${status[0]}xx`;
  if (kind !== 'none' && !/^[1-5]/.test(kind)) return 'status';
  const at = slowInstant(rest);
  if (at === null) return 'time';
  if (at < 0) return 'before-1970';
  if (at > now) return 'future';
  const isGood = /^[123]xx$/.test(kind);
  const time = isGood && unit !== 'none' ? slowTime(behind.slice(1 + status.length), unit) : null;
  return { at, status, kind, path: slowPath(request), time };
}

function slowInstant(text: string): number | null {
  const [, day, month, year, hour, minute, second, sign, hours, minutes] = TIME.exec(text) ?? [];
  const index = MONTHS.indexOf(month ?? '?') / 3;
  if (sign === undefined || index < 0 || !Number.isInteger(index)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const iso = `${year}-${String(index + 1).padStart(2, '0')}-${day}`;
  try {
    const midnight = Temporal.PlainDate.from(iso).toZonedDateTime('UTC').epochMilliseconds;
    const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return midnight + clock + (sign === '-' ? offset : -offset);
  } catch {
    return null;
  }
}

function slowPath(request: string): string | null {
  const target = /^[A-Za-z_-]+ (.*)$/s.exec(request)?.[1];
  if (target === undefined) return null;
  const url = target.replace(/ HTTP\/[^ ]*$/, '').replace(/[?#].*$/s, '');
  return url === '' ? null : Buffer.from(url.slice(0, 256), 'latin1').toString('utf8');
}

function slowTime(behindStatus: string, unit: 's' | 'ms' | 'us' | null): number | 'ambiguous' | null {
  const tail = behindStatus.replace(/^ (\d+|-)(?= |$)/, '').replace(/ +$/, '');
  const extra =
    tail.replace(QUOTED, '').length < tail.length ? tail.replace(QUOTED, '').replace(QUOTED, '') : tail;
  const bare = / (\d+(?:\.\d+)?)$/.exec(tail)?.[1];
  const last = bare ?? / "(\d+(?:\.\d+)?)"$/.exec(extra)?.[1];
  if (unit !== null) return last === undefined ? null : microseconds(last, unit);
  const fields: string[] = [];
  for (const field of tail.split(' ').toReversed()) {
    if (field.endsWith('"')) break;
    if (/^\d+\.\d{3}$/.test(field)) fields.unshift(field);
  }
  const keyed = [...extra.matchAll(KEYED)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  for (const field of [...fields, ...keyed]) {
    const time = field === '' ? null : microseconds(field, 's');
    if (time !== null) return time;
  }
  if (last === undefined) return null;
  return /^\d+$/.test(last) || (bare === undefined && /\.\d{3}$/.test(last)) ? 'ambiguous' : null;
}

function microseconds(text: string, unit: 's' | 'ms' | 'us'): number | null {
  const [whole = '', fraction = ''] = text.split('.');
  if (whole.length > 11 || fraction.length > 9) return null;
  const scale = { s: 1_000_000n, ms: 1000n, us: 1n }[unit];
  if (BigInt(whole) * scale > DAY_US) return null;
  return Number(BigInt(whole) * scale + (BigInt(fraction || '0') * scale) / 10n ** BigInt(fraction.length));
}
