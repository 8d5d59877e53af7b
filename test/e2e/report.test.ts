// uptally report from outside: a real process over files, pipes and packed files, and what it says where.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../prober/report/schema.ts';

const ENTRY = join(import.meta.dirname, '../../prober/uptally.ts');
const FIXTURES = join(import.meta.dirname, '../fixtures/report');
const SAMPLES = readFileSync(join(FIXTURES, 'samples.jsonl'));
const TEN_MINUTES = ['--from', '2026-11-01T00:00Z', '--to', '2026-11-01T00:10Z'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function report(
  args: readonly string[],
  input?: Uint8Array,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [ENTRY, 'report', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', TZ: 'UTC', ...env },
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  child.stdin.on('error', () => undefined).end(input);
  await once(child, 'close');
  return { code: child.exitCode, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

async function documentOf(args: readonly string[], input?: Uint8Array): Promise<Report> {
  const { code, out, err } = await report([...args, '--json'], input);
  expect({ code, err }).toMatchObject({ code: 0 });
  return v.parse(reportSchema, JSON.parse(out));
}

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('the same checks', () => {
  const figures = ({ endpoints }: Report) => endpoints.map(({ windows }) => windows);

  test('give the same figures from a file, packed, in two members, piped, and as CSV', async () => {
    const expected = figures(await documentOf([join(FIXTURES, 'samples.jsonl'), ...TEN_MINUTES]));
    expect(expected[0]?.[0]).toMatchObject({ uptimeRatio: 0.8, downMs: 120_000 });
    const half = SAMPLES.indexOf('\n', SAMPLES.length / 2) + 1;
    const members = [SAMPLES.subarray(0, half), SAMPLES.subarray(half)].map((part) => gzipSync(part));
    const ways: readonly (readonly [readonly string[], Uint8Array?])[] = [
      [[put('samples.jsonl.gz', gzipSync(SAMPLES))]],
      [[put('two.gz', Buffer.concat(members))]],
      [[], SAMPLES],
      [['-'], gzipSync(SAMPLES)],
      [[join(FIXTURES, 'samples.csv')]],
    ];
    for (const [args, input] of ways) {
      expect(figures(await documentOf([...args, ...TEN_MINUTES], input))).toEqual(expected);
    }
  });

  test('in two files are one log', async () => {
    const lines = SAMPLES.toString().trimEnd().split('\n');
    const files = [put('2.jsonl', lines.slice(5).join('\n')), put('1.jsonl', lines.slice(0, 5).join('\n'))];
    const both = await documentOf([...files, ...TEN_MINUTES]);
    const one = await documentOf([join(FIXTURES, 'samples.jsonl'), ...TEN_MINUTES]);
    expect(figures(both)).toEqual(figures(one));
  });
});

test('the report is on the standard output, and what was guessed on the error output', async () => {
  const { code, out, err } = await report([join(FIXTURES, 'samples.jsonl'), '--objective', '99.9%']);
  expect(code).toBe(0);
  expect(out).toContain('1 outage, longest 2m');
  expect(out).toContain('Objective 99.9%');
  expect(err).toContain('read as samples, 10 taken');
  expect(err).toContain('the median difference of its samples is taken: 1m');
  expect(err).toContain('up to Nov 1, 2026, 00:09:00 UTC');
});

test('colour is there for who forces it, and gone with NO_COLOR', async () => {
  const args = [join(FIXTURES, 'samples.jsonl')];
  const ESCAPE = '\u001b[';
  expect((await report(args)).out).not.toContain(ESCAPE);
  const { NO_COLOR: _, ...env } = process.env;
  const coloured = await report(args, undefined, { ...env, NO_COLOR: undefined, FORCE_COLOR: '1' });
  expect(coloured.out).toContain(ESCAPE);
});

describe('lines that can not be read', () => {
  const torn = Buffer.concat([
    SAMPLES,
    Buffer.from('{"at":"soon","status":200}\n'),
    Buffer.from([0, 255, 10]),
  ]);

  test('are counted and told by number, and the rest goes on', async () => {
    const { code, err } = await report([], torn);
    expect(code).toBe(0);
    expect(err).toContain(
      'standard input: 2 lines were skipped:\n  line 11: at is no instant: soon\n  line 12: it is no JSON object',
    );
  });

  test('end it with status 3 where it is strict', async () => {
    expect((await report(['--strict'], torn)).code).toBe(3);
    expect((await report(['--strict'], SAMPLES)).code).toBe(0);
  });

  test('of 100 MB without a line end cost no more memory than other lines', async () => {
    const pieces = Buffer.concat([SAMPLES, Buffer.alloc(100e6, 'x'), Buffer.from('\n'), SAMPLES]);
    const { code, err } = await report([], pieces, { NODE_OPTIONS: '--max-old-space-size=80' });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('line 11: it is longer than');
  });
});

describe('complaints', () => {
  test.each<[readonly string[], RegExp]>([
    [['none.jsonl'], /none\.jsonl: there is no such file/],
    [['.'], /this is a folder/],
    [['--format', 'sample'], /--format sample: expected one of samples, periods, combined, feed, history/],
    [['--window', '30'], /--window 30: expected whole hours or days/],
    [['--by', 'decade'], /expected day, week, month or year/],
    [['--zone', 'Europe/Atlantis'], /expected an IANA time zone/],
    [['--window', '24h', '--by', 'day'], /one kind of windows/],
    [['--from', '2026-11-02', '--to', '2026-11-01'], /--from has to lie before --to/],
    [['--objective', '100%'], /expected a share between/],
    [['--service-hours', 'Mo-Fr 8-20'], /--service-hours/],
    [['--interval', '0s'], /--interval 0s: expected a length of time/],
  ])('%s', async (args, words) => {
    const { code, out, err } = await report(args, SAMPLES);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });

  test('an instant that has not come yet', async () => {
    const { code, err } = await report(['--at', '2999-01-01'], SAMPLES);
    expect(code).toBe(2);
    expect(err).toMatch(/later than now/);
  });
});

test('an empty input is told, and is a document without endpoints', async () => {
  const { code, out, err } = await report(['--json'], Buffer.from(''));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ endpoints: [], asOf: null });
  expect(err).toContain('standard input: it is empty.');
});
