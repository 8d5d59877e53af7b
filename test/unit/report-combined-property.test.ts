// The quick reader of access logs against the slow one, over generated lines, and over every way to cut them.
// Promise: seeded; a failure prints the log.
// Not here: the lines that people argue about (report-combined.test.ts).

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readLogFile } from '../../prober/report/combined/log-file.ts';
import { readLogStream } from '../../prober/report/combined/log-stream.ts';
import { inSlots } from '../../prober/report/combined/slot-counts.ts';
import type { AccessLog } from '../../prober/report/combined.ts';
import { runs } from '../oracle/arbitrary.ts';
import { type SlowRules, slowAccessLog } from './report-combined-oracle.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const folder = mkdtempSync(join(tmpdir(), 'uptally-combined-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pick = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const twoDigits = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));

const date = fc.oneof(
  { weight: 8, arbitrary: pick('10/Oct/2026', '11/Oct/2026', '29/Feb/2024') },
  {
    weight: 1,
    arbitrary: pick('31/Feb/2026', '01/Jan/1970', '31/Dec/1969', '24/Nov/2026', '00/Jan/2000', '1a/Oct/2026'),
  },
);
const zone = pick('+0000', '+0000', '-0700', '+0545', '+1400', '+1500', '0000+');
const stamp = fc
  .tuple(date, twoDigits(24), twoDigits(60), twoDigits(61), zone)
  .map(([day, hour, minute, second, offset]) => `[${day}:${hour}:${minute}:${second} ${offset}]`);
const host = pick(
  '1.2.3.4 - -',
  '2001:db8::1 - frank',
  'example.org:80 1.2.3.4 - -',
  '1.2.3.4 - John Q [Public]',
  'h - [10/Oct/2026:00:00:00 +0000]',
);
const request = pick(
  '"GET / HTTP/1.1"',
  '"GET /a?b=c#d HTTP/2.0"',
  '"POST /a b/ü HTTP/1.0"',
  '"GET /\\"quoted\\" HTTP/1.1"',
  '"GET /back\\\\"',
  '"-"',
  '""',
  '"\\x16\\x03\\x01"',
  '"\u0016\u0003\u0001"',
  '"GET"',
  '"GET  HTTP/1.1"',
  '"get http://x/y?z HTTP/1.1"',
  `"GET /${'long/'.repeat(60)} HTTP/1.1"`,
);
const status = pick(
  '200',
  '200',
  '204',
  '301',
  '101',
  '404',
  '499',
  '500',
  '503',
  '-',
  '000',
  '999',
  '20',
  '2000',
  '012',
);
const size = pick(' 2326', ' -', ' 0', '', ' x');
const agents = pick(
  '',
  ' "-" "-"',
  ' "https://x/?rt=1.000" "Mozilla/5.0 (X) 1.234"',
  ' "a \\" rt=2.000" "b"',
  ' "only"',
  ' "open',
);
const time = pick(
  '',
  ' 0.123',
  ' 12.000',
  ' "0.250"',
  ' 1500',
  ' "17"',
  ' rt=0.042',
  ' request_time="1.500" x="y"',
  ' rt=0.042 ua="rt=9.000"',
  ' 420 0.051 [up] [] 10.0.0.1:80 512 0.050 200 abc',
  ' 1700000000.123',
  ' 2.53',
  ' rt=-',
  ' 99999999999999999.000',
  ' 0.1234567891',
  ' 0.125  ',
  ' "1.2.3.4 rt=7.000" 0.5',
);
const line = fc
  .tuple(host, stamp, request, status, size, agents, time)
  .map(([h, s, r, code, bytes, a, t]) => `${h} ${s} ${r} ${code}${bytes}${a}${t}`);
