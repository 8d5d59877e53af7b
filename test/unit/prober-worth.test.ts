// uptally worth, from its command line to what it says.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../prober/command-line.ts';
import { Complaint } from '../../prober/complaint.ts';
import { type WorthDocument, worthSchema } from '../../prober/worth/schema.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { openHistory } from '../../shared/store/history.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

async function said(...argv: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const signal = new AbortController().signal;
  const status = await readCommandLine(['worth', ...argv]).run({ say, note: say, signal });
  expect(status).toBe(0);
  return lines.join('\n');
}

const words = (line: string) => line.split(' ').filter((word) => word !== '');
const page = (line: string) => said(...words(line));
const document = async (line: string): Promise<WorthDocument> =>
  v.parse(v.strictObject(worthSchema.entries), JSON.parse(await page(`${line} --json`)));

async function complaintOf(line: string): Promise<string> {
  try {
    return `no complaint, but: ${await page(line)}`;
  } catch (error) {
    return error instanceof Complaint ? `${error.exitStatus}: ${error.message}` : 'a fault';
  }
}

describe('a downtime that was typed', () => {
  test("the article's own numbers: a line for each next nine, and the sentence", async () => {
    expect(await page('--cost-per-minute 10 --uptime 99.95% --per-month 5000')).toBe(
      [
        '99.95% up: 21m 55s down in a mean month, which costs $219 at $10 a minute.',
        '',
        '  Objective   Down a month   Saved     Worth   Cost             Cost / worth   Pays back after',
        '  99.99%      4m 23s         17m 31s   $175    $5,000 a month   28.5           never',
        '  99.995%     2m 12s         19m 43s   $197    $5,000 a month   25.4           never',
        '  99.999%     27s            21m 28s   $215    $5,000 a month   23.3           never',
        '',
        'Going from 99.95% to 99.99% saves 17.5 minutes a month, worth $175. At $5,000 a month it costs 28.5 times what it returns.',
      ].join('\n'),
    );
  });

  test('without a cost the table has none, and the sentence names the limit', async () => {
    const text = await page('--cost-per-minute 10 --uptime 99.95%');
    expect(text).toContain('  Objective   Down a month   Saved     Worth\n');
    expect(text).toContain('It pays as long as it costs less than $175 a month.');
  });

  test('objectives that are asked for have a sentence each, and a word of warning above 99.99%', async () => {
    const { objectives, text } = await document(
      '--cost-per-minute 10 --currency eur --downtime 21m36s --window 30d --objective 99.99% --objective 99.995% ' +
        '--hours 80 --rate 100',
    );
    expect(objectives.map(({ objectiveRatio, checksNeeded }) => [objectiveRatio, checksNeeded])).toEqual([
      [0.9999, 29_956],
      [0.99995, 59_914],
    ]);
    expect(text.decision).toEqual([
      expect.stringMatching(
        /^Going from 99\.9500% to 99\.99% .*€175\. At €8,000 once .* after 45\.6 months\.$/,
      ),
      expect.stringMatching(/^Going from 99\.9500% to 99\.995% /),
      expect.stringMatching(/^99\.995% leaves 2m 12s .* 59,914 checks .* returns €21\.91 a month\.$/),
    ]);
  });

  test('the next nine above 99.99% comes with the warning of its own accord', async () => {
    const { text } = await document('--cost-per-minute 10 --uptime 99.99%');
    expect(text.decision[1]).toMatch(/^99\.995% leaves 2m 12s /);
  });

  test('the figures of the document, by hand', async () => {
    const told = await document(
      '--cost-per-minute 2 --downtime 1h --window 10d --objective 99.9% --per-month 100 --hours 1 --rate 50',
    );
    // 1 h of 240 h: 0.41667% of 43,829.1 minutes are 182.62125; 99.9% leaves 43.8291 of them.
    expect(told).toMatchObject({
      version: 0,
      currency: 'USD',
      minuteValue: 2,
      monthMs: 2_629_746_000,
      work: { setUpCost: 50, monthlyCost: 100 },
      evidence: null,
      doubts: [],
    });
    expect(told.downMs / MINUTE_MS).toBeCloseTo(182.62125, 9);
    expect(told.downValue).toBeCloseTo(365.2425, 9);
    expect(told.uptimeRatio).toBeCloseTo(1 - 1 / 240, 12);
    const [only, ...others] = told.objectives;
    expect(others).toEqual([]);
    expect(only?.savedMs).toBeCloseTo(138.79215 * MINUTE_MS, 3);
    expect(only?.savedValue).toBeCloseTo(277.5843, 9);
    expect(only?.costRatio).toBeCloseTo((50 + 1_200) / (12 * 277.5843), 9);
    expect(only?.paybackMonths).toBeCloseTo(50 / 177.5843, 9);
  });

  test('no downtime, or hardly any, has nothing to save', async () => {
    expect(await page('--cost-per-minute 10 --uptime 100%')).toContain('there is nothing to save.');
    expect(await page('--cost-per-minute 10 --downtime 0s')).toContain('there is nothing to save.');
    expect(await page('--cost-per-minute 10 --downtime 1s')).toContain(
      'At 99.9999%, 99.999% is kept already: nothing is left to save.',
    );
  });
});

