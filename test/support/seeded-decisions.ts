// Alerts on record, made up inside a page of the extension: told and held back, over and going on.
// Promise: the same for the same instant; written as the product writes them.
// Not here: the history that they are about. Bundled by bundle.ts and evaluated by a driver.

import { noteAcknowledged } from '../../shared/alert/acknowledged.ts';
import type { Decision } from '../../shared/alert/decision.ts';
import { decisionEntry } from '../../shared/alert/decision-record.ts';
import type { Digest } from '../../shared/alert/digest.ts';
import { digestEntry } from '../../shared/alert/digest-record.ts';
import { SAVED_KEY, type SavedAlerting } from '../../shared/alert/saved.ts';
import { dayFloor } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { idbStore } from '../../shared/store/idb.ts';

/** Of yesterday in the zone of the scenes. */
function digestBefore(now: number, [a, b]: readonly string[]): Digest {
  const to = dayFloor(now, ZONE);
  return {
    at: now,
    period: { from: dayFloor(to - 1, ZONE), to },
    endpoints: 3,
    times: {
      upMs: 3 * DAY_MS - 5 * HOUR_MS,
      degradedMs: HOUR_MS,
      downMs: 14 * MINUTE_MS,
      unknownMs: 4 * HOUR_MS - 14 * MINUTE_MS,
      maintenanceMs: 0,
      excludedMs: 0,
      maybeDownMs: 0,
      maybeUpMs: 0,
      intervalMs: MINUTE_MS,
    },
    outages: { count: 2, longest: { endpoint: a ?? '', downMs: 10 * MINUTE_MS } },
    cost: { amount: 1_190, currency: 'CHF' },
    budgets: [{ endpoint: a ?? '', budgetMs: 43 * MINUTE_MS, leftMs: 24 * MINUTE_MS }],
    slowest: [{ endpoint: b ?? '', medianUs: 812_000 }],
    newErrors: [{ endpoint: a ?? '', cause: 'status', status: 500, count: 4 }],
    told: 1,
    held: [['quiet', 2]],
  };
}

const ZONE = 'Europe/Zurich';
const SLOW = { kind: 'degraded', forMs: 10 * MINUTE_MS } as const;

/** @param ids of three endpoints; the alerts of the first two go on, the second one's acknowledged */
export async function seedDecisions(
  now: number,
  [a, b, c]: readonly [string, string, string],
): Promise<void> {
  const made = (agoMs: number, more: Partial<Decision>): Decision => ({
    at: now - agoMs,
    rule: 'down',
    alert: '',
    kind: 'open',
    priority: 2,
    endpoints: [a],
    state: 'down',
    since: now - agoMs - 2 * MINUTE_MS,
    because: { kind: 'down', failures: 3, of: 4 },
    held: null,
    channels: [],
    ...more,
  });
  const begin = now - 3 * DAY_MS;
  const decisions = [
    made(9 * DAY_MS, { rule: 'new error', because: { kind: 'new-error', cause: 'status', status: 503 } }),
    made(3 * DAY_MS, { alert: 'past', endpoints: [b, c], since: begin }),
    made(3 * DAY_MS - HOUR_MS, {
      alert: 'past',
      endpoints: [b, c],
      since: begin,
      kind: 'close',
      state: 'up',
    }),
    made(2 * DAY_MS, {
      rule: 'slow',
      endpoints: [b],
      state: 'degraded',
      because: SLOW,
      held: { why: 'quiet', until: now - 2 * DAY_MS + 3 * HOUR_MS },
    }),
    made(DAY_MS, {
      rule: 'often failing',
      endpoints: [c],
      because: { kind: 'failures', failures: 10, of: 100 },
      held: { why: 'told', by: 'past', until: null },
    }),
    made(HOUR_MS, {
      rule: 'silent',
      endpoints: [c],
      state: 'unknown',
      because: { kind: 'silence', forMs: 15 * MINUTE_MS },
      held: { why: 'snoozed', until: null },
    }),
    made(20 * MINUTE_MS, { alert: 'taken', rule: 'slow', endpoints: [b], state: 'degraded', because: SLOW }),
    made(4 * MINUTE_MS, { alert: 'open' }),
  ];
  const saved: SavedAlerting = {
    version: 0,
    opened: [],
    held: [],
    memories: [],
    alerts: [
      {
        id: 'taken',
        rule: 'slow',
        openedAt: now - 20 * MINUTE_MS,
        since: now - 22 * MINUTE_MS,
        members: [b],
        all: [b],
        finding: {
          since: now - 22 * MINUTE_MS,
          foundAt: now - 20 * MINUTE_MS,
          state: 'degraded',
          because: SLOW,
        },
        priority: 3,
        escalated: 0,
      },
      {
        id: 'open',
        rule: 'down',
        openedAt: now - 4 * MINUTE_MS,
        since: now - 6 * MINUTE_MS,
        members: [a],
        all: [a],
        finding: {
          since: now - 6 * MINUTE_MS,
          foundAt: now - 4 * MINUTE_MS,
          state: 'down',
          because: { kind: 'down', failures: 3, of: 4 },
        },
        priority: 2,
        escalated: 0,
      },
    ],
  };
  const store = await idbStore('uptally-alerts');
  const put = [
    { key: SAVED_KEY, value: JSON.stringify(saved) },
    digestEntry(digestBefore(now, [a, b])),
    ...decisions.map(decisionEntry),
  ];
  await store.write({ put, remove: [] });
  await noteAcknowledged(store, 'past', { at: begin + 5 * MINUTE_MS, by: null });
  await noteAcknowledged(store, 'taken', { at: now - 18 * MINUTE_MS, by: null });
  await store.close();
}
