// Reads a plain file by stretches, on as many threads as help.
// Promise: the result does not depend on how many threads there are, nor on which of them was faster.
// Not here: what a thread does (log-worker.ts, log-stretches.ts).

import { closeSync, fstatSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AccessLog } from './access-log.ts';
import type { ScanRules } from './line-scanner.ts';
import { type Part, partsOf, type SharedFile } from './log-stretches.ts';
import { LogSum } from './log-sum.ts';

/** Long enough to make little of its edges, short enough to share work and to tell progress. */
export const STRETCH_BYTES = 16_777_216;
/** A thread takes about as long to start as this one to read so many stretches. */
const STRETCHES_WORTH_A_THREAD = 4;

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  /** @param totalBytes null where it is not known */
  readonly onProgress?: ((doneBytes: number, totalBytes: number | null) => void) | undefined;
}

export interface FileOptions extends ReadingOptions {
  /** How many threads may read, this one included, >= 1; as many as the machine runs at once by default. */
  readonly threads?: number;
  /** > 0 */
  readonly stretchBytes?: number;
}

export type WorkerReply =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: string };

/**
 * Reads what a file holds at this moment.
 * @throws Error for people if it can't be read; the signal's reason if that aborts
 */
export async function readLogFile(path: string, rules: ScanRules, options: FileOptions): Promise<AccessLog> {
  const fd = openSync(path, 'r');
  try {
    const sizeBytes = fstatSync(fd).size;
    const stretchBytes = options.stretchBytes ?? STRETCH_BYTES;
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return await readTogether({ fd, sizeBytes, stretchBytes, rules, next }, options);
  } finally {
    closeSync(fd);
  }
}

async function readTogether(file: SharedFile, options: FileOptions): Promise<AccessLog> {
  const sum = new SumInOrder();
  const add = (part: Part): void => {
    sum.add(part);
    const doneBytes = Math.min(file.sizeBytes, sum.parts * file.stretchBytes);
    options.onProgress?.(doneBytes, file.sizeBytes);
  };
  const stretches = Math.ceil(file.sizeBytes / file.stretchBytes);
  const most = (options.threads ?? availableParallelism()) - 1;
  const others = Math.min(most, Math.floor(stretches / STRETCHES_WORTH_A_THREAD));
  const helpers = Array.from({ length: others }, () => helper(file, add, options.signal));
  try {
    for (const part of partsOf(file)) {
      add(part);
      await turn();
      options.signal?.throwIfAborted();
    }
    await Promise.all(helpers.map(({ done }) => done));
  } finally {
    // Before the file is closed: its number may soon mean another.
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
  }
  return sum.take();
}

interface Helper {
  readonly worker: Worker;
  /** Rejects with an Error for people, or the signal's reason. */
  readonly done: Promise<void>;
}

function helper(file: SharedFile, add: (part: Part) => void, signal: AbortSignal | undefined): Helper {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { workerData: file });
  worker.on('message', (reply: WorkerReply) => {
    if (reply.kind === 'part') add(reply.part);
    else if (reply.kind === 'done') resolve();
    else reject(new Error(reply.problem));
  });
  worker.once('error', reject).once('exit', () => reject(new Error('A thread that read the log ended.')));
  const abort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const done = promise.finally(() => signal?.removeEventListener('abort', abort));
  // Where this thread fails first, nobody waits for it.
  done.catch(() => undefined);
  return { worker, done };
}

/** Adds parts in the file's order, in whatever order they come. */
class SumInOrder {
  readonly #sum = new LogSum();
  readonly #early = new Map<number, AccessLog>();
  #next = 0;
  parts = 0;

  add({ index, log }: Part): void {
    this.#early.set(index, log);
    this.parts += 1;
    for (let due = this.#early.get(this.#next); due !== undefined; due = this.#early.get(this.#next)) {
      this.#early.delete(this.#next);
      this.#sum.add(due);
      this.#next += 1;
    }
  }

  take(): AccessLog {
    return this.#sum.take();
  }
}
