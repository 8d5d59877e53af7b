// Bad input of a report: a counted skip with its reason or a clear complaint, never a wrong figure and never a fault.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Complaint } from '../../prober/complaint.ts';
import { FORMAT_NAMES } from '../../prober/report/format.ts';
import { jsonText } from '../../prober/report/json-text.ts';
import { noteLines } from '../../prober/report/notes.ts';
import type { Made, ReportWish } from '../../prober/report/report.ts';
import { reportSchema } from '../../prober/report/schema.ts';
import { runs } from '../oracle/arbitrary.ts';
import { made, NOW, textOf } from './report-made.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(content: string | Uint8Array, wish: Partial<ReportWish> = {}): Promise<Made> {
  const file = join(folder, 'input');
  writeFileSync(file, content);
  return made({ files: [file], ...wish });
}

async function whyOf(line: string, wish: Partial<ReportWish> = {}): Promise<string | null> {
  const good = '{"at":"2026-11-01T00:00:00Z","status":200}\n{"at":"2026-11-01T00:01:00Z","status":200}\n';
  const { report } = await reportOf(`${good}${line}\n`, { format: 'samples', ...wish });
  expect(report.inputs[0]?.taken).toBe(report.inputs[0]?.skipped === 0 ? 3 : 2);
  return report.inputs[0]?.firstSkipped[0]?.why ?? null;
}

describe('a line of samples that can not be', () => {
  test.each<[string, RegExp | null]>([
    ['{"at":"2026-11-01T00:02:00Z","status":200}', null],
    ['{"at":1793491320000,"outcome":"UP"}', null],
    ['{"at":"1793491320000","outcome":"down","status":0}', null],
    ['{"at":"2026-11-01T00:02:00.123456789+01:00","status":"503","latencyMs":"12.5"}', null],
    ['{"at":"2026-11-01 00:02:00Z","status":200,"latencyMs":""}', null],
    ['{"at":"1969-12-31T23:59:59Z","status":200}', /before 1970/],
    ['{"at":-5,"status":200}', /before 1970/],
    ['{"at":1793491320,"status":200}', /looks like seconds/],
    ['{"at":"2026-12-01T00:00:01Z","status":200}', /later than now/],
    ['{"at":8.65e15,"status":200}', /no instant/],
    ['{"at":"2026-11-31T00:00:00Z","status":200}', /no instant/],
    ['{"at":"soon","status":200}', /no instant: soon/],
    ['{"at":"2026-11-01T00:02:00","status":200}', /no offset.*--zone/],
    ['{"at":true,"status":200}', /no instant: true/],
    ['{"at":null,"status":200}', /at is missing/],
    ['{"status":200}', /at is missing/],
    ['{"at":"2026-11-01T00:02:00Z"}', /neither outcome nor status/],
    ['{"at":"2026-11-01T00:02:00Z","outcome":"fine"}', /not up, degraded, down or unknown: fine/],
    ['{"at":"2026-11-01T00:02:00Z","status":99}', /status is not in 100 to 599/],
    ['{"at":"2026-11-01T00:02:00Z","status":200.5}', /status is not in 100 to 599/],
    ['{"at":"2026-11-01T00:02:00Z","status":"NaN"}', /status is no number: NaN/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"latencyMs":-1}', /below zero: -1/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"latencyMs":"NaN"}', /latencyMs is no number/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"latencyMs":1e300}', /latency/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"intervalMs":0}', /interval/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"intervalMs":-1}', /interval/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"recheck":"maybe"}', /neither true nor false/],
    ['{"at":"2026-11-01T00:02:00Z","status":200,"endpoint":{}}', /endpoint is no text/],
    ['[1,2]', /no JSON object/],
    ['null', /no JSON object/],
    ['\u0000\u0001', /no JSON object/],
  ])('%s → %s', async (line, why) => {
    if (why === null) expect(await whyOf(line)).toBe(null);
    else expect(await whyOf(line)).toMatch(why);
  });

  test('a local time is read in the zone that was named, but not where it exists twice or never', async () => {
    const zone = { zone: 'Europe/Berlin', zoneIsNamed: true };
    expect(await whyOf('{"at":"2026-11-01T01:02:00","status":200}', zone)).toBe(null);
    // The clocks went back an hour at 03:00 on 25 October 2026, and forward at 02:00 on 29 March.
    expect(await whyOf('{"at":"2026-10-25T02:30:00","status":200}', zone)).toMatch(
      /exists twice or not at all/,
    );
    expect(await whyOf('{"at":"2026-03-29T02:30:00","status":200}', zone)).toMatch(
      /exists twice or not at all/,
    );
  });
});

