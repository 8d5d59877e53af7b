// Digests: what stands in one, how it reads, and when the desk tells it or passes it over.

import { describe, expect, test } from 'vitest';
import { rulesOfConfig, unnamed } from '../../shared/alert/config-rules.ts';
import type { Decision, HeldBack } from '../../shared/alert/decision.ts';
import { decisionEntry } from '../../shared/alert/decision-record.ts';
import { digestId, digestsOf, isDigestId } from '../../shared/alert/digest-record.ts';
import { digestsWithin } from '../../shared/alert/digest-time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Outcome } from '../../shared/core/sample.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { digestMessage } from '../../shared/ui/digest-message.ts';
import { sampleAt } from '../support/alert-story.ts';
import { DigestWorld, digestConfig, historyOf } from '../support/digest-world.ts';

/** A Sunday; its digest is due on the Monday. */
const SUNDAY = Date.UTC(2026, 10, 22);
const MONDAY = SUNDAY + DAY_MS;
const DUE = MONDAY + 8 * HOUR_MS;
const DAILY = digestConfig({ every: 'day', channels: ['hook'] }, 'UTC');

interface Spell {
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  readonly status?: number;
}

/** A check a minute, up unless a spell says otherwise. */
function watched(endpoint: string, from: number, to: number, spells: readonly Spell[], latencyUs: number) {
  const samples: EndpointSample[] = [];
  for (let at = from; at < to; at += MINUTE_MS) {
    const spell = spells.find((each) => each.from <= at && at < each.to);
    const outcome = spell?.outcome ?? 'up';
    const more = outcome === 'up' ? { latencyUs } : { status: spell?.status ?? 503 };
    samples.push({ endpoint, sample: sampleAt(at, outcome, more) });
  }
  return samples;
}

const down = (hour: number, minutes: number, status?: number): Spell => {
  const from = SUNDAY + hour * HOUR_MS;
  return { from, to: from + minutes * MINUTE_MS, outcome: 'down', ...(status !== undefined && { status }) };
};

const SAMPLES = [
  // The 503 of Friday is known already; the 500 of Sunday is new.
  ...watched(
    'shop',
    SUNDAY - 3 * DAY_MS,
    DUE + DAY_MS,
    [
      { from: SUNDAY - 2 * DAY_MS, to: SUNDAY - 2 * DAY_MS + 5 * MINUTE_MS, outcome: 'down' },
      down(3, 10),
      down(9, 4, 500),
    ],
    200_000,
  ),
  // Nobody watched mail in the second half of the day.
  ...watched('mail', SUNDAY, SUNDAY + 12 * HOUR_MS, [], 800_000),
];

function heldAt(at: number, held: HeldBack | null): Decision {
  return {
    at,
    rule: 'down',
    alert: '',
    kind: 'open',
    priority: 2,
    endpoints: ['shop'],
    state: 'down',
    since: at,
    because: { kind: 'down', failures: 3, of: 4 },
    held,
    channels: [],
  };
}

async function world(): Promise<DigestWorld> {
  return new DigestWorld(await historyOf(SAMPLES, 'UTC', DUE + DAY_MS));
}

/** One that has told of everything up to the Sunday. */
async function settled(config = DAILY): Promise<DigestWorld> {
  const made = await world();
  await made.ask(config, SUNDAY + 9 * HOUR_MS);
  expect(made.told).toEqual([]);
  return made;
}

