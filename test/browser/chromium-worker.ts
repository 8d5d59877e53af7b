// A service worker of Chromium as it comes to life: its errors are kept, its network is as the test wants it.
// Promise: a worker that starts while the browser is off line starts off line.
// Not here: who starts and ends it (chromium.ts).

import type { CDPSession, Target, WebWorker } from 'puppeteer-core';
import { waitFor } from './wait.ts';

/** Each start of the service worker is a target of its own. */
export async function watchWorker(target: Target, errors: string[], offline: { on: boolean }): Promise<void> {
  if (target.type() !== 'service_worker') return;
  const worker = await target.worker();
  if (worker === null) return;
  worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    errors.push(details.exception?.description ?? details.text);
  });
  if (offline.on) await connectWorker(worker, false);
}

/** The end of the worker before may still undo `navigator.onLine`: it is told until it has known for a while. */
export async function connectWorker(worker: WebWorker, online: boolean): Promise<void> {
  await emulateNetwork(worker.client, !online);
  let looks = 0;
  const knows = async () => {
    const right = (await worker.evaluate('navigator.onLine')) === online;
    looks = right ? looks + 1 : 0;
    if (right) return looks >= 5;
    await worker.client.send('Network.overrideNetworkState', conditions(online));
    await worker.client.send('Network.overrideNetworkState', conditions(!online));
    return false;
  };
  await waitFor(knows, { what: `the service worker to know that navigator.onLine is ${online}` });
}

async function emulateNetwork(session: CDPSession, offline: boolean): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions(offline));
}

function conditions(offline: boolean) {
  return { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
}
