// How fast an access log is read, beside wc -l on the same file in the same run, and how much memory that takes.
// Promise: every program is started anew and timed from outside, Node's own start included; the best of several.
// Not here: the log (seeded-log.ts), the programs (access-log-reader.ts), the reading (prober/report/combined.ts).
//
// On its own: node bench/access-log.ts [--gb 1]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isReached, type Row } from './row.ts';
import { writeSeededLog } from './seeded-log.ts';

const RUNS = 5;
const READER = join(import.meta.dirname, 'access-log-reader.ts');
const COMMAND = join(import.meta.dirname, '../prober/uptally.ts');
const GB = 1e9;
const MOST_OUTPUT_BYTES = 1e8;
const MEMORY_SHARE = 0.1;

if (import.meta.main) {
  const { values } = parseArgs({ options: { gb: { type: 'string', default: '1' } } });
  for (const row of await accessLogRows(Number(values.gb))) {
    const mark = { true: 'reached', false: 'NOT YET', null: '' }[`${isReached(row)}`];
    console.log(`${row.name.padEnd(50)} ${row.value.toFixed(2).padStart(9)} ${row.unit.padEnd(5)} ${mark}`);
  }
}

/** @param gigabytes of the log, which is made in the system's folder for such things and deleted afterwards */
export async function accessLogRows(gigabytes = 1): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uptally-bench-'));
  try {
    const [large, small] = [join(folder, 'large.log'), join(folder, 'small.log')];
    writeSeededLog(large, gigabytes * GB);
    writeSeededLog(small, gigabytes * GB * MEMORY_SHARE);
    return [...speedRows(large, gigabytes), ...memoryRows(large, small, gigabytes)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function speedRows(file: string, gigabytes: number): readonly Row[] {
  const bytes = statSync(file).size;
  const most = Number.POSITIVE_INFINITY;
  const least = { wc: most, bare: most, read: most, report: most, replay: most };
  // One after another in each round, so that all of them meet the same machine.
  for (let round = 0; round < RUNS; round++) {
    least.wc = Math.min(least.wc, timeMs('wc', ['-l', file]));
    least.bare = Math.min(least.bare, timeMs(process.execPath, [READER, 'bare', file]));
    least.read = Math.min(least.read, timeMs(process.execPath, [READER, 'read', file]));
    const report = [COMMAND, 'report', '--format', 'combined', '--json', file];
    least.report = Math.min(least.report, timeMs(process.execPath, report));
    const replay = [COMMAND, 'replay', 'normal', '--format', 'combined', '--json', file];
    least.replay = Math.min(least.replay, timeMs(process.execPath, replay));
  }
  const speed = (ms: number): number => bytes / 1e6 / (ms / 1000);
  return [
    { name: `wc -l on ${gigabytes} GB`, value: speed(least.wc), unit: 'MB/s' },
    { name: 'a bare search for line ends in Node', value: speed(least.bare), unit: 'MB/s' },
    { name: 'an access log of that size, read and counted', value: speed(least.read), unit: 'MB/s' },
    { name: '… as a share of the speed of wc -l', value: least.wc / least.read, unit: '×' },
    { name: 'uptally report on it, all figures', value: speed(least.report), unit: 'MB/s' },
    {
      name: '… as a share of the speed of wc -l',
      value: least.wc / least.report,
      unit: '×',
      target: 0.25,
      atLeast: true,
    },
    { name: 'uptally replay on it, rules over its slots', value: speed(least.replay), unit: 'MB/s' },
  ];
}

function memoryRows(large: string, small: string, gigabytes: number): readonly Row[] {
  const [ofSmall, ofLarge] = [memoryMib(small), memoryMib(large)];
  return [
    { name: `memory for ${gigabytes * MEMORY_SHARE} GB`, value: ofSmall, unit: 'MiB' },
    { name: `memory for ${gigabytes} GB`, value: ofLarge, unit: 'MiB' },
    { name: '… as a multiple of the former', value: ofLarge / ofSmall, unit: '×', target: 1.5 },
  ];
}

function timeMs(command: string, parameters: readonly string[]): number {
  const start = performance.now();
  run(command, parameters);
  return performance.now() - start;
}

function memoryMib(file: string): number {
  return Number(run(process.execPath, [READER, 'read', file]));
}

function run(command: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}
