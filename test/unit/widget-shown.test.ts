// A feed grows old, by whichever clock the visitor has; and a page shows a part of it.
// Promise: the present is an argument.
// Not here: what is drawn of it (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import type { Incident, Status } from '../../shared/feed/status.ts';
import { english as words } from '../../shared/ui/words.ts';
import { chooser } from '../../widget/choice.ts';
import { timeNow } from '../../widget/clock.ts';
import { faceOf, whenText } from '../../widget/face.ts';
import { NOTHING_KNOWN } from '../../widget/feeds.ts';
import { staleFrom } from '../../widget/freshness.ts';
import { type Shown, shownAt } from '../../widget/shown.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

const MADE = Date.UTC(2026, 9, 24, 12);
const HOUR_MS = 3_600_000;
const ALL = chooser(null, null);
const wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words };

function status(change: Partial<Status> = {}): Status {
  const sample = { intervalMs: 30_000, vantage: '', recheck: false, cause: null };
  const up = { ...sample, at: MADE - 5_000, outcome: 'up', status: 200, latencyUs: 1_000 } as const;
  const down = { ...up, at: MADE - 4_000, outcome: 'down', status: 503 } as const;
  const endpoints = [
    { id: 'good', samples: [up], group: 'Shop' },
    { id: 'bad', samples: [down], group: 'Shop' },
    { id: 'new', samples: [] },
  ];
  const made = statusFromSamples(endpoints, { asOf: MADE, zone: 'UTC' });
  return { ...made, nextAt: MADE + 60_000, ...change };
}

const good = (change: Partial<Status> = {}) => {
  const { endpoints, ...rest } = status();
  return { ...rest, endpoints: endpoints.slice(0, 1), ...change };
};

/** As a visitor whose clock is `wrongMs` off sees it, `afterMs` after it came, which was `arrivedMs` after it was made. */
function seen(
  feed: Status,
  { wrongMs = 0, arrivedMs = 1_000, afterMs = 0, serverMs = null as number | null, problem = false } = {},
): Shown<Status> {
  const wallMs = MADE + arrivedMs + wrongMs;
  const known = {
    taken: { status: feed, reading: [wallMs, 5] as const, serverMs },
    problem: problem ? (['unreachable', ''] as const) : null,
  };
  return shownAt(known, 'status.example', ALL, [wallMs + afterMs, 5 + afterMs]);
}

describe('an aging feed', () => {
  it('is stale a period after the next one was due', () => {
    expect(staleFrom(status())).toBe(MADE + 120_000);
  });

  it('is stale once no check in it stands any more, where nobody promises a next one', () => {
    expect(staleFrom(good({ nextAt: null }))).toBe(MADE + 60_000);
  });

  it('is shown as it is before', () => {
    const shown = seen(status(), { afterMs: 118_999 });
    expect(shown.isStale).toBe(false);
    expect(shown.status?.endpoints).toEqual(status().endpoints);
  });

  it('knows nothing of the present afterwards, but what was last seen', () => {
    const shown = seen(status(), { afterMs: 119_000 });
    expect(shown.isStale).toBe(true);
    expect(shown.status?.endpoints.map((each) => each.standing)).toEqual([
      { state: 'unknown', since: MADE - 5_000, why: 'silent', lastKnown: 'up' },
      { state: 'unknown', since: MADE - 4_000, why: 'silent', lastKnown: 'down' },
      { state: 'unknown', since: null, why: 'never', lastKnown: null },
    ]);
  });

  it('keeps its figures', () => {
    const fresh = status();
    expect(seen(fresh, { afterMs: 119_000 }).status?.endpoints[0]?.days).toBe(fresh.endpoints[0]?.days);
  });

  it('says when the last check of all was', () => {
    expect(faceOf([seen(status())], wording).checkedAt).toBe(MADE - 4_000);
    expect(faceOf([seen(status({ endpoints: [] }))], wording).checkedAt).toBeNull();
  });
});

