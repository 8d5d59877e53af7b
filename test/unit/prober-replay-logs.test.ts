// `uptally replay` over records that hold no checks: access logs, periods, and a feed, of which nothing can be told.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../prober/command-line.ts';
import { type ReplayDocument, replaySchema } from '../../prober/replay/schema.ts';
import { samplesOfPeriods } from '../../prober/report/slot-samples.ts';
import { FIXTURES } from './report-made.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const folder = mkdtempSync(join(tmpdir(), 'uptally-replay-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function page(...argv: readonly string[]): Promise<{ said: string; notes: readonly string[] }> {
  const said: string[] = [];
  const notes: string[] = [];
  const status = await readCommandLine(['replay', ...argv, '--zone', 'UTC']).run({
    say: (text) => said.push(text),
    note: (text) => notes.push(text),
    signal: new AbortController().signal,
  });
  expect(status).toBe(0);
  return { said: said.join('\n'), notes };
}

async function document(...argv: readonly string[]): Promise<ReplayDocument> {
  return v.parse(replaySchema, JSON.parse((await page(...argv, '--json')).said));
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A line of a log. @param second after noon */
function line(second: number, status: number | '-', time = ''): string {
  const iso = new Date(NOON + second * 1000).toISOString();
  const stamp = `${iso.slice(8, 10)}/Nov/2026:${iso.slice(11, 19)} +0000`;
  return `192.0.2.7 - - [${stamp}] "GET / HTTP/1.1" ${status} 5 "-" "curl"${time}\n`;
}

/** A request every five seconds, from two seconds after noon. */
function busyLog(to: number, statusAt: (second: number) => number): string {
  const seconds = Array.from({ length: Math.ceil((to - 2) / 5) }, (_, i) => 2 + 5 * i);
  return seconds.map((second) => line(second, statusAt(second), ' 0.120')).join('');
}

const outage = busyLog(3_600, (second) => (second >= 607 && second < 903 ? 502 : 200));
const told = [
  { at: '2026-11-23T12:11:32.000Z', kind: 'open', since: '2026-11-23T12:10:32.000Z' },
  { at: '2026-11-23T12:16:02.000Z', kind: 'close', since: '2026-11-23T12:10:32.000Z' },
];

describe('an access log', () => {
  test('with an outage from 12:10:07 to 12:15:03: the third failing slot tells it', async () => {
    const log = file('access.log', outage);
    const { messages, samples, missed, delayMs, standIns } = await document('normal', log);
    expect(messages).toMatchObject(told);
    expect([samples, missed, delayMs]).toEqual([120, [], { median: 60_000, max: 60_000 }]);
    expect(standIns).toMatchObject([{ from: 'requests', everyMs: 30_000, endpoints: ['access.log'] }]);
  });

  test('says first of all what stands for a check', async () => {
    const { said } = await page('normal', file('access.log', outage));
    expect(said.split('\n')[0]).toBe(
      'access.log: requests, not checks: the first in each 30s answered 2xx or 3xx (up) or 5xx (down) stands for a check, 30s without one tell nothing, not even of silence, and nobody looked again after a failure.',
    );
  });

  test('is the same packed, and in two files that a rotation cut', async () => {
    const cut = outage.indexOf('\n', outage.length / 6) + 1;
    const [older, newer] = [file('log.1', outage.slice(0, cut)), file('log', outage.slice(cut))];
    const whole = await document('normal', file('log.gz', gzipSync(outage)));
    expect(whole.messages).toMatchObject(told);
    const both = await document('normal', newer, older);
    expect([both.messages, both.samples]).toEqual([whole.messages, whole.samples]);
  });

  test('is looked at as often as --interval says', async () => {
    const log = file('access.log', outage);
    const { messages, samples, standIns } = await document('normal', log, '--interval', '10s');
    expect(samples).toBe(360);
    expect(standIns[0]?.everyMs).toBe(10_000);
    expect(messages[0]).toMatchObject({ at: '2026-11-23T12:10:32.000Z', since: '2026-11-23T12:10:12.000Z' });
  });

  test('tells nothing where nobody asked, nor of the errors of those who asked', async () => {
    const seconds = Array.from({ length: 120 }, (_, i) => 30 * i);
    const status = (i: number) => (i < 40 ? 200 : i < 60 ? 404 : i < 80 ? 101 : i < 90 ? '-' : 200);
    const lines = seconds.map((second, i) => (i >= 95 && i < 115 ? '' : line(second, status(i))));
    const rules = file(
      'rules.yaml',
      'version: 0\nrules:\n  - { name: quiet, when: { silence: { for: 5m } } }\n',
    );
    for (const set of ['loud', rules]) {
      const { messages, held, missed, samples } = await document(set, file('quiet.log', lines.join('')));
      expect([samples, messages, held, missed]).toEqual([40 + 5 + 5, [], [], []]);
    }
  });

  test('of the tests of report: four requests tell, and the line that is none is told', async () => {
    const log = join(FIXTURES, 'access.log');
    expect((await document('normal', log)).samples).toBe(4);
    const { notes } = await page('normal', log);
    expect(notes.join('\n')).toContain('1 line was skipped');
  });

  test('a number without a unit is a time only where --request-time says so', async () => {
    const log = file('apache.log', [2, 32, 62].map((second) => line(second, 200, ' 120000')).join(''));
    expect((await page('normal', log)).notes.join('\n')).toContain('name its unit with --request-time');
    expect((await page('normal', log, '--request-time', 'us')).notes).toEqual([]);
  });
});

describe('periods', () => {
  const periods = [
    'from,to,state,endpoint',
    '2026-11-23T12:00:00Z,2026-11-23T12:10:07Z,up,shop',
    '2026-11-23T12:10:07Z,2026-11-23T12:15:03Z,down,shop',
    '2026-11-23T12:15:03Z,2026-11-23T13:00:00Z,up,shop',
    '2026-11-23T12:40:05Z,2026-11-23T12:40:25Z,down,shop',
  ].join('\n');

  test('are looked at every thirty seconds, and what lies between is not seen', async () => {
    const { messages, missed, samples, standIns } = await document('normal', file('periods.csv', periods));
    expect(messages).toMatchObject([
      { at: '2026-11-23T12:11:30.000Z', kind: 'open', since: '2026-11-23T12:10:30.000Z' },
      { at: '2026-11-23T12:16:00.000Z', kind: 'close' },
    ]);
    expect([missed, samples]).toEqual([[], 120]);
    expect(standIns).toMatchObject([{ from: 'periods', everyMs: 30_000, endpoints: ['shop'] }]);
  });

  test('are seen by a finer look, which is said in the first line', async () => {
    const { said } = await page('normal', file('periods.csv', periods), '--interval', '5s');
    expect(said.split('\n')[0]).toMatch(
      /^shop: periods, not checks: the state at every 5s stands for a check/u,
    );
    expect(said.match(/ open /gu)).toHaveLength(2);
  });

  test('of the tests of report: an outage in between, and nothing where nothing is known', async () => {
    const rules = file('day-and-night.yaml', 'version: 0\nrules:\n  - { name: down, when: { down: {} } }\n');
    const { messages, samples } = await document(rules, join(FIXTURES, 'periods.csv'));
    expect(messages).toMatchObject([
      { at: '2026-11-01T00:31:00.000Z', kind: 'open', since: '2026-11-01T00:30:00.000Z' },
      { at: '2026-11-01T00:40:30.000Z', kind: 'close' },
    ]);
    expect(samples).toBe(220);
  });

  test('a state that is unknown is unknown, and known where another period knows it', () => {
    const at = (second: number): number => NOON + second * 1000;
    const samples = samplesOfPeriods(
      [
        { from: at(0), to: at(120), state: 'unknown' },
        { from: at(30), to: at(61), state: 'down' },
      ],
      30_000,
    );
    const found = [...samples].map((each) => [(each.at - NOON) / 1000, each.outcome]);
    expect(found).toEqual([
      [0, 'unknown'],
      [30, 'down'],
      [60, 'down'],
      [90, 'unknown'],
    ]);
    expect([...samples]).toHaveLength(4);
  });
});
