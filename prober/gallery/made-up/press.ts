// Makes the feeds of the stories, on a thread of its own that is there only while somebody looks at the gallery.
// Promise: checks of real endpoints are sent and timed meanwhile as if nothing was going on; nothing is made unasked.
// Not here: what the thread does (press-worker.ts), for how long a feed is good (../../publish.ts).

import { Worker } from 'node:worker_threads';
import type { Feed } from '../../feed.ts';

export interface PressOrder {
  /** Of its answer. */
  readonly number: number;
  /** Of a story. */
  readonly name: string;
}

export interface PressReply {
  readonly number: number;
  readonly feed: Feed;
}

/** The feed of a story, as of now. */
export type Press = (name: string) => Promise<Feed>;

const IDLE_MS = 120_000;

export function press(): Press {
  const waiting = new Map<number, PromiseWithResolvers<Feed>>();
  let worker: Worker | null = null;
  let number = 0;
  let idle: NodeJS.Timeout | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('./press-worker.ts', import.meta.url));
    started.unref();
    started.on('message', ({ number: of, feed }: PressReply) => {
      waiting.get(of)?.resolve(feed);
      waiting.delete(of);
    });
    started.on('error', () => undefined);
    started.once('exit', () => {
      // One that was let go has nobody waiting.
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('The thread of the gallery ended.'));
      waiting.clear();
    });
    return started;
  };
  const rest = (): void => {
    const idler = worker;
    worker = null;
    void idler?.terminate();
  };
  return (name) => {
    worker ??= start();
    const asked = Promise.withResolvers<Feed>();
    waiting.set(++number, asked);
    worker.postMessage({ number, name } satisfies PressOrder);
    clearTimeout(idle);
    idle = setTimeout(rest, IDLE_MS).unref();
    return asked.promise;
  };
}
