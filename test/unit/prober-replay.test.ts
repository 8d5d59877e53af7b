// `uptally replay` over a file: its page, its document, and what it says where nothing can be replayed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../prober/command-line.ts';
import { inOrderOfTime } from '../../prober/replay/in-order.ts';
import { replaySchema } from '../../prober/replay/schema.ts';
import { downIn, NOON, sampleAt, samplesOf } from '../support/alert-story.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-replay-'));
  file = join(folder, 'samples.jsonl');
  const lives = { shop: downIn([600, 1_200], [2_400, 2_404]), mail: downIn([600, 900]) };
  const lines = samplesOf({ lives, to: NOON + 3_600_000 }).map(({ endpoint, sample }) =>
    JSON.stringify({ ...sample, at: new Date(sample.at).toISOString(), endpoint, interval: '60s' }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: readonly string[]) {
  const said: string[] = [];
  const notes: string[] = [];
  const status = await readCommandLine(['replay', ...argv, '--zone', 'UTC']).run({
    say: (text) => said.push(text),
    note: (text) => notes.push(text),
    signal: new AbortController().signal,
  });
  return { status, said: said.join('\n'), notes };
}

describe('uptally replay', () => {
  test('prints a line for each message, and what it comes to', async () => {
    const { said, status } = await run('normal', file);
    expect(status).toBe(0);
    expect(said).toContain('2026-11-23 12:10:15  open   P2  down  shop, mail');
    expect(said).toContain('3 of the last 4 checks failed');
    expect(said).toContain('2 messages');
    expect(said).toContain('1 outage that no rule noticed, the longest 5s:');
  });

  test('two sets stand side by side, and other thresholds are tried', async () => {
    const { said } = await run('normal', file, '--against', 'loud', '--suggest');
    expect(said).toMatch(/^normal +2 /mu);
    expect(said).toMatch(/^loud +\d+ /mu);
    expect(said).toMatch(/^3 of 4 fail +2 /mu);
    expect(said).toContain('and missed nothing longer than 2m.');
  });

  test('the document fits its schema, and names what the issue names', async () => {
    const { said } = await run('normal', file, '--json', '--suggest', '--against', 'careful');
    const document = v.parse(replaySchema, JSON.parse(said));
    expect(document.messages[0]).toMatchObject({
      at: '2026-11-23T12:10:15.000Z',
      rule: 'down',
      endpoints: ['shop', 'mail'],
      kind: 'open',
      priority: 'P2',
      reason: '3 of the last 4 checks failed',
    });
    expect(document.delayMs).toEqual({ median: 15_000, max: 15_000 });
    expect(document.against?.rules).toBe('careful');
  });

  test('a digest comes in its time, in the lines and in the document, and counts as a message', async () => {
    const days = join(folder, 'days.jsonl');
    const samples = samplesOf({ lives: { shop: downIn([600, 1_200]) }, to: NOON + 3 * 86_400_000 });
    const lines = samples.map(({ endpoint, sample }) =>
      JSON.stringify({ ...sample, at: new Date(sample.at).toISOString(), endpoint, interval: '60s' }),
    );
    writeFileSync(days, `${lines.join('\n')}\n`);
    const rules = join(folder, 'digest.yaml');
    writeFileSync(
      rules,
      'version: 0\nrules: [{ name: down, when: { down: {} } }]\ndigest: { every: day, at: 08:30 }\n',
    );
    const page = await run(rules, days);
    expect(page.said).toContain(
      '2026-11-24 08:30:00  digest P4  digest  Mon, Nov 23: 98% up  ' +
        '1 outage, 10m down in all; the longest 10m, of shop. ' +
        'New errors: shop status 503 (10×). 2 told, 0 held back.',
    );
    expect(page.said).toContain('5 messages');
    const { messages } = v.parse(replaySchema, JSON.parse((await run(rules, days, '--json')).said));
    expect(messages.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '2026-11-23T12:10:15.000Z open',
      '2026-11-23T12:21:00.000Z close',
      '2026-11-24T08:30:00.000Z digest',
      '2026-11-25T08:30:00.000Z digest',
      '2026-11-26T08:30:00.000Z digest',
    ]);
    expect(messages[3]).toMatchObject({
      rule: 'digest',
      priority: 'P4',
      reason: 'Tue, Nov 24: 100.0% up',
      since: '2026-11-24T00:00:00.000Z',
    });
  });

  test('a bad rule is told, and the others are used', async () => {
    const rules = join(folder, 'rules.yaml');
    writeFileSync(
      rules,
      'version: 0\nrules:\n  - { name: a, when: { down: { failures: 9, of: 3 } } }\n  - { name: b, when: { down: {} } }\n',
    );
    const { said, notes } = await run(rules, file);
    expect(notes).toContain(`${rules}: rules[0].when.down: 9 of 3 checks can never fail`);
    expect(said).toContain('2 messages');
  });

  test.each([
    { argv: [], told: 'Name the rules' },
    { argv: ['nowhere.yaml', 'FILE'], told: 'There is no file nowhere.yaml, and no ready set of that name' },
    { argv: ['normal', 'missing.jsonl'], told: 'missing.jsonl' },
    { argv: ['normal', 'FILE', '--may-miss', 'x'], told: 'expected a length of time above 0' },
  ])('says what is wrong: $told', async ({ argv, told }) => {
    const typed = argv.map((each) => (each === 'FILE' ? file : each));
    await expect(async () => run(...typed)).rejects.toThrow(told);
  });
});

test('many streams become one in the order of time', () => {
  const stream = (endpoint: string, minutes: readonly number[]) => ({
    endpoint,
    samples: minutes.map((minute) => sampleAt(NOON + minute * 60_000, 'up')),
  });
  const streams = [stream('a', [1, 4, 9]), stream('b', []), stream('c', [0, 2, 3, 5]), stream('d', [4, 20])];
  const merged = [...inOrderOfTime(streams)].map(
    ({ endpoint, sample }) => `${endpoint}${(sample.at - NOON) / 60_000}`,
  );
  expect(merged.map((each) => Number(each.slice(1)))).toEqual([0, 1, 2, 3, 4, 4, 5, 9, 20]);
  expect(merged.toSorted()).toEqual(['a1', 'a4', 'a9', 'c0', 'c2', 'c3', 'c5', 'd20', 'd4']);
});
