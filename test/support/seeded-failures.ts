// A browser's history with failures of many kinds, made up inside a page of the extension.
// Promise: the same for the same instant; written by the product's own code.
// Not here: what should be shown of it. Bundled by bundle.ts and evaluated by a driver.

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { failureFound } from '../../shared/probe/shape.ts';
import { failureEntries } from '../../shared/store/failures.ts';
import { openHistory } from '../../shared/store/history.ts';
import { idbStore } from '../../shared/store/idb.ts';
import { seededYear } from './seeded-year.ts';

const INTERVAL_MS = 5 * MINUTE_MS;

const ENDPOINTS = [
  { id: 'checkout', name: 'Checkout API', mission: 'critical', days: 60, seed: 3, downNow: true },
  { id: 'search', name: 'Search', mission: 'supporting', days: 30, seed: 5, downNow: false },
  { id: 'wiki', name: 'Intranet wiki', mission: 'internal', days: 12, seed: 8, downNow: false },
] as const;

export async function seedFailures(now: number): Promise<void> {
  const kv = await idbStore('uptally');
  const onProblem = (text: string) => {
    throw new Error(text);
  };
  const history = await openHistory({ kv, zone: 'UTC', onProblem });
  const to = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  for (const { id, days, seed, downNow } of ENDPOINTS) {
    const year = seededYear({ to, zone: 'UTC', seed, days, intervalMs: INTERVAL_MS, downNow });
    const samples = [...year.samples, ...recent(to, id)];
    await history.importSamples({ id, apdexUs: 500_000, overlays: NO_OVERLAYS }, samples, now);
    const failing = samples.filter(({ outcome }) => outcome === 'down');
    const found = failing.map((sample) => ({ endpoint: id, sample, failure: lookOf(sample) }));
    await kv.write({ put: await failureEntries(kv, found), remove: [] });
  }
  await kv.close();
  const endpoints = ENDPOINTS.map(({ id, name, mission }) => {
    // Paused: what is seen is what was seeded.
    return { id, name, mission, url: `http://127.0.0.1:9/${id}`, interval: '5m', paused: true };
  });
  await chrome.storage.local.set({ config: { version: 0, zone: 'UTC', control: [], endpoints } });
}

/** Something new within the last hours. */
function recent(to: number, id: string): readonly Sample[] {
  if (id !== 'search') return [];
  return [2, 3, 4].map((hours) => ({
    at: to - hours * HOUR_MS + 7_777,
    outcome: 'down',
    intervalMs: INTERVAL_MS,
    vantage: '',
    status: 200,
    latencyUs: 91_000,
    cause: 'assertion',
    recheck: hours === 3,
  }));
}

function lookOf({ at, cause, status }: Sample) {
  const detail =
    cause === 'assertion'
      ? 'The answer did not contain the expected text.'
      : status === null
        ? 'No answer from the host.'
        : `The answer was status ${status}.`;
  if (status === null) return failureFound({ cause, detail }, null);
  const isOld = at % (2 * DAY_MS) < DAY_MS;
  const body =
    status === 500
      ? '{"error":{"code":"E17","message":"x"}}'
      : `<!doctype html><title>${status} ${isOld ? 'Bad Gateway' : 'Service Unavailable'}</title>`;
  return failureFound(
    { cause, detail },
    { status, contentType: status === 500 ? 'application/json' : 'text/html', body },
  );
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