describe('what stands in a digest', () => {
  test('uptime with its coverage, outages, the budget, the slowest, new errors, and what was held back', async () => {
    const made = await settled();
    const decisions = [
      heldAt(SUNDAY + HOUR_MS, { why: 'quiet', until: null }),
      heldAt(SUNDAY + 2 * HOUR_MS, { why: 'quiet', until: null }),
      heldAt(SUNDAY + 3 * HOUR_MS, { why: 'snoozed', until: null }),
      heldAt(SUNDAY + 4 * HOUR_MS, null),
      // Of other days.
      heldAt(SUNDAY - 1, null),
      heldAt(MONDAY, null),
    ];
    await made.store.write({ put: decisions.map(decisionEntry), remove: [] });
    const digest = await made.ask(DAILY, DUE);
    expect(digest).toMatchObject({
      period: { from: SUNDAY, to: MONDAY },
      endpoints: 2,
      outages: { count: 2, longest: { endpoint: 'shop', downMs: 10 * MINUTE_MS } },
      newErrors: [{ endpoint: 'shop', cause: 'status', status: 500, count: 4 }],
      told: 1,
      held: [
        ['quiet', 2],
        ['snoozed', 1],
      ],
    });
    const { downMs, upMs, unknownMs } = digest?.times ?? { downMs: 0, upMs: 0, unknownMs: 0 };
    // The last check of mail stands for two of its minutes.
    expect([downMs, upMs + downMs, unknownMs]).toEqual([
      14 * MINUTE_MS,
      36 * HOUR_MS + MINUTE_MS,
      12 * HOUR_MS - MINUTE_MS,
    ]);
    // 99.9% of 30 days are 43m 12s, of which Friday and Sunday took 5 and 14 minutes.
    expect(digest?.budgets).toEqual([
      { endpoint: 'shop', budgetMs: 2_592_000, leftMs: 2_592_000 - 19 * MINUTE_MS },
    ]);
    expect(digest?.slowest.map(({ endpoint }) => endpoint)).toEqual(['mail', 'shop']);
    expect(digestMessage(digest ?? never(), DAILY)).toMatchObject({
      kind: 'digest',
      title: 'Sun, Nov 22: 99.3% up',
      lines: [
        '99.3% up, 75% watched, 2 endpoints.',
        '2 outages, 14m down in all; the longest 10m, of Shop.',
        'Error budget of 30 days: Shop 24m 12s left of 43m 12s.',
        expect.stringMatching(/^Slowest: Mail (?:79|80)\d ms, Shop (?:19[89]|20[012]) ms\.$/u),
        'New errors: Shop status 500 (4×).',
        '1 told, 3 held back: quiet hours (2×), snoozed (1×).',
      ],
    });
    expect(await digestsOf(made.store, 0, DUE)).toEqual([digest]);
  });

  test('what it cost, where that is known', async () => {
    const costs = { costs: { currency: 'CHF', perHour: 5_100 } };
    const config = digestConfig({ every: 'day', channels: ['hook'] }, 'UTC', costs);
    const made = await settled(config);
    const digest = await made.ask(config, DUE);
    // Fourteen minutes.
    expect(digest?.cost).toEqual({ amount: 1_190, currency: 'CHF' });
    expect(digestMessage(digest ?? never(), config).lines).toContain(
      'Downtime has cost about CHF\u00a01,200.',
    );
  });

  test('a quiet day says so, and nothing that nobody knows', async () => {
    const made = new DigestWorld(await historyOf(watched('mail', SUNDAY, DUE, [], 1_000), 'UTC', DUE));
    const config = digestConfig({ every: 'day' }, 'UTC', {
      endpoints: [{ id: 'mail', name: 'Mail', url: 'https://mail.example/' }],
    });
    await made.ask(config, SUNDAY);
    const digest = await made.ask(config, DUE);
    expect(digestMessage(digest ?? never(), config).lines).toEqual([
      '100.0% up, 100% watched, one endpoint.',
      'No outage.',
      'Slowest: Mail 1 ms.',
    ]);
  });

  test('where nobody watched there is none', async () => {
    const made = new DigestWorld(await historyOf(watched('mail', DUE - HOUR_MS, DUE, [], 1_000), 'UTC', DUE));
    await made.ask(DAILY, SUNDAY);
    expect(await made.ask(DAILY, DUE)).toBeNull();
    expect(made.handed).toEqual([]);
  });

  test('a week is its seven whole days', async () => {
    const weekly = digestConfig({ every: 'week', weekday: 'Mo' }, 'UTC');
    const made = await world();
    await made.ask(weekly, SUNDAY);
    const digest = await made.ask(weekly, DUE + HOUR_MS);
    expect(digest?.period).toEqual({ from: MONDAY - 7 * DAY_MS, to: MONDAY });
    expect(digest?.outages.count).toBe(3);
    const { title } = digestMessage(digest ?? never(), weekly);
    expect(title.replaceAll('\u2009', ' ')).toBe('Nov 16 – 22: 99.7% up');
  });
});

function never(): never {
  throw new Error('There was no digest.');
}

