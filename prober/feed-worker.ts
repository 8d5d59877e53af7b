// The feed's own thread: reads the history by a connection of its own and makes the document.
// Promise: an answer to each question, in order; it reads and never writes samples.
// Not here: who asks, and how often (feed-maker.ts, publish.ts).

import { parentPort, workerData } from 'node:worker_threads';
import { english } from '../shared/ui/words.ts';
import { messageOf } from './complaint.ts';
import { makeFeed } from './feed.ts';
import type { FeedMessage, FeedOrder, FeedQuestion, FeedReply } from './feed-maker.ts';
import { openHistoryFile } from './history-file.ts';

// What feed-maker.ts sent, copied by Node: no foreign data.
const { file, config: first, isDemonstration }: FeedOrder = workerData;
let config = first;
const reply = (message: FeedReply): void => parentPort?.postMessage(message);
const history = openHistoryFile(file, config.zone, (text) => reply({ kind: 'problem', text }));

parentPort?.on('message', (message: FeedMessage) => {
  if (message.kind === 'config') config = message.config;
  else void answer(message.question);
});

async function answer({ nextAt, now }: FeedQuestion): Promise<void> {
  try {
    const tools = { config, isDemonstration, history: await history, words: english };
    reply({ kind: 'feed', feed: await makeFeed(tools, nextAt, now) });
  } catch (error) {
    reply({ kind: 'failed', problem: messageOf(error) });
  }
}