const ASOF = Date.UTC(2025, 10, 24, 12);

/** A check a minute over `days`, down in each of the spans of minutes after the beginning. */
function checks(days: number, down: readonly (readonly [number, number])[]): readonly Sample[] {
  const from = ASOF - days * DAY_MS;
  return Array.from({ length: days * 1_440 }, (_, i): Sample => {
    const isDown = down.some(([begin, end]) => begin <= i && i < end);
    return {
      at: from + i * MINUTE_MS,
      outcome: isDown ? 'down' : 'up',
      intervalMs: MINUTE_MS,
      vantage: '',
      status: isDown ? 503 : 200,
      latencyUs: isDown ? null : 100_000,
      cause: isDown ? 'status' : null,
      recheck: false,
    };
  });
}

describe('a downtime that was measured', () => {
  let folder = '';
  let one = '';
  let many = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'uptally-worth-'));
    one = join(folder, 'one.json');
    many = join(folder, 'many.json');
    const write = (file: string, endpoints: Parameters<typeof statusFromSamples>[0]) =>
      writeFileSync(file, JSON.stringify(toFeed(statusFromSamples(endpoints, { asOf: ASOF, zone: 'UTC' }))));
    write(one, [
      {
        id: 'shop',
        name: 'Shop\u001b[2J',
        samples: checks(32, [
          [10_000, 10_007],
          [20_000, 20_007],
          [30_000, 30_008],
        ]),
      },
    ]);
    write(many, [
      { id: 'short', samples: checks(1, [[100, 103]]) },
      { id: 'steady', samples: checks(2, []) },
      { id: 'unseen', samples: [] },
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('of a feed with one endpoint: its evidence, and what its bounds leave open', async () => {
    const told = await document(`--cost-per-minute 10 --feed ${one}`);
    expect(told.evidence).toEqual({
      source: 'feed',
      endpoint: 'shop',
      name: 'Shop\u001b[2J',
      demonstration: false,
      window: '30d',
      from: '2025-10-25T00:00:00.000Z',
      to: '2025-11-24T12:00:00.000Z',
      downMs: 22 * MINUTE_MS,
      downMinMs: 19 * MINUTE_MS,
      downMaxMs: 25 * MINUTE_MS,
      coveredMs: 30.5 * DAY_MS,
      coverageRatio: 1,
      outages: 3,
      checks: 43_920,
    });
    // 22 minutes of 30.5 days: 99.9499%; 25 of them would be 99.94%, 19 would be 99.956%.
    expect(told.downMs).toBeCloseTo((22 * MINUTE_MS * 30.436875) / 30.5, 6);
    expect(told.text.uptime).toBe('99.94%');
    expect(told.doubts).toEqual([
      {
        kind: 'bounds',
        text: 'the time down lies between 19m and 25m, which leaves open whether it is 99.9% or 99.95%',
      },
    ]);
  });

  test('the page says what was measured and what speaks against deciding on it, and lets no name draw', async () => {
    const text = await page(`--cost-per-minute 10 --feed ${one} --objective 99.995%`);
    expect(text).toMatch(/^Shop\\u\{1b\}\[2J\nLast 30 d, Nov 24, 2025, /);
    expect(text).toContain(': down 22m, 3 outages, 100% watched.\n');
    expect(text).toContain(
      '\n\nThis is too little evidence to decide on:\n  the time down lies between 19m and 25m, ' +
        "which leaves open whether it is 99.9% or 99.95%\n  43,920 checks can't prove 99.995%: " +
        'that takes 59,914 without a failure',
    );
  });

  test('a day of checks with one outage is hardly any evidence', async () => {
    const told = await document(
      `--cost-per-minute 10 --feed ${many} --endpoint short --objective 99.9% --objective 99.99%`,
    );
    expect(told.doubts.map(({ kind }) => kind)).toEqual(['coverage', 'checks', 'outages', 'checks']);
    expect(
      (await document(`--cost-per-minute 10 --feed ${many} --endpoint short --window 24h`)).evidence,
    ).toMatchObject({
      window: '24h',
      coverageRatio: 1,
      checks: 1_440,
    });
  });

  test('no outage on record is no proof that there are none', async () => {
    const told = await document(`--cost-per-minute 10 --feed ${many} --endpoint steady`);
    expect(told.text.decision).toEqual(['No downtime is on record in this time: there is nothing to save.']);
    expect(told.doubts.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^only \d% watched/),
      "2,880 checks can't prove 99.99%: that takes 29,956 without a failure",
      'no outage is on record, so that nobody knows what one is like',
    ]);
  });

  test.each([
    ['', '2: A minute down has a value for each endpoint: name one of --endpoint short, steady, unseen'],
    ['--endpoint stedy', '2: There is no endpoint stedy; did you mean --endpoint steady?'],
    ['--endpoint xyzzyx', '2: There is no endpoint xyzzyx; there is --endpoint short, steady, unseen'],
    ['--endpoint unseen', '1: unseen was not watched in the last 30d: there is nothing to put a price on. '],
    ['--endpoint short --window 60d', '2: --window 60d: expected one of 24h, 7d, 30d, 90d, 365d'],
  ])('of a feed with several, "%s" → %s', async (more, complaint) => {
    expect(await complaintOf(`--cost-per-minute 10 --feed ${many} ${more}`)).toContain(complaint);
  });

  test('a file that is no feed is named with what is wrong', async () => {
    const file = join(folder, 'no.json');
    expect(await complaintOf(`--cost-per-minute 10 --feed ${file}`)).toBe(
      `2: ${file}: there is no such file. Name the feed: --feed status.json`,
    );
    writeFileSync(file, '{}');
    expect(await complaintOf(`--cost-per-minute 10 --feed ${file}`)).toContain(`${file} is no Uptally feed`);
    expect(await complaintOf(`--cost-per-minute 10 --feed ${folder}`)).toContain('this is a folder');
  });

  test('of a history: the same document as of the feed that it gives', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const history = await openHistory({
      kv: sqliteStore(join(data, 'history.sqlite')),
      zone: 'UTC',
      onProblem: (problem) => expect.unreachable(problem),
    });
    const settings = { id: 'shop', apdexUs: 500_000, overlays: NO_OVERLAYS };
    await history.importSamples(settings, checks(3, [[2_000, 2_010]]), ASOF);
    await history.close();
    const config = join(folder, 'watch.json');
    writeFileSync(
      config,
      JSON.stringify({ zone: 'UTC', endpoints: [{ id: 'shop', url: 'https://shop.example' }] }),
    );
    const recorded = `--config ${config} --data ${data}`;
    const file = join(folder, 'status.json');
    await readCommandLine(words(`feed ${recorded} --out ${file}`)).run({
      say: () => undefined,
      note: (text) => expect.unreachable(text),
      signal: new AbortController().signal,
    });
    const ofHistory = await document(`--cost-per-minute 10 ${recorded}`);
    const { evidence } = ofHistory;
    expect(evidence).toMatchObject({ source: 'history', endpoint: 'shop', demonstration: false, outages: 1 });
    expect(evidence?.downMs).toBe(10 * MINUTE_MS);
    const ofFeed = await document(`--cost-per-minute 10 --feed ${file}`);
    expect(ofFeed).toEqual({ ...ofHistory, evidence: { ...evidence, source: 'feed' } });
  });

  test('where there is no history yet, it says how to begin one and what to do without', async () => {
    const complaint = await complaintOf(`--cost-per-minute 10 --data ${join(folder, 'none')}`);
    expect(complaint).toMatch(
      /^1: There is no history at .* uptally serve, .* or type what you know: --uptime 99\.95%$/,
    );
  });
});