describe("the visitor's clock", () => {
  it.each([-3 * HOUR_MS, 0, 3 * HOUR_MS])(
    '%i ms off does not matter where the server tells the time',
    (wrongMs) => {
      const shown = seen(good(), { wrongMs, arrivedMs: 2_000, serverMs: MADE + 2_000 });
      expect(shown).toMatchObject({ now: MADE + 2_000, hasAges: true, isStale: false });
      expect(whenText(MADE - 5_000, shown, wording)).toBe('7s ago');
    },
  );

  it('tells times and no ages where it says that the feed comes from the future', () => {
    const shown = seen(good(), { wrongMs: -3 * HOUR_MS });
    expect(shown).toMatchObject({ now: MADE, hasAges: false, isStale: false });
    expect(whenText(MADE - 5_000, shown, wording)).toBe('Oct 24, 2026, 11:59:55 UTC');
  });

  it('tells times and no ages where it says that the feed is overdue, which then is grey', () => {
    const shown = seen(good(), { wrongMs: 3 * HOUR_MS });
    expect(shown).toMatchObject({ hasAges: false, isStale: true });
    expect(faceOf([shown], wording)).toMatchObject({
      state: 'unknown',
      sentence: 'Last checked Oct 24, 2026, 11:59:55 UTC',
    });
  });

  it('may jump meanwhile: ages go on by one that does not', () => {
    const clock = { reading: [MADE, 100], serverMs: null } as const;
    expect(timeNow(clock, [MADE + 5 * HOUR_MS, 7_100], false)).toBe(MADE + 7_000);
  });

  it('speaks where nothing came since: the one that never jumps may have slept', () => {
    const clock = { reading: [MADE, 100], serverMs: MADE } as const;
    expect(timeNow(clock, [MADE + 5 * HOUR_MS, 7_100], true)).toBe(MADE + 5 * HOUR_MS);
    expect(timeNow(clock, [MADE - HOUR_MS, 7_100], true)).toBe(MADE + 7_000);
  });
});

describe('a part of a feed', () => {
  const idsOf = (group: string | null, ids: readonly string[] | null) => {
    const taken = { status: status(), reading: [MADE, 0] as const, serverMs: null };
    const known = { taken, problem: null };
    return shownAt(known, '', chooser(group, ids), [MADE, 0]).status?.endpoints.map(({ id }) => id);
  };

  it('is a group', () => {
    expect(idsOf('Shop', null)).toEqual(['good', 'bad']);
  });

  it('is a list, in its order; what there is not is left out', () => {
    expect(idsOf(null, ['new', 'gone', 'good'])).toEqual(['new', 'good']);
  });

  it('is nothing where nothing fits, which never reads as operational', () => {
    expect(idsOf('Shop', ['new'])).toEqual([]);
    const shown = { ...seen(good()), status: good({ endpoints: [] }) };
    expect(faceOf([shown], wording)).toMatchObject({ state: 'unknown', sentence: words.nothingWatched });
  });
});

const nothing = (host: string, problem: Shown<Status>['problem']) =>
  shownAt({ ...NOTHING_KNOWN, problem }, host, ALL, [MADE, 0]);
const incident: Incident = {
  title: 'Payments fail',
  impact: 'down',
  begin: MADE - 60_000,
  end: null,
  endpoints: [],
  updates: [],
  url: null,
};

describe('the face', () => {
  it.each([
    ['loading', [nothing('a', null)], 'unknown', 'Looking…'],
    ['one of two still loading', [seen(good()), nothing('b', null)], 'unknown', 'Looking…'],
    ['failed', [nothing('a', ['answered', '404'])], 'unknown', 'No current data'],
    [
      'one of two failed',
      [seen(good()), nothing('b.example', ['unreachable', ''])],
      'unknown',
      'b.example: no current data',
    ],
    ['fine', [seen(good())], 'up', 'All systems operational'],
    ['down', [seen(status())], 'down', 'bad is down'],
    ['fine, with an open incident', [seen(good({ incidents: [incident] }))], 'down', 'Payments fail'],
    [
      'fine, with an ended incident',
      [seen(good({ incidents: [{ ...incident, end: MADE }] }))],
      'up',
      'All systems operational',
    ],
    ['stale', [seen(good(), { afterMs: 12 * 60_000 })], 'unknown', 'Last checked 12m ago'],
    ['one of two stale', [seen(status()), seen(good(), { afterMs: HOUR_MS })], 'down', 'bad is down'],
    ['empty', [seen(good({ endpoints: [] }))], 'unknown', 'Nothing is watched yet'],
    ['no feed at all', [], 'unknown', 'No current data'],
  ] as const)('%s', (_name, feeds, state, sentence) => {
    expect(faceOf(feeds, wording)).toMatchObject({ state, sentence });
  });
});
