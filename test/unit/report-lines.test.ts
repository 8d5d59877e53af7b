// Bytes to lines to rows: what foreign files do, and that no good line is lost to a bad one.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Complaint } from '../../prober/complaint.ts';
import { openSource } from '../../prober/report/byte-source.ts';
import { splitRow } from '../../prober/report/csv.ts';
import { LineLog } from '../../prober/report/line-log.ts';
import { eachLine, LINE_LENGTH_MAX } from '../../prober/report/lines.ts';
import { eachRow } from '../../prober/report/rows.ts';
import { runs } from '../oracle/arbitrary.ts';

const QUIET = { onProgress: () => {}, signal: new AbortController().signal };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, size = 3): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  await eachLine(pieces(bytes, size), {
    line: (text, number) => {
      lines[number - 1] = text;
    },
    tooLong: (number) => {
      lines[number - 1] = null;
    },
  });
  return lines;
}

async function textOf(bytes: Uint8Array): Promise<{ text: string; fault: string | null }> {
  const file = join(folder, 'input');
  writeFileSync(file, bytes);
  const source = await openSource(file, QUIET);
  const parts: Uint8Array[] = [];
  for await (const piece of source.chunks) parts.push(piece);
  return { text: Buffer.concat(parts).toString(), fault: source.fault() };
}

describe('lines', () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    ['LF', Buffer.from('a\nb\n'), ['a', 'b']],
    ['CRLF', Buffer.from('a\r\nb\r\n'), ['a', 'b']],
    ['no line end at the end', Buffer.from('a\nb'), ['a', 'b']],
    ['blank lines keep their numbers', Buffer.from('a\n\nb\n'), ['a', '', 'b']],
    ['a byte order mark', Buffer.from('\ufeffa\nb\n'), ['a', 'b']],
    ['UTF-16 as PowerShell writes it', Buffer.from('\ufeffa\r\nü\r\n', 'utf16le'), ['a', 'ü']],
    ['letters cut in two by the pieces', Buffer.from('aü€😀\nb\n'), ['aü€😀', 'b']],
    ['NUL bytes', Buffer.from('a\0\nb\n'), ['a\0', 'b']],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x0a, 0x62]), ['a\ufffd', 'b']],
    ['nothing', Buffer.from(''), []],
  ])('%s', async (_, bytes, expected) => {
    expect(await linesOf(bytes)).toEqual(expected);
  });

  test('are the same in whatever pieces the bytes come', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'ü', '😀', '"', '\0') });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const expected = whole.split('\n').map((line) => line.replace(/\r$/u, ''));
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(Buffer.from(whole), size)).toEqual(expected);
      }),
      runs(200, 5_000),
    );
  });

  test('a line that is too long is told with its number, and its neighbours survive', async () => {
    const bytes = Buffer.from(`a\n${'x'.repeat(LINE_LENGTH_MAX + 1)}\nb\n`);
    expect(await linesOf(bytes, 65_536)).toEqual(['a', null, 'b']);
    expect(await linesOf(bytes, bytes.length)).toEqual(['a', null, 'b']);
  });

  test('a line of 300 MB needs no more memory than the longest that is taken', async () => {
    const piece = new Uint8Array(1 << 20).fill(0x78);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 300; i++) yield piece;
      yield Buffer.from('\nb\n');
    }
    const before = process.memoryUsage().rss;
    const lines: string[] = [];
    let tooLong = 0;
    await eachLine(endless(), { line: (text) => lines.push(text), tooLong: () => tooLong++ });
    expect({ lines, tooLong }).toEqual({ lines: ['b'], tooLong: 1 });
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});

describe('bytes', () => {
  test('gzip is read as it is, several members one after the other', async () => {
    const packed = Buffer.concat([gzipSync('first\n'), gzipSync('second\n')]);
    expect(await textOf(packed)).toEqual({ text: 'first\nsecond\n', fault: null });
  });

  test('of gzip that was cut off, what came before is read, and the fault is told', async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `line ${(i * 7919) % 104_729}\n`).join('');
    const packed = gzipSync(lines);
    const { text, fault } = await textOf(packed.subarray(0, packed.length - 2_000));
    expect(lines.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(lines.length * 0.9);
    expect(fault).toMatch(/gzip data is damaged or ends early/);
  });

  test('gzip that is broken anywhere gives a beginning and a fault, or a complaint', async () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `line ${(i * 7919) % 104_729}\n`).join('');
    const packed = gzipSync(lines);
    const place = fc.nat(packed.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, isCut) => {
        const broken = Uint8Array.from(isCut ? packed.subarray(0, at) : packed);
        if (!isCut) broken[at] = (broken[at] ?? 0) ^ flip;
        const read = await textOf(broken).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Complaint);
          return null;
        });
        // A flipped bit in the header's time or name changes nothing that counts.
        if (read === null || read.fault === null) return;
        expect(read.fault).toMatch(/gzip/);
        if (isCut) expect(lines.startsWith(read.text)).toBe(true);
      }),
      runs(60, 2_000),
    );
  });

  test('a file that is not there, and a folder, are complaints', async () => {
    await expect(openSource(join(folder, 'none'), QUIET)).rejects.toThrow(/there is no such file/);
    await expect(openSource(folder, QUIET)).rejects.toThrow(/this is a folder/);
  });
});

