// Loads seeded quarters with an ending each into the extension's own history, inside one of its pages.
// Promise: every state that a screen can show, of the present minute; the watch list and other notes beside it.
// Not here: which endpoints there are (seeded-states.ts). Bundled by bundle.ts and evaluated by a driver.

import { overlays } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { openHistory } from '../../shared/store/history.ts';
import { idbStore } from '../../shared/store/idb.ts';
import { seededYear } from './seeded-year.ts';

/** The last checks of an endpoint: one every interval from `fromMs` up to `toMs` before now, all alike. */
export interface Ending extends Pick<Sample, 'outcome' | 'status' | 'latencyUs' | 'cause'> {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface SeededEndpoint {
  readonly id: string;
  /** Of history, before the ending; 0 = none. */
  readonly days: number;
  readonly seed: number;
  readonly endings: readonly Ending[];
}

export interface SeededStates {
  /** Epoch ms: what the endings end before. */
  readonly now: number;
  readonly zone: string;
  readonly notes: Readonly<Record<string, unknown>>;
  readonly endpoints: readonly SeededEndpoint[];
}

const INTERVAL_MS = 60_000;
const HISTORY_INTERVAL_MS = 300_000;
/** Of the last checks: long enough that none of them is old before a test has ended. */
const STANDING_INTERVAL_MS = 600_000;

export async function importStates({ now, zone, notes, endpoints }: SeededStates): Promise<number> {
  const onProblem = (text: string) => {
    throw new Error(text);
  };
  const history = await openHistory({ kv: await idbStore('uptally'), zone, onProblem });
  let stored = 0;
  for (const { id, days, seed, endings } of endpoints) {
    const firstMs = Math.max(0, ...endings.map(({ fromMs }) => fromMs));
    const to = Math.floor((now - firstMs) / INTERVAL_MS) * INTERVAL_MS;
    const before = { to, zone, seed, days, intervalMs: HISTORY_INTERVAL_MS };
    const past = days === 0 ? [] : seededYear(before).samples;
    const last = endings.flatMap((ending) => samplesOf(ending, now));
    const settings = { id, apdexUs: 500_000, overlays: overlays([]) };
    stored += (await history.importSamples(settings, [...past, ...last], now)).stored;
  }
  await history.close();
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  await storage.local.set(notes);
  return stored;
}

function samplesOf({ fromMs, toMs, ...found }: Ending, now: number): readonly Sample[] {
  const samples: Sample[] = [];
  for (let agoMs = fromMs; agoMs >= toMs; agoMs -= INTERVAL_MS) {
    samples.push({
      at: now - agoMs,
      intervalMs: STANDING_INTERVAL_MS,
      vantage: '',
      recheck: false,
      ...found,
    });
  }
  return samples;
}
