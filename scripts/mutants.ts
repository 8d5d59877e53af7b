// npm run mutants: changes the rules of the figures one by one, and counts how many changes a test finds out.
// Promise: prints `N killed, M equivalent (argued), K survived of T`, and where each survivor stands.
// Not here: the changes (mutants-made.ts), the trials (mutants-pool.ts, mutants-worker.ts).
//
// node scripts/mutants.ts [--gate] [FILE…]   --gate: exit status 1 if one survives or an argument is stale
//                                            FILE: only sources whose path contains it

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mutant, mutantsOf } from './mutants-made.ts';
import { tryAll } from './mutants-pool.ts';
import type { SuiteRun, Task, Verdict } from './mutants-worker.ts';

const ROOT = join(import.meta.dirname, '..');

/** Where the rules of the figures stand: the core, the codec, and the digits. */
const SOURCES = ['shared/core/*.ts', 'shared/store/{bytes,chunk*,range-coder}.ts', 'shared/ui/text.ts'];
/** The tests that know them, without a server, a browser or a wait. */
const SUITES = [
  'test/unit/{vectors,core-*,service-hours-text,store-{bytes,chunk}*,text}.test.ts',
  'test/property/{core*,calendar,cost,service-hours,chunk*}.test.ts',
];

/** Changes that make no difference that anybody could see, and why. */
interface Argument {
  readonly file: string;
  readonly reason: string;
  readonly changes: readonly string[];
}

const args = process.argv.slice(2);
const isGate = args.includes('--gate');
const filters = args.filter((arg) => !arg.startsWith('--'));

const start = performance.now();
const runs = await baseline(globSync(SUITES, { cwd: ROOT }).sort());
const mutants = globSync(SOURCES, { cwd: ROOT })
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .sort()
  .flatMap((file) => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')));
process.exitCode = report(mutants, await verdictsOn(mutants, runs), readArguments()) || !isGate ? 0 : 1;

/** The tests on the sources as they are: all must pass, or a mutant would be killed for nothing. */
async function baseline(suites: readonly string[]): Promise<SuiteRun[]> {
  const tasks = suites.map((suite, id): Task => ({ id, mutant: null, suites: [suite] }));
  const verdicts: Verdict[] = [];
  await tryAll(
    tasks,
    () => 120_000,
    (verdict) => verdicts.push(verdict),
  );
  const failures = verdicts.flatMap(({ killedBy }) => killedBy ?? []);
  if (failures.length > 0) {
    console.error(`The tests fail on the sources as they are; mend that first:\n  ${failures.join('\n  ')}`);
    process.exit(1);
  }
  const all = verdicts.flatMap((verdict) => verdict.runs).sort((a, b) => a.ms - b.ms);
  console.log(
    `${all.reduce((sum, run) => sum + run.tests, 0)} tests in ${all.length} files pass on the sources as they are`,
  );
  return all;
}

/** The verdict on each mutant, by its index; the quickest tests that load its file run first. */
async function verdictsOn(
  all: readonly Mutant[],
  suiteRuns: readonly SuiteRun[],
): Promise<ReadonlyMap<number, Verdict>> {
  const suitesOf = (file: string) => suiteRuns.filter(({ loads }) => loads.includes(file));
  const tasks = all.map(
    (mutant, id): Task => ({ id, mutant, suites: suitesOf(mutant.file).map(({ suite }) => suite) }),
  );
  const verdicts = new Map<number, Verdict>();
  const limitMs = (task: Task) =>
    4_000 + 5 * suitesOf(task.mutant?.file ?? '').reduce((sum, { ms }) => sum + ms, 0);
  await tryAll(tasks, limitMs, (verdict) => {
    verdicts.set(verdict.id, verdict);
    if (process.stderr.isTTY) process.stderr.write(`\r${verdicts.size} of ${all.length} tried `);
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  return verdicts;
}

type Change = Pick<Mutant, 'file' | 'change'>;

/** @returns whether nothing survives, and each argument still speaks of a survivor */
function report(
  all: readonly Mutant[],
  verdicts: ReadonlyMap<number, Verdict>,
  list: readonly Argument[],
): boolean {
  const alive = all.filter((_, id) => verdicts.get(id)?.killedBy === null);
  const files = new Set(all.map(({ file }) => file));
  const argued = list
    .filter(({ file }) => files.has(file))
    .flatMap(({ file, changes }) => changes.map((change) => ({ file, change })));
  const isSame = (a: Change, b: Change) => a.file === b.file && a.change === b.change;
  const survived = alive.filter((mutant) => !argued.some((change) => isSame(change, mutant)));
  const stale = argued.filter((change) => !alive.some((mutant) => isSame(change, mutant)));
  for (const { file, line, change } of survived) console.log(`survived  ${file}:${line}  ${change}`);
  for (const { file, change } of stale) {
    console.log(`stale     ${file}  ${change}  (killed, or no longer there)`);
  }
  const counts = [
    `${all.length - alive.length} killed`,
    `${alive.length - survived.length} equivalent (argued)`,
    `${survived.length} survived`,
  ];
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${counts.join(', ')} of ${all.length} mutants in ${files.size} files, ${seconds} s`);
  return survived.length === 0 && stale.length === 0;
}

function readArguments(): readonly Argument[] {
  const text = readFileSync(new URL('./mutants-equivalent.json', import.meta.url), 'utf8');
  const list: { readonly equivalent: readonly Argument[] } = JSON.parse(text);
  return list.equivalent;
}
