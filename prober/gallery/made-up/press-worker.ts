// The thread that makes the feeds of the stories.
// Promise: an answer to each order, in their order; an order that can't be met ends it, and tells those who wait.
// Not here: who orders (press.ts), the stories (stories.ts).

import { parentPort } from 'node:worker_threads';
import { toFeed } from '../../../shared/feed/write.ts';
import { glanceOf } from '../../beside/glance.ts';
import type { Feed } from '../../feed.ts';
import type { PressOrder, PressReply } from './press.ts';
import { statusOf } from './status.ts';
import { STORIES } from './stories.ts';

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ number, name }: PressOrder) => {
  last = last.then(async () => {
    const reply: PressReply = { number, feed: await made(name) };
    parentPort?.postMessage(reply);
  });
});

async function made(name: string): Promise<Feed> {
  const story = STORIES[name];
  if (story === undefined) throw new Error(`There is no story ${name}.`);
  const status = await statusOf(story, Date.now());
  return { text: JSON.stringify(toFeed(status)), glance: glanceOf(status) };
}
