// Planned time from the config that a person writes to the feed that visitors read.

import { expect, test } from 'vitest';
import { makeFeed } from '../../prober/feed.ts';
import { parseYaml } from '../../prober/yaml-config.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { settingsOf } from '../../shared/feed/from-history.ts';
import { readFeed } from '../../shared/feed/read-full.ts';
import { watchedEndpoints } from '../../shared/feed/watched.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { english } from '../../shared/ui/words.ts';

const YAML = `
zone: Europe/Berlin
serviceHours: Mo-Fr 08:00-20:00
endpoints:
  - { id: shop, url: https://a.test, serviceHours: 24/7 }
  - { id: desk, url: https://b.test }
maintenance:
  - { title: Backup, starts: 2026-01-01T18:00, duration: 3h, rrule: FREQ=WEEKLY;BYDAY=WE }
`;

const START = Date.parse('2026-08-20T00:00Z');
const NOW = Date.parse('2026-11-24T12:00Z');

const up = (at: number): Sample => ({
  at,
  outcome: 'up',
  intervalMs: 30 * MINUTE_MS,
  vantage: '',
  status: 200,
  latencyUs: 100_000,
  cause: null,
  recheck: false,
});

/** Hours of a day by what they count as. */
const hoursOf = (day: Tally) => [day.upMs, day.maintenanceMs, day.excludedMs].map((ms) => ms / HOUR_MS);

test('service hours and weekly maintenance lie on each day of the feed, however often the history was put in order', async () => {
  const read = parseYaml(YAML, { zone: 'UTC' });
  if (!read.ok) throw new Error('Expected a config');
  const { config } = read;
  const history = await openHistory({
    kv: memoryStore(),
    zone: config.zone,
    onProblem: (text) => {
      throw new Error(text);
    },
  });
  for (let at = START; at <= NOW; at += 30 * MINUTE_MS) {
    await history.append(
      config.endpoints.map(({ id }) => ({ endpoint: id, sample: up(at) })),
      at,
    );
    if (at % (8 * HOUR_MS) === 0) await history.compact(watchedEndpoints(config, at).map(settingsOf), at);
  }
  const tools = { config, isDemonstration: false, history, words: english };
  const feed = readFeed((await makeFeed(tools, null, NOW)).text);
  if (!feed.ok) throw new Error('Expected a feed');
  const [shop, desk] = feed.status.endpoints;
  const byWeekday = (days: readonly Tally[] | undefined) =>
    new Set(days?.slice(0, -1).map((day) => `${weekday(day)} ${hoursOf(day)}`));
  expect(byWeekday(shop?.days)).toEqual(
    new Set([
      ...['Mon', 'Tue', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `${day} 24,0,0`),
      'Sun 25,0,0',
      'Wed 21,3,0',
    ]),
  );
  expect(byWeekday(desk?.days)).toEqual(
    new Set([
      ...['Mon', 'Tue', 'Thu', 'Fri'].map((day) => `${day} 12,0,12`),
      ...['Sat 0,0,24', 'Sun 0,0,24', 'Sun 0,0,25'],
      'Wed 10,2,12',
    ]),
  );
  expect(feed.status.maintenance.map(({ title, from }) => [title, new Date(from).toISOString()])).toEqual([
    ['Backup', '2026-11-25T17:00:00.000Z'],
    ['Backup', '2026-12-02T17:00:00.000Z'],
  ]);
});

function weekday(day: Tally): string {
  const at = day.spans[0]?.from ?? 0;
  return new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Berlin' }).format(at);
}
