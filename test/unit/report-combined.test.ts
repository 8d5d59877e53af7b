// Lines of access logs that people argue about, one by one.
// Promise: each row carries its line, or what is odd about it, in its title.
// Not here: generated lines (report-combined-property.test.ts).

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLogFile } from '../../prober/report/combined/log-file.ts';
import { PATHS_KEPT } from '../../prober/report/combined/path-counts.ts';
import {
  type AccessLog,
  type CombinedOptions,
  mergeAccessLogs,
  QUARTER_MS,
  readCombined,
  readCombinedFile,
} from '../../prober/report/combined.ts';
import { quantileUs, sketchCount } from '../../shared/core/sketch.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOST = '192.0.2.7 - frank';
const STAMP = '[10/Oct/2026:13:55:36 -0700]';
const AT = Date.UTC(2026, 9, 10, 20, 55, 36);
const AGENTS = '"https://example.org/" "Mozilla/5.0 (X11)"';
const folder = mkdtempSync(join(tmpdir(), 'uptally-combined-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}

function read(text: string, options: Partial<CombinedOptions> = {}): Promise<AccessLog> {
  return readCombined(pieces(text), { now: NOW, ...options });
}

/** What came of one line: its class, or why it was skipped. */
async function fate(line: string): Promise<string> {
  const { quarters, skipped } = await read(`${line}\n`);
  const [reason] = skipped.first;
  if (reason !== undefined) return reason.reason;
  const [quarter] = quarters.values();
  const counts = Object.entries(quarter?.responses ?? {});
  return counts.find(([, count]) => count === 1)?.[0] ?? 'blank';
}

describe('a line of an access log', () => {
  test.for<[string, string]>([
    [`127.0.0.1 - frank ${STAMP} "GET /apache_pb.gif HTTP/1.0" 200 2326`, '2xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 301 169 ${AGENTS}`, '3xx'],
    [`example.org:80 ${HOST} ${STAMP} "GET / HTTP/1.1" 404 5 ${AGENTS}`, '4xx'],
    [`2001:db8::7 - - ${STAMP} "GET / HTTP/1.1" 502 5 ${AGENTS}`, '5xx'],
    [`192.0.2.7 - John Q. Public ${STAMP} "GET / HTTP/1.1" 200 5`, '2xx'],
    [`192.0.2.7 - [10/Oct/2026:13:55:36 -0700] ${STAMP} "GET / HTTP/1.1" 200 5`, '2xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 101 -`, '1xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 499 0 ${AGENTS}`, '4xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 000 0 ${AGENTS}`, 'none'],
    [`${HOST} ${STAMP} "-" - -`, 'none'],
    [`${HOST} ${STAMP} "-" 408 0 "-" "-"`, '4xx'],
    [`${HOST} ${STAMP} "" 400 0 "-" "-"`, '4xx'],
    [`${HOST} ${STAMP} "\\x16\\x03\\x01" 400 150 "-" "-"`, '4xx'],
    [`${HOST} ${STAMP} "GET /\\" 200 1 \\"" 503 1 "-" "-"`, '5xx'],
    [`${HOST} ${STAMP} "GET /\\\\" 503 1 "-" "-"`, '5xx'],
    [`${HOST} ${STAMP} "GET /\\x22 HTTP/1.1" 200 1 "-" "-" "10.0.0.1" 443 x`, '2xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 200`, '2xx'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 200 5\r`, '2xx'],
    ['', 'blank'],
    ['\r', 'blank'],
    ['\0\0\0\0', 'format'],
    ['# a comment', 'format'],
    [`${STAMP} "GET / HTTP/1.1" 200 5`, 'format'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1 200 5`, 'format'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1"`, 'format'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" `, 'format'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1"200 5`, 'format'],
    [`${HOST} 2026-10-10T20:55:36Z "GET / HTTP/1.1" 200 5`, 'format'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 600 5`, 'status'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 099 5`, 'status'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 2000 5`, 'status'],
    [`${HOST} ${STAMP} "GET / HTTP/1.1" 20 5`, 'status'],
    [`${HOST} [31/Feb/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [29/Feb/2025:00:00:00 +0000] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [10/Oct/2026:25:61:00 +0000] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [10/Okt/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [10/Oct/2026:12:00:00 +9900] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [10/Oct/2026:12:00:00 00000] "GET / HTTP/1.1" 200 5`, 'time'],
    [`${HOST} [31/Dec/1969:23:59:59 +0000] "GET / HTTP/1.1" 200 5`, 'before-1970'],
    [`${HOST} [01/Jan/1970:00:00:00 +0000] "GET / HTTP/1.1" 200 5`, '2xx'],
    [`${HOST} [24/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 5`, '2xx'],
    [`${HOST} [24/Nov/2026:12:00:01 +0000] "GET / HTTP/1.1" 200 5`, 'future'],
  ])('%s → %s', async ([line, expected]) => {
    expect(await fate(line)).toBe(expected);
  });

  test.for<[string, number]>([
    ['10/Oct/2026:13:55:36 -0700', AT],
    ['29/Feb/2024:23:59:59 +0000', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['01/Jan/2026:00:10:00 +0545', Date.UTC(2025, 11, 31, 18, 25)],
    ['31/Dec/2016:23:59:60 +0000', Date.UTC(2017, 0, 1)],
  ])('the time %s is %d', async ([stamp, at]) => {
    const log = await read(`${HOST} [${stamp}] "GET / HTTP/1.1" 200 5\n`);
    expect([log.first, log.last]).toEqual([at, at]);
    expect([...log.quarters.keys()]).toEqual([at - (at % QUARTER_MS)]);
  });
});

describe('the request time', () => {
  const line = (tail: string): string => `${HOST} ${STAMP} "GET / HTTP/1.1" 200 2326${tail}\n`;
  test.for<[string, CombinedOptions['requestTime'], number | 'ambiguous' | null]>([
    [` ${AGENTS} 0.123`, undefined, 123_000],
    [' 0.123', undefined, 123_000],
    [` ${AGENTS} 0.123 0.100`, undefined, 123_000],
    [` ${AGENTS} 0.123 -`, undefined, 123_000],
    [` ${AGENTS} "10.0.0.1" rt=0.123 ut="0.100"`, undefined, 123_000],
    [` ${AGENTS} request_time="12.000" host="x"`, undefined, 12_000_000],
    [` ${AGENTS} 512 0.051 [up-80] [] 10.0.0.1:80 7 0.050 200 0af3`, undefined, 51_000],
    [` ${AGENTS}`, undefined, null],
    ['', undefined, null],
    [' "-" "a rt=0.001"', undefined, null],
    [' "-" "0.001"', undefined, null],
    [' "-" "0.001"', 's', null],
    [` ${AGENTS} "10.0.0.1 rt=0.001"`, undefined, null],
    [` ${AGENTS} "2.53"`, undefined, null],
    [` ${AGENTS} 1764000000.123`, undefined, null],
    [` ${AGENTS} "0.123"`, undefined, 'ambiguous'],
    [` ${AGENTS} "0.123"`, 's', 123_000],
    [` ${AGENTS} 1234`, undefined, 'ambiguous'],
    [` ${AGENTS} 1234`, 'us', 1234],
    [` ${AGENTS} 1234`, 'ms', 1_234_000],
    [` ${AGENTS} 12`, 's', 12_000_000],
    [` ${AGENTS} 1.5`, 'ms', 1500],
    [` ${AGENTS} 0.123`, 'none', null],
    [` ${AGENTS} -5`, 's', null],
    [` ${AGENTS} 99999999`, 's', null],
  ])('200 2326%s, unit %s → %s µs', async ([tail, requestTime, expected]) => {
    const log = await read(line(tail), { requestTime });
    const [quarter] = log.quarters.values();
    const timed = quarter === undefined ? 0 : sketchCount(quarter.latency);
    const sumUs = quarter?.latency.sumUs ?? null;
    expect(log.ambiguousTimes === 1 ? 'ambiguous' : timed === 1 ? sumUs : null).toBe(expected);
  });

  test('counts for answers 1xx to 3xx; Apdex holds 5xx and no answer for frustrated', async () => {
    const statuses = ['101', '200', '304', '404', '499', '500', '000'];
    const times = ['0.100', '0.500', '2.000', '9.000', '9.000', '0.001', '0.001'];
    const lines = statuses.map(
      (status, i) => `${HOST} ${STAMP} "GET / HTTP/1.1" ${status} 5 ${AGENTS} ${times[i]}\n`,
    );
    const [quarter] = (await read(lines.join(''))).quarters.values();
    if (quarter === undefined) throw new Error('nothing was counted');
    expect(sketchCount(quarter.latency)).toBe(3);
    expect(quarter.latency.sumUs).toBe(2_600_000);
    expect(Math.abs((quantileUs(quarter.latency, 0.5) ?? 0) - 500_000)).toBeLessThanOrEqual(5000);
    expect([quarter.satisfied, quarter.tolerating, quarter.frustrated]).toEqual([2, 1, 2]);
  });
});

describe('errors by path', () => {
  const failing = (request: string, status = 404): string =>
    `${HOST} ${STAMP} "${request}" ${status} 5 ${AGENTS}\n`;

  test.for<[string, string | null]>([
    ['GET /a/b HTTP/1.1', '/a/b'],
    ['GET /a/b?token=secret HTTP/1.1', '/a/b'],
    ['GET /a#b HTTP/1.1', '/a'],
    ['GET /a b HTTP/1.1', '/a b'],
    ['GET /\\"a\\" HTTP/1.1', '/\\"a\\"'],
    ['GET /a', '/a'],
    ['PROPFIND http://example.org/a?b HTTP/1.1', 'http://example.org/a'],
    ['GET ?a HTTP/1.1', null],
    ['-', null],
    ['', null],
    ['\\x16\\x03\\x01', null],
    [`GET /${'x'.repeat(400)} HTTP/1.1`, `/${'x'.repeat(255)}`],
  ])('"%s" counts for %s', async ([request, path]) => {
    const { errorsByPath } = await read(failing(request));
    expect(errorsByPath).toEqual([{ path, '4xx': 1, '5xx': 0 }]);
  });

  test('a path in UTF-8 is read as such', async () => {
    const log = await readCombined(pieces(Buffer.from(failing('GET /grüße HTTP/1.1')).toString('latin1')), {
      now: NOW,
    });
    expect(log.errorsByPath[0]?.path).toBe('/grüße');
  });

  test('the path with most errors comes first, successes count for none', async () => {
    const text =
      failing('GET /a HTTP/1.1') +
      failing('GET /b?1 HTTP/1.1', 500) +
      failing('GET /b?2 HTTP/1.1', 499) +
      failing('GET /c HTTP/1.1', 200);
    const log = await read(text);
    expect(log.errorsByPath).toEqual([
      { path: '/b', '4xx': 1, '5xx': 1 },
      { path: '/a', '4xx': 1, '5xx': 0 },
    ]);
    expect([log.pathsAreCapped, log.pathErrorsMissedAtMost]).toEqual([false, 0]);
  });

  test('of very many paths the frequent ones remain, and how much they may lack is told', async () => {
    const lines = Array.from({ length: 3 * PATHS_KEPT }, (_, i) => {
      return failing(`GET /${i} HTTP/1.1`) + (i % 3 === 0 ? failing('GET /login HTTP/1.1', 503) : '');
    });
    const file = join(folder, 'many-paths');
    writeFileSync(file, lines.join(''));
    const log = await readCombinedFile(file, { now: NOW });
    expect(log.pathsAreCapped).toBe(true);
    expect(log.errorsByPath).toHaveLength(PATHS_KEPT);
    expect(log.errorsByPath[0]).toEqual({ path: '/login', '4xx': 0, '5xx': PATHS_KEPT });
    const kept = log.errorsByPath.reduce((sum, each) => sum + each['4xx'], 0);
    expect(kept + log.otherErrors['4xx']).toBe(3 * PATHS_KEPT);
    expect(log.pathErrorsMissedAtMost).toBeGreaterThan(0);
    expect(log.pathErrorsMissedAtMost).toBeLessThan(5);
    expect(await read(lines.join(''))).toEqual(log);
  });
});

describe('a whole log', () => {
  const good = `${HOST} ${STAMP} "GET / HTTP/1.1" 200 5 ${AGENTS} 0.010\n`;

  test('without a byte has nothing', async () => {
    const log = await read('');
    expect([log.lines, log.requests, log.first, log.last, log.quarters.size]).toEqual([0, 0, null, null, 0]);
    const file = join(folder, 'empty');
    writeFileSync(file, '');
    expect(await readCombinedFile(file, { now: NOW })).toEqual(log);
  });

  test('names the numbers of the lines that were skipped, and counts on', async () => {
    const log = await read(`${good}junk\n\n${good}${good.replace('Oct', 'Okt')}${good.trimEnd()}`);
    expect(log.skipped.first).toEqual([
      { line: 2, reason: 'format' },
      { line: 5, reason: 'time' },
    ]);
    expect([log.lines, log.requests, log.skipped.count]).toEqual([6, 3, 2]);
  });

  test('with binary data skips that and keeps the rest', async () => {
    const junk = Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * i * 31) % 256)).join('');
    const log = await read(`${good}${junk}\n${good}`);
    expect(log.requests).toBe(2);
    expect(log.skipped.count).toBeGreaterThan(0);
  });

  test.for<[string, number, number]>([
    ['1 MiB', 1_048_576, 0],
    ['a byte more than 1 MiB', 1_048_577, 1],
    ['5 MiB', 5_242_880, 1],
  ])('with a line of %s', async ([, length, skipped]) => {
    const [head, tail] = [`${HOST} ${STAMP} "GET /`, ' HTTP/1.1" 200 5'];
    const long = `${head}${'x'.repeat(length - head.length - tail.length)}${tail}`;
    for (const text of [`${good}${long}\n${good}`, `${good}${good}${long}`]) {
      const log = await read(text);
      expect([log.lines, log.skipped.byReason['too-long'], log.requests]).toEqual([3, skipped, 3 - skipped]);
      const file = join(folder, 'long');
      writeFileSync(file, text);
      expect(await readCombinedFile(file, { now: NOW })).toEqual(log);
    }
  });

  test('with times out of order is the same as in order', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => {
      const day = String((i % 28) + 1).padStart(2, '0');
      const minute = String((i * 7) % 60).padStart(2, '0');
      return `${HOST} [${day}/Oct/2026:12:${minute}:00 +0000] "GET / HTTP/1.1" 200 5 ${AGENTS} 0.0${10 + (i % 90)}\n`;
    });
    expect(await read(lines.toSorted().join(''))).toEqual(await read(lines.join('')));
  });

  test('of several files is the sum of them', async () => {
    const bad = good.replace('200', '503');
    const [one, two] = [await read(good + bad), await read(`junk\n${bad}`)];
    const both = mergeAccessLogs([one, two]);
    const whole = await read(`${good}${bad}junk\n${bad}`);
    expect(both).toEqual({ ...whole, skipped: { ...whole.skipped, first: [] } });
    expect(mergeAccessLogs([two, one])).toEqual(both);
  });

  test('tells how far it is', async () => {
    const file = join(folder, 'progress');
    writeFileSync(file, good.repeat(100));
    const told: [number, number | null][] = [];
    await readCombinedFile(file, { now: NOW, onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([good.length * 100, good.length * 100]);
  });

  test('stops where it is told to', async () => {
    const file = join(folder, 'abort');
    writeFileSync(file, good.repeat(20_000));
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('enough'));
    const rules = { now: NOW, requestTime: null, apdexUs: 500_000, slotMs: null };
    const shared = { stretchBytes: 65_536, threads: 2 };
    const reading = readLogFile(file, rules, { ...shared, signal: stop.signal, onProgress });
    await expect(reading).rejects.toThrow('enough');
    const piece = readCombined(pieces(good), { now: NOW, signal: AbortSignal.abort(new Error('never')) });
    await expect(piece).rejects.toThrow('never');
  });

  test('that is not there is an error', async () => {
    await expect(readCombinedFile(join(folder, 'missing'), { now: NOW })).rejects.toThrow('ENOENT');
  });
});
