// npm test: prepares the machine, builds, then runs every check and test that there is.
// Promise: the last line is exactly `N passed, N failed`; the exit code is 1 if anything failed or nothing ran.
// Not here: the tests (test/), which file belongs to which run (vitest.config.ts).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { prepareMachine } from './machine.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const ROOT = join(import.meta.dirname, '..');
const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

/** More files than these do not fail by chance. */
const AGAIN_MAX = 3;

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
  step('unit tests', () => countOf(vitest('unit', 'default', filters))),
  step('end-to-end tests', endToEnd),
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

/**
 * A file that failed is run once more from its beginning, with browsers of its own and little beside it, and the output
 * says so: two browsers on two cores, and whatever else the machine does, break one test in some thousands.
 */
function endToEnd(): Count {
  const first = vitest('e2e', 'verbose', filters);
  const broken = first.report?.testResults.filter(({ status }) => status === 'failed') ?? [];
  if (first.report === null || broken.length === 0 || broken.length > AGAIN_MAX) return countOf(first);
  const names = broken.map(({ name }) => relative(ROOT, name));
  console.log(`\n── run once more from the beginning: ${names.join(', ')}`);
  const again = countOf(vitest('e2e', 'verbose', names));
  const before = broken.flatMap(({ assertionResults }) => assertionResults);
  const passedBefore = before.filter(({ status }) => status === 'passed').length;
  return { passed: first.report.numPassedTests - passedBefore + again.passed, failed: again.failed };
}

interface Ran {
  readonly isEnded: boolean;
  /** null where it crashed before it could write one. */
  readonly report: Report | null;
}

/** Runs one of vitest's projects. @param names parts of the names of files; none = all */
function vitest(project: string, reporter: string, names: readonly string[]): Ran {
  const report = join(ROOT, '.build', `vitest-${project}.json`);
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  rmSync(report, { force: true });
  const { passed: ended } = command(
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--project', project, '--passWithNoTests', `--reporter=${reporter}`],
    ...['--reporter=json', `--outputFile.json=${report}`],
    ...names,
  );
  return {
    isEnded: ended > 0,
    report: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null,
  };
}

/**
 * What vitest's JSON reporter says; a file that could not be loaded has no test, and is a failure itself. A crash
 * without a failed test counts as one failure.
 */
function countOf({ isEnded, report }: Ran): Count {
  if (report === null) return FAILED;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !isEnded ? 1 : failed };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    /** The file, whole. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}