describe('CSV', () => {
  test.each<[string, ReturnType<typeof splitRow>]>([
    ['a,b,c', ['a', 'b', 'c']],
    ['a,,', ['a', '', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""b""",c', ['a "b"', 'c']],
    ['"",x', ['', 'x']],
    ['a"b,c', ['a"b', 'c']],
    ['"a\nb",c', ['a\nb', 'c']],
    ['"a,b', 'open'],
    ['"a"b,c', 'stray'],
  ])('%j', (text, fields) => {
    expect(splitRow(text, ',')).toEqual(fields);
  });

  test('what was quoted by the rules of RFC 4180 is read back', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(row, (fields) => {
        const text = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
        expect(splitRow(text, ',')).toEqual(fields);
      }),
      runs(200, 5_000),
    );
  });

  test('a quote that is never closed costs its own line alone', async () => {
    const good = Array.from({ length: 100 }, (_, i) => `${i},x`);
    const text = ['n,name', '-1,"open', ...good].join('\n');
    const { rows, log } = await rowsOf(text);
    expect(rows.map((row) => row['n'])).toEqual(good.map((_, i) => String(i)));
    expect(log.first).toEqual([{ line: 2, why: 'a quote is opened and not closed' }]);
  });

  test('a quoted field may hold a line break; the line number is that of its first line', async () => {
    const { rows, log } = await rowsOf('n;name\n1;"two\nlines"\n2;"torn"x\n');
    expect(rows).toEqual([{ n: '1', name: 'two\nlines' }]);
    expect(log.first[0]).toMatchObject({ line: 4 });
  });

  test('what comes before the header is counted, and so is a row with more fields than it', async () => {
    const { rows, log } = await rowsOf('Export of 1 November\n\nn,name\n1,x\n2,12,5\n3,y,\n');
    expect(rows).toEqual([
      { n: '1', name: 'x' },
      { n: '3', name: 'y' },
    ]);
    expect(log.first).toMatchObject([{ line: 1 }, { line: 5, why: 'it has 3 fields, and the header 2' }]);
  });

  test('without any header every line is counted', async () => {
    const { rows, log } = await rowsOf('1,x\n2,y\n');
    expect({ rows, skipped: log.skipped }).toEqual({ rows: [], skipped: 2 });
  });

  test('capitals of the header do not matter, and a name that is nearly ours is pointed out', async () => {
    const { rows, log } = await rowsOf('N,nam\n1,x\n');
    expect(rows).toEqual([{ n: '1', nam: 'x' }]);
    expect(log.remarks).toEqual(['nam is not read; did you mean name?']);
  });
});

describe('JSON Lines', () => {
  test('a field that is nearly ours, if only by its capitals, is pointed out', async () => {
    const { log } = await rowsOf('{"n":1,"Name":"x","other":2}\n');
    expect(log.remarks).toEqual(['Name is not read; did you mean name?']);
  });

  test('a first line that was torn decides nothing', async () => {
    const { rows, log } = await rowsOf('ame":"x"}\n{"n":1}\n');
    expect(rows).toEqual([{ n: 1 }]);
    expect(log.first).toMatchObject([{ line: 1, why: 'it is no JSON object' }]);
  });

  test('a line that is no object is counted, and the rest goes on', async () => {
    const { rows, log } = await rowsOf('{"n":1}\nnull\n[1]\n{"n":\n\n{"n":2}');
    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(log.first.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect({ taken: log.taken, skipped: log.skipped }).toEqual({ taken: 2, skipped: 3 });
  });
});

describe('an input whose beginning tells nothing', () => {
  const junk = `${'x'.repeat(LINE_LENGTH_MAX + 1)}\n`;

  test.each([
    ['JSON Lines', `${junk}{"n":1}\n{"n":2}\n`, [{ n: 1 }, { n: 2 }]],
    ['CSV', `${junk}n,name\n1,x\n`, [{ n: '1', name: 'x' }]],
  ])('is read as %s from the first line that says so', async (_, text, expected) => {
    const { rows, log } = await rowsOf(text, 64);
    expect(rows).toEqual(expected);
    expect(log.first.map(({ line }) => line)).toEqual([1]);
  });
});

/** @param headBytes how much of it is looked at first */
async function rowsOf(
  text: string,
  headBytes = text.length,
): Promise<{ rows: Record<string, unknown>[]; log: LineLog }> {
  const rows: Record<string, unknown>[] = [];
  const log = new LineLog();
  const bytes = Buffer.from(text);
  const rest = { fault: () => null, isFile: false, isPlain: true, close: () => {} };
  const head = bytes.subarray(0, headBytes);
  const source = {
    name: 'x',
    path: null,
    head,
    chunks: pieces(bytes, headBytes < 100 ? 65_536 : 7),
    ...rest,
  };
  await eachRow(source, ['n', 'name'], log, (row) => {
    rows.push({ ...row });
  });
  return { rows, log };
}
