// Makes feeds on a thread of their own.
// Promise: however many endpoints there are, checks are sent and timed meanwhile as if nothing was going on.
// Not here: what the thread does (feed-worker.ts), when a feed is due (publish.ts).

import { Worker } from 'node:worker_threads';
import type { Config } from '../shared/config/config.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Feed } from './feed.ts';

/** What the thread has to know from the beginning. */
export interface FeedOrder {
  /** Of the history. */
  readonly file: string;
  readonly config: Config;
  readonly isDemonstration: boolean;
}

export interface FeedQuestion {
  readonly nextAt: Instant | null;
  readonly now: Instant;
}

export type FeedReply =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'problem'; readonly text: string };

/** What the thread is told: what to make, or what has changed since its order. */
export type FeedMessage =
  | { readonly kind: 'make'; readonly question: FeedQuestion }
  | { readonly kind: 'config'; readonly config: Config };

export interface FeedMaker {
  /** Makes a feed; ask again only after it has settled. Rejects with an Error for people. */
  make(question: FeedQuestion): Promise<Feed>;
  /** From the next feed on. */
  follow(config: Config): void;
  close(): Promise<void>;
}

/** @param onProblem is told in a sentence of each record that can't be read */
export function feedMaker(order: FeedOrder, onProblem: (text: string) => void): FeedMaker {
  const start = (): Worker => {
    const workerData: FeedOrder = { ...order, config };
    const started = new Worker(new URL('./feed-worker.ts', import.meta.url), { workerData });
    started.unref();
    started.on('message', (message: FeedReply) => message.kind === 'problem' && onProblem(message.text));
    // The one who asks hears of it as well; without a listener it would end the process.
    started.on('error', () => undefined);
    started.once('exit', () => {
      worker = null;
    });
    return started;
  };
  let { config } = order;
  let worker: Worker | null = start();
  return {
    make(question) {
      worker ??= start();
      return asked(worker, question);
    },
    follow(changed) {
      config = changed;
      worker?.postMessage({ kind: 'config', config } satisfies FeedMessage);
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function asked(worker: Worker, question: FeedQuestion): Promise<Feed> {
  const { promise, resolve, reject } = Promise.withResolvers<Feed>();
  const heard = (message: FeedReply): void => {
    if (message.kind === 'feed') resolve(message.feed);
    if (message.kind === 'failed') reject(new Error(message.problem));
  };
  const broken = (error: unknown): void => reject(error);
  const gone = (): void => reject(new Error('The feed could not be made: its thread ended.'));
  worker.on('message', heard).once('error', broken).once('exit', gone);
  worker.postMessage({ kind: 'make', question } satisfies FeedMessage);
  return promise.finally(() => worker.off('message', heard).off('error', broken).off('exit', gone));
}