test.each<[string, RegExp]>([
  ['2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,up', /ends before it begins/],
  ['2026-11-01T00:00:00Z,2026-11-01T00:00:00Z,up', /ends when it begins/],
  ['2026-11-01T00:00:00Z,,up', /to is missing/],
  ['2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,ok', /state is not up, degraded, down or unknown: ok/],
  ['2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,', /state is missing/],
  ['2026-12-02T00:00:00Z,2026-12-03T00:00:00Z,up', /later than now/],
])('a period that can not be: %s → %s', async (line, why) => {
  const good = '2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,up';
  const { report } = await reportOf(`from,to,state\n${line}\n${good}\n`);
  expect(report.inputs[0]).toMatchObject({ taken: 1, skipped: 1 });
  expect(report.inputs[0]?.firstSkipped[0]).toMatchObject({ line: 2, why: expect.stringMatching(why) });
});

test('a period that goes on after now is read up to now, and that is said', async () => {
  const { report } = await reportOf('from,to,state\n2026-11-30T23:00:00Z,2027-01-01T00:00:00Z,up\n');
  expect(report.endpoints[0]?.windows[0]).toMatchObject({ upMs: 3_600_000, to: '2026-12-01T00:00:00.000Z' });
  expect(report.inputs[0]?.remarks.join()).toMatch(/end later than now/);
});

test.each([
  [199, 'down'],
  [200, 'up'],
  [299, 'up'],
  [300, 'down'],
  [503, 'down'],
  [0, 'down'],
])('without an outcome, status %s is %s', async (status, state) => {
  const lines = [0, 1].map((i) =>
    JSON.stringify({ at: Date.UTC(2026, 10, 1, 0, i), status, intervalMs: 60_000 }),
  );
  const windows = { kind: 'picked', from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 1, 0, 2) } as const;
  const { report } = await reportOf(lines.join('\n'), { windows });
  const { upMs, downMs, responses } = report.endpoints[0]?.windows[0] ?? {};
  expect({ upMs, downMs }).toEqual(
    state === 'up' ? { upMs: 120_000, downMs: 0 } : { upMs: 0, downMs: 120_000 },
  );
  expect(responses?.none).toBe(status === 0 ? 2 : 0);
});

describe('an input that is nothing', () => {
  test.each(['', '\n \n', '\ufeff'])(
    '%j gives a document without endpoints, and says so',
    async (content) => {
      const { report, ...rest } = await reportOf(content);
      expect(report).toMatchObject({ endpoints: [], asOf: null, notes: ['Nothing is on record.'] });
      expect(report.inputs[0]?.remarks).toEqual(['it is empty']);
      expect(v.is(reportSchema, report)).toBe(true);
      expect(textOf({ report, ...rest })).toContain('Nothing is on record.');
    },
  );

  test('a header without lines is nothing too', async () => {
    const { report } = await reportOf('at,status\n');
    expect(report.endpoints).toEqual([]);
  });

  test('something unknown is a complaint that says what can be read', async () => {
    await expect(reportOf('Dear reader,\nthis is a letter.\n')).rejects.toThrow(
      /not recognised.*Expected samples/,
    );
  });

  test('something unknown beside something known costs the known nothing', async () => {
    const [letter, log] = [join(folder, 'letter'), join(folder, 'log')];
    writeFileSync(letter, 'Dear reader\n');
    writeFileSync(
      log,
      '{"at":"2026-11-01T00:00:00Z","status":200}\n{"at":"2026-11-01T00:01:00Z","status":200}\n',
    );
    const { report } = await made({ files: [letter, log] });
    expect(report.inputs.map(({ taken, remarks }) => ({ taken, remarks }))).toEqual([
      { taken: 0, remarks: ['its format is not recognised'] },
      { taken: 2, remarks: [] },
    ]);
  });
});

test('an endpoint with one sample and no interval is said to be left out, and nothing is made up', async () => {
  const { report } = await reportOf('{"at":"2026-11-01T00:00:00Z","status":200}\n');
  expect(report.endpoints[0]?.notes[0]).toMatch(/one sample alone/);
  expect(report.endpoints[0]?.windows[0]).toMatchObject({
    upMs: 0,
    uptimeRatio: null,
    availabilityRatio: null,
  });
});

test('one endpoint in two formats is a complaint', async () => {
  const [samples, periods] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(samples, '{"at":"2026-11-01T00:00:00Z","status":200,"endpoint":"shop"}\n');
  writeFileSync(periods, 'from,to,state,endpoint\n2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,up,shop\n');
  await expect(made({ files: [samples, periods] })).rejects.toThrow(/shop stands in two formats/);
});

test('names from outside reach the terminal without their control codes', async () => {
  const evil = '\u001b[2J\u202eshop';
  const lines = [0, 1].map((i) =>
    JSON.stringify({ at: Date.UTC(2026, 10, 1, 0, i), status: 200, endpoint: evil }),
  );
  const result = await reportOf(`${lines.join('\n')}\n{"at":"\u009b31m"}\n`);
  const said = [textOf(result), ...noteLines(result.report, false, 'en')].join('\n');
  expect(said).toContain('\\u{1b}[2J\\u{202e}shop');
  expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
});

