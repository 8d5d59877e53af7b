// A process that runs the tests on a mutant: the changed file is served in place of the true one.
// Promise: each mutant gets fresh instances of all our modules; packages are loaded once.
// Not here: making mutants (mutants-made.ts), time limits (mutants-pool.ts).

import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { takeTests } from './mutants-vitest.ts';

export interface Task {
  readonly id: number;
  /** The changed file, from the top of the repository; null: nothing is changed. */
  readonly mutant: { readonly file: string; readonly source: string } | null;
  /** Test files, from the top of the repository, in the order to run. */
  readonly suites: readonly string[];
}

export interface SuiteRun {
  readonly suite: string;
  readonly tests: number;
  readonly ms: number;
  /** Our files that it loads, from the top of the repository. */
  readonly loads: readonly string[];
}

export interface Verdict {
  readonly id: number;
  /** The first test that failed, and how; null if all passed. */
  readonly killedBy: string | null;
  readonly runs: readonly SuiteRun[];
}

const ROOT = join(import.meta.dirname, '..');
const ROOT_URL = `${pathToFileURL(ROOT).href}/`;
const OWN_VITEST = new URL('./mutants-vitest.ts', import.meta.url).href;
const MARK = /\?mutant=\d+$/;

let task: Task = { id: 0, mutant: null, suites: [] };
let loaded: string[] = [];

// A failing case need not be made small here.
fc.configureGlobal({ endOnFailure: true });

registerHooks({
  resolve(specifier, context, next) {
    const isMarked = MARK.test(context.parentURL ?? '');
    if (specifier === 'vitest' && isMarked) return { url: OWN_VITEST, shortCircuit: true };
    const found = next(specifier, context);
    const isOurs = found.url.startsWith(ROOT_URL) && !found.url.includes('/node_modules/');
    return isMarked && isOurs ? { ...found, url: `${found.url}?mutant=${task.id}` } : found;
  },
  load(url, context, next) {
    if (!MARK.test(url)) return next(url, context);
    const file = url.slice(ROOT_URL.length).replace(MARK, '');
    loaded.push(file);
    if (file !== task.mutant?.file) return next(url, context);
    return { format: 'module-typescript', source: task.mutant.source, shortCircuit: true };
  },
});

process.on('message', (next: Task) => {
  task = next;
  runTask().then((verdict) => process.send?.(verdict));
});

async function runTask(): Promise<Verdict> {
  const runs: SuiteRun[] = [];
  for (const suite of task.suites) {
    const start = performance.now();
    const { killedBy, tests } = await runSuite(suite);
    runs.push({ suite, tests, ms: performance.now() - start, loads: loaded });
    if (killedBy !== null) return { id: task.id, killedBy, runs };
  }
  return { id: task.id, killedBy: null, runs };
}

async function runSuite(suite: string): Promise<{ killedBy: string | null; tests: number }> {
  let title = 'loading';
  try {
    takeTests();
    loaded = [];
    await import(`${ROOT_URL}${suite}?mutant=${task.id}`);
    const tests = takeTests();
    for (const test of tests) {
      title = test.title;
      await test.run();
    }
    return { killedBy: null, tests: tests.length };
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { killedBy: `${suite} › ${title}: ${line.slice(0, 200)}`, tests: 0 };
  }
}
