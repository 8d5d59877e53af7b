// A further thread that reads stretches of a file.
// Promise: every stretch that it takes is sent, or the reason why not.
// Not here: who starts it and adds up (log-file.ts).

import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../complaint.ts';
import type { WorkerReply } from './log-file.ts';
import { partsOf, type SharedFile } from './log-stretches.ts';

// What log-file.ts sent, copied by Node: no foreign data.
const file: SharedFile = workerData;
const reply = (message: WorkerReply): void => parentPort?.postMessage(message);

try {
  for (const part of partsOf(file)) reply({ kind: 'part', part });
  reply({ kind: 'done' });
} catch (error) {
  reply({ kind: 'failed', problem: messageOf(error) });
}