test('the document of such names is the same once it is parsed, and harmless before', async () => {
  const name = '\u001b[2J\u009b\u007f\u202e\u2028"\\shop';
  const { report } = await reportOf(JSON.stringify({ at: NOW - 60_000, status: 200, endpoint: name }));
  const text = jsonText(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(report.endpoints[0]?.endpoint).toBe(name);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
});

test('shuffled and repeated lines give the same figures', async () => {
  const line = fc
    .record({
      minute: fc.nat(300),
      endpoint: fc.constantFrom('a', 'b'),
      status: fc.constantFrom(200, 200, 200, 404, 503, 0),
      latencyMs: fc.integer({ min: 0, max: 3_000 }),
      vantage: fc.constantFrom('', 'x'),
      recheck: fc.boolean(),
    })
    .map(({ minute, ...rest }) => JSON.stringify({ at: NOW - minute * 60_000, ...rest }));
  const shuffled = fc.array(line, { minLength: 1, maxLength: 40 }).chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      other: fc.shuffledSubarray([...lines, ...lines], {
        minLength: 2 * lines.length,
        maxLength: 2 * lines.length,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ lines, other }) => {
      const one = await reportOf(lines.join('\n'), { intervalMs: 60_000 });
      const two = await reportOf(other.join('\n'), { intervalMs: 60_000 });
      expect(two.report.endpoints).toEqual(one.report.endpoints);
    }),
    runs(40, 1_000),
  );
});

test('a file that is no history is refused as one, and left alone', async () => {
  await expect(reportOf('', { format: 'history' })).rejects.toThrow(/is no Uptally history/);
  expect(readFileSync(join(folder, 'input'), 'utf8')).toBe('');
});

describe('fuzz', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.oneof(
          fc.json(),
          fc.constantFrom('at,status', 'from,to,state', '"', ',,,', '{"at":', '\0', '1e999', 'NaN', '-0'),
          fc
            .record({
              at: fc.oneof(
                fc.double(),
                fc.date({ noInvalidDate: false }).map(String),
                fc.integer(),
                fc.anything(),
              ),
              status: fc.oneof(fc.integer({ min: 0, max: 700 }), fc.double(), fc.string()),
              latencyMs: fc.oneof(fc.double(), fc.string()),
              intervalMs: fc.option(fc.double()),
            })
            .map((value) => safeJson(value)),
        ),
      )
      .map((lines) => Buffer.from(lines.join('\n'))),
  );

  test.each([null, ...FORMAT_NAMES])(
    'whatever the bytes are, read as %s: a document or a complaint',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(noise, async (bytes) => {
          const result = await reportOf(bytes, { format }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(Complaint);
            return null;
          });
          if (result === null) return;
          expect(v.safeParse(reportSchema, result.report).issues).toBe(undefined);
          expect(JSON.parse(JSON.stringify(result.report))).toEqual(result.report);
          expect(textOf(result)).not.toMatch(/NaN|undefined|Infinity|Invalid/);
        }),
        runs(60, 2_000),
      );
    },
  );
});

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}

describe('inputs that contradict', () => {
  const line = '{"at":"2026-11-01T00:00:00Z","status":200,"intervalMs":60000}\n';

  test('the same file twice would count its requests twice', async () => {
    const file = join(folder, 'log');
    writeFileSync(file, line);
    await expect(made({ files: [file, `${folder}/./log`] })).rejects.toThrow(/is named twice/);
  });

  test('a JSON array is told how it becomes lines', async () => {
    await expect(reportOf(`[${line.trim()}]`)).rejects.toThrow(/of a JSON array write one object a line/);
  });

  test('lines without an endpoint in several files are one endpoint, and that is said', async () => {
    const files = ['b.log', 'a.log'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, line);
    const { report } = await made({ files });
    expect(report.endpoints.map(({ endpoint }) => endpoint)).toEqual(['b.log']);
    expect(report.endpoints[0]?.notes).toEqual([
      'the lines without an endpoint, of 2 files, are taken as one endpoint.',
    ]);
  });

  test('planned time that can not be read is a complaint, for figures without it would be wrong', async () => {
    const maintenanceFile = join(folder, 'planned');
    writeFileSync(maintenanceFile, 'begin,end\n2026-11-01T00:00:00Z,2026-11-01T01:00:00Z\n');
    await expect(reportOf(line, { maintenanceFile })).rejects.toThrow(
      /no line can be read \(line 1: it comes before/,
    );
    writeFileSync(maintenanceFile, 'from,to\n');
    expect((await reportOf(line, { maintenanceFile })).report.endpoints).toHaveLength(1);
  });

  test('a time that lies after the record is a complaint that tells how far it reaches', async () => {
    const windows = { kind: 'picked', from: Date.UTC(2026, 10, 2), to: null } as const;
    await expect(reportOf(line, { windows })).rejects.toThrow(/the record reaches from 2026-11-01/);
  });
});