describe('what is not understood is named, with what would be right', () => {
  const value = '--cost-per-minute 10';
  test.each([
    ['', 'Name what a minute down costs: --cost-per-minute 10'],
    ['--cost-per-minute 0', '--cost-per-minute 0: expected a number above 0'],
    [
      '--cost-per-minute 1,000',
      'expected a number above 0, without signs and separators, for example --cost-per-minute 10',
    ],
    ['--cost-per-minute $10', 'without signs and separators'],
    ['--cost-per-minute NaN', 'expected a number above 0'],
    [
      `${value} --currency dollars`,
      '--currency dollars: expected the code of a currency, for example --currency EUR',
    ],
    [`${value} --uptime 0%`, '--uptime 0%: expected a percentage above 0%, for example --uptime 99.95%'],
    [`${value} --uptime 101%`, '--uptime 101%: expected a percentage'],
    [`${value} --downtime soon`, '--downtime soon: expected a length of time, for example --downtime 22m'],
    [`${value} --downtime 2h --window 1h`, '--downtime 2h is longer than its window'],
    [
      `${value} --downtime 2h --window 0s`,
      '--window 0s: expected a length of time above 0, for example --window 30d',
    ],
    [`${value} --uptime 99% --downtime 1h`, 'The downtime is named twice: leave out --downtime.'],
    [`${value} --downtime 1h --feed f`, 'The downtime is named twice: leave out --feed.'],
    [`${value} --uptime 99% --window 30d`, '--uptime needs no --window'],
    [`${value} --uptime 99% --data d`, '--uptime needs no --data'],
    [`${value} --downtime 1h --endpoint shop`, '--downtime needs no --endpoint'],
    [`${value} --feed f --config c`, '--feed needs no --config'],
    [`${value} --feed f https://a.example`, '--feed needs no address: leave out https://a.example.'],
    [`${value} --uptime 99% --objective 100%`, '--objective 100%: expected a percentage between 0% and 100%'],
    [`${value} --uptime 99% --objective 99.9% --objective x`, '--objective x: expected'],
    [`${value} --uptime 99% --hours 80`, '--hours needs what an hour costs: --rate 100'],
    [`${value} --uptime 99% --rate 100`, '--rate needs how many hours it takes: --hours 80'],
    [`${value} --uptime 99% --per-month -5`, '--per-month needs a value, for example --per-month 5000'],
    [`${value} --uptime 99% --per-month=-5`, '--per-month -5: expected a number from 0 on'],
    [`${value} --uptime 99% --permonth 5`, 'uptally worth has no --permonth; did you mean --per-month?'],
  ])('worth %s → %s', async (line, complaint) => {
    const told = await complaintOf(line);
    expect(told).toContain(complaint);
    expect(told).toMatch(/^2: /);
    expect(told).toContain('\n\nuptally worth --cost-per-minute ');
  });
});