describe('when it is told', () => {
  test('not by who has just begun, and from the next one on', async () => {
    const made = await world();
    expect(await made.ask(DAILY, DUE + HOUR_MS)).toBeNull();
    expect(made.nextAt).toBe(DUE + DAY_MS);
    expect(await made.ask(DAILY, DUE + DAY_MS)).not.toBeNull();
  });

  test('not a moment before its time', async () => {
    const made = await settled();
    expect(await made.ask(DAILY, DUE - 1)).toBeNull();
    expect(await made.ask(DAILY, DUE)).not.toBeNull();
    expect(await made.ask(DAILY, DUE + 1)).toBeNull();
  });

  test.each([
    ['late after a sleep', 11 * HOUR_MS, true],
    ['not when the next one is nearer', 13 * HOUR_MS, false],
  ])('%s', async (_, lateMs, isTold) => {
    const made = await settled();
    expect((await made.ask(DAILY, DUE + lateMs)) !== null).toBe(isTold);
    expect(await made.ask(DAILY, DUE + lateMs + MINUTE_MS)).toBeNull();
  });

  test('of days slept away the last alone', async () => {
    const made = new DigestWorld(
      await historyOf(watched('mail', SUNDAY, SUNDAY + 9 * DAY_MS, [], 1_000), 'UTC', SUNDAY + 9 * DAY_MS),
    );
    await made.ask(DAILY, SUNDAY + 9 * HOUR_MS);
    await made.ask(DAILY, SUNDAY + 8 * DAY_MS + 10 * HOUR_MS);
    expect(made.told.map(({ period }) => period.from)).toEqual([SUNDAY + 7 * DAY_MS]);
  });

  test('killed before it is on record, it is handed over again under its own name', async () => {
    const made = await settled();
    made.writes = false;
    await expect(made.ask(DAILY, DUE)).rejects.toThrow('The disk is full.');
    made.writes = true;
    made.restart();
    await made.ask(DAILY, DUE + MINUTE_MS);
    const id = digestId({ period: { from: SUNDAY, to: MONDAY } });
    expect(made.handed).toEqual([id, id]);
    expect(isDigestId(id)).toBe(true);
  });

  test('of one day once, though its time is put off or its zone changes', async () => {
    const made = await settled();
    await made.ask(DAILY, DUE);
    await made.ask(digestConfig({ every: 'day', at: '20:00' }, 'UTC'), DUE + 13 * HOUR_MS);
    await made.ask(digestConfig({ every: 'day' }, 'America/New_York'), DUE + 14 * HOUR_MS);
    expect(made.told).toHaveLength(1);
  });

  test('a clock that ran ahead and came back delays none for long', async () => {
    const made = await settled();
    await made.ask(DAILY, DUE + 400 * DAY_MS);
    await made.ask(DAILY, SUNDAY + 9 * HOUR_MS);
    expect(await made.ask(DAILY, DUE)).not.toBeNull();
  });

  test('of a record, each one that is due within it', () => {
    expect(
      digestsWithin(
        { every: 'day', atMinute: 480, weekday: 1, channels: [] },
        { from: DUE, to: DUE + 3 * DAY_MS },
        'UTC',
      ),
    ).toEqual(
      [1, 2, 3].map((days) => ({
        dueAt: DUE + days * DAY_MS,
        period: { from: MONDAY + (days - 1) * DAY_MS, to: MONDAY + days * DAY_MS },
      })),
    );
  });
});

describe('beside a ready set', () => {
  const rulesOf = (alerts: unknown) => {
    const config = digestConfig({ every: 'day' }, 'UTC', { alerts });
    return { ...rulesOfConfig(config, ['hook']), goes: unnamed(config, 4) };
  };

  test('a digest is one line more, and goes where the set does', () => {
    const { rules, problems, goes } = rulesOf({ set: 'normal', digest: { every: 'week' } });
    expect(problems).toEqual([]);
    expect(rules.rules).toEqual(rulesOf('normal').rules.rules);
    expect(rules.digest?.every).toBe('week');
    expect(goes).toEqual(['desktop', 'hook']);
  });

  test('or all that there is', () => {
    const { rules, problems } = rulesOf({ set: 'off', digest: { every: 'day' } });
    expect([rules.rules, problems]).toEqual([[], []]);
    expect(rules.digest?.every).toBe('day');
  });

  test('a set that there is not is told with its path', () => {
    const { problems } = rulesOf({ set: 'normall', digest: { every: 'day' } });
    expect(problems[0]).toMatchObject({ path: 'alerts.set' });
    expect(problems[0]?.wrong).toContain('did you mean normal?');
  });
});
