// A feed grows old.
// Promise: the present is an argument.
// Not here: what is said about it (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { asOfNow, lastCheckedAt, staleFrom } from '../../widget/freshness.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

const MADE = Date.UTC(2026, 9, 24, 12);

function status(change: Partial<Status> = {}): Status {
  const sample = { intervalMs: 30_000, vantage: '', recheck: false, cause: null };
  const up = { ...sample, at: MADE - 5_000, outcome: 'up', status: 200, latencyUs: 1_000 } as const;
  const down = { ...up, at: MADE - 4_000, outcome: 'down', status: 503 } as const;
  const endpoints = [
    { id: 'good', samples: [up] },
    { id: 'bad', samples: [down] },
    { id: 'new', samples: [] },
  ];
  const made = statusFromSamples(endpoints, { asOf: MADE, zone: 'UTC' });
  return { ...made, nextAt: MADE + 60_000, ...change };
}

describe('an aging feed', () => {
  it('is stale a period after the next one was due', () => {
    expect(staleFrom(status())).toBe(MADE + 120_000);
  });

  it('is stale once no check in it stands any more, where nobody promises a next one', () => {
    const [good] = status().endpoints;
    const endpoints = good === undefined ? [] : [good];
    expect(staleFrom(status({ nextAt: null, endpoints }))).toBe(MADE + 60_000);
  });

  it('is shown as it is before', () => {
    const fresh = status();
    expect(asOfNow(fresh, MADE + 119_999)).toBe(fresh);
  });

  it('knows nothing of the present afterwards, but what was last seen', () => {
    const { endpoints, nextAt } = asOfNow(status(), MADE + 120_000);
    expect(nextAt).toBeNull();
    expect(endpoints.map((each) => each.standing)).toEqual([
      { state: 'unknown', since: MADE - 5_000, why: 'silent', lastKnown: 'up' },
      { state: 'unknown', since: MADE - 4_000, why: 'silent', lastKnown: 'down' },
      { state: 'unknown', since: null, why: 'never', lastKnown: null },
    ]);
  });

  it('keeps its figures', () => {
    const fresh = status();
    expect(asOfNow(fresh, MADE + 120_000).endpoints[0]?.windows).toBe(fresh.endpoints[0]?.windows);
  });

  it('says when the last check of all was', () => {
    expect(lastCheckedAt(status())).toBe(MADE - 4_000);
    expect(lastCheckedAt(status({ endpoints: [] }))).toBeNull();
  });
});