const nasty = pick(
  '"',
  '\\',
  ' ',
  '[',
  ']',
  '\r',
  '\0',
  '\xff',
  '\n',
  '0',
  '.',
  '-',
  ' "',
  '" ',
  '] "',
  '=',
  'rt=',
);
/** A line in which something was put in, and something is gone. */
const broken = fc.tuple(line, fc.nat(200), nasty, fc.nat(3)).map(([text, at, put, gone]) => {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + gone);
});
const end = pick('\n', '\n', '\n', '\r\n');
const log = fc
  .tuple(
    fc.array(
      fc.tuple(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: broken }, pick('')), end),
      {
        maxLength: 40,
      },
    ),
    fc.boolean(),
  )
  .map(([lines, isEnded]) => {
    const text = lines.map(([each, newline]) => each + newline).join('');
    return isEnded ? text : text.slice(0, -1);
  });
const rules: fc.Arbitrary<SlowRules> = fc.record({
  now: fc.constant(NOW),
  unit: fc.constantFrom<SlowRules['unit'][]>(null, null, 's', 'ms', 'us', 'none'),
  apdexUs: fc.constantFrom(50_000, 500_000),
  slotMs: fc.constantFrom(null, 1_000, 30_000, 86_400_000),
});

function plain(result: AccessLog): unknown {
  return { ...result, quarters: [...result.quarters], slots: [...inSlots(result.slots)] };
}

function scanRules({ now, unit, apdexUs, slotMs }: SlowRules) {
  return { now, apdexUs, requestTime: unit, slotMs };
}

/** The bytes in pieces whose lengths are taken from a list again and again. */
async function* cut(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

describe('the quick reader of access logs', () => {
  test('counts what the slow one counts', async () => {
    await fc.assert(
      fc.asyncProperty(log, rules, async (text, slowRules) => {
        const bytes = Buffer.from(text, 'latin1');
        const result = await readLogStream(cut(bytes, [65_536]), scanRules(slowRules), {});
        expect(plain(result)).toEqual(slowAccessLog(bytes.toString('latin1'), slowRules));
      }),
      runs(1500, 60_000),
    );
  });

  test('counts the same in whatever pieces the bytes come and into whatever stretches they are cut', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });
    const stretch = fc.integer({ min: 1, max: 3000 });
    await fc.assert(
      fc.asyncProperty(log, lengths, stretch, async (text, pieces, stretchBytes) => {
        const bytes = Buffer.from(text, 'latin1');
        const asked = scanRules({ now: NOW, unit: null, apdexUs: 500_000, slotMs: 30_000 });
        const whole = await readLogStream(cut(bytes, [65_536]), asked, {});
        expect(await readLogStream(cut(bytes, pieces), asked, { stretchBytes })).toEqual(whole);
      }),
      runs(300, 10_000),
    );
  });

  test('counts the same from a file, cut at every byte', async () => {
    const text = fc.sample(log, { numRuns: 5, seed: 7 }).join('\n').slice(0, 4000);
    const file = join(folder, 'every-byte');
    writeFileSync(file, text, 'latin1');
    const bytes = Buffer.from(text, 'latin1');
    const asked = scanRules({ now: NOW, unit: null, apdexUs: 500_000, slotMs: 30_000 });
    const whole = await readLogStream(cut(bytes, [65_536]), asked, {});
    expect(whole.requests).toBeGreaterThan(3);
    for (let stretchBytes = 1; stretchBytes <= bytes.length; stretchBytes += 1) {
      const result = await readLogFile(file, asked, { stretchBytes, threads: 1 });
      expect(result, `stretches of ${stretchBytes} bytes`).toEqual(whole);
    }
  });

  test('counts the same on one, two and three threads', async () => {
    const text = fc.sample(log, { numRuns: 300, seed: 8 }).join('\n');
    const file = join(folder, 'threads');
    writeFileSync(file, text, 'latin1');
    const asked = scanRules({ now: NOW, unit: 's', apdexUs: 500_000, slotMs: 30_000 });
    const whole = slowAccessLog(text, { now: NOW, unit: 's', apdexUs: 500_000, slotMs: 30_000 });
    for (const threads of [1, 2, 3]) {
      const result = await readLogFile(file, asked, { stretchBytes: 9_973, threads });
      expect(plain(result)).toEqual(whole);
    }
  });
});
