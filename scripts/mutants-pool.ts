// The processes that try the mutants, one for each processor.
// Promise: each mutant gets a verdict; one that never ends, or eats all memory, is killed for that.
// Not here: the trial itself (mutants-worker.ts).

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Task, Verdict } from './mutants-worker.ts';

const WORKER = new URL('./mutants-worker.ts', import.meta.url);
/** Modules of tried mutants are never let go, so a worker is replaced after so many. */
const TASKS_OF_A_WORKER = 150;
const HEAP_MB = 768;

/**
 * Tries all tasks; verdicts come in the order in which they fall.
 * @param limitMs how long a task may take
 */
export async function tryAll(
  tasks: readonly Task[],
  limitMs: (task: Task) => number,
  onVerdict: (verdict: Verdict) => void,
): Promise<void> {
  const waiting = [...tasks];
  const slots = Math.min(availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: slots }, () => workOff(waiting, limitMs, onVerdict)));
}

async function workOff(
  waiting: Task[],
  limitMs: (task: Task) => number,
  onVerdict: (verdict: Verdict) => void,
): Promise<void> {
  let worker: ChildProcess | null = null;
  let tried = 0;
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    worker ??= startWorker();
    onVerdict(await ask(worker, task, limitMs(task)));
    tried += 1;
    if (worker.connected && tried < TASKS_OF_A_WORKER) continue;
    worker.kill('SIGKILL');
    worker = null;
    tried = 0;
  }
  worker?.kill('SIGKILL');
}

/** A process of its own, not a thread: an array that grows for ever takes all of its process down. */
function startWorker(): ChildProcess {
  return fork(WORKER, {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Few random cases, also in `npm run test:long`: a rule that is wrong shows soon.
    env: { ...process.env, UPTALLY_LONG: undefined },
  });
}

function ask(worker: ChildProcess, task: Task, limitMs: number): Promise<Verdict> {
  return new Promise((resolve) => {
    const settle = (verdict: Verdict): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(verdict);
    };
    const killed = (killedBy: string): void => {
      if (worker.connected) worker.disconnect();
      settle({ id: task.id, killedBy, runs: [] });
    };
    const timer = setTimeout(() => killed(`no end after ${limitMs} ms`), limitMs);
    worker.on('message', settle);
    worker.on('exit', () => killed('the process broke down'));
    worker.send(task);
  });
}
