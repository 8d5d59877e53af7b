// npm test: prepares the machine, builds, then runs every check and test that there is.
// Promise: the last line is exactly `N passed, N failed`; the exit code is 1 if anything failed or nothing ran.
// Not here: the tests (test/), which file belongs to which run (vitest.config.ts).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareMachine } from './machine.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const ROOT = join(import.meta.dirname, '..');
const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

const isLong = process.argv.includes('--long');
const filters = process.argv.slice(2).filter((argument) => argument !== '--long');
const env = {
  ...process.env,
  ...(isLong ? { UPTALLY_LONG: '1' } : {}),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
};

const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const counts = [
  step('machine', checkMachine),
  step('build', () => command('scripts/build.ts')),
  step('format and lint', () => command('node_modules/@biomejs/biome/bin/biome', 'ci', ...plain, '.')),
  step('types', () => command('node_modules/typescript/bin/tsc', '-b')),
  step('unit tests', () => vitest('unit', 'default')),
  step('end-to-end tests', () => vitest('e2e', 'verbose')),
  ...(isLong ? [step('mutants', () => command('scripts/mutants.ts', '--gate'))] : []),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

function step(name: string, run: () => Count): Count {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const count = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

function checkMachine(): Count {
  const missing = prepareMachine();
  if (missing === null) return PASSED;
  console.error(missing);
  return FAILED;
}

function command(script: string, ...args: readonly string[]): Count {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  return status === 0 ? PASSED : FAILED;
}

/** Runs one of vitest's projects; a crash without a failed test counts as one failure. */
function vitest(project: string, reporter: string): Count {
  const report = join(ROOT, '.build', `vitest-${project}.json`);
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  rmSync(report, { force: true });
  const { passed: ended } = command(
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--project', project, '--passWithNoTests', `--reporter=${reporter}`],
    ...['--reporter=json', `--outputFile.json=${report}`],
    ...filters,
  );
  if (!existsSync(report)) return FAILED;
  const count = countIn(JSON.parse(readFileSync(report, 'utf8')));
  return ended === 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** What vitest's JSON reporter says; a file that could not be loaded has no test, and is a failure itself. */
function countIn(report: Report): Count {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}
