// Any two instants: what all samples of the used window would give, and what a report says of the same window.

import { describe, expect, test } from 'vitest';
import { windowReport } from '../../prober/report/window-report.ts';
import { calendarWindows } from '../../shared/core/calendar-windows.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { picked } from '../../shared/store/picked.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { doubtText, downtimeText, uptimeText, watchedText } from '../../shared/ui/text.ts';
import { seededYear } from '../support/seeded-year.ts';

const ZONE = 'Asia/Kathmandu';
const TO = Date.UTC(2026, 10, 24, 10, 30);
const { samples, maintenance } = seededYear({ to: TO, zone: ZONE, seed: 11, days: 130, downNow: true });
const SHOP = { id: 'shop', apdexUs: 500_000, overlays: overlays(maintenance) };

const history = await openHistory({ kv: memoryStore(), zone: ZONE, onProblem: (text) => expect.fail(text) });
await history.importSamples(SHOP, samples, TO);
await history.compact([SHOP], TO);

const pick = (from: number, to: number) =>
  picked({ history, endpoint: SHOP, asked: { from, to }, asOf: TO, now: TO, zone: ZONE });

/** Of all samples there ever were. */
function exactly(from: number, to: number): Tally {
  const first = samples[0]?.at ?? from;
  const made = tallies({ samples, overlays: SHOP.overlays, apdexUs: 500_000, open: null }, [
    Math.min(first, from - 1),
    from,
    to,
  ]);
  return made.at(-1) ?? expect.fail('there is no tally');
}

describe('where raw samples reach, the window is exact', () => {
  test.each([
    ['7 minutes', 7 * MINUTE_MS, 0],
    ['a minute around the clock', 50 * MINUTE_MS, 49 * MINUTE_MS],
    ['3 hours', 3 * HOUR_MS + 777, 12_345],
    ['two days with an edge in the night', 2 * DAY_MS + 12_345, 1],
    ['maintenance cut in half', 20 * DAY_MS - HOUR_MS, 19 * DAY_MS],
    ['an outage cut in half', 12 * DAY_MS - 10 * MINUTE_MS, 11.7 * DAY_MS],
    ['85 days', 85 * DAY_MS + 4_321, 3 * DAY_MS - 999],
  ])('%s', async (_, fromAgo, toAgo) => {
    const [from, to] = [TO - fromAgo, TO - toAgo];
    const { used, tally } = await pick(from, to);
    expect(used).toEqual({ from, to });
    expect(tally).toEqual(exactly(from, to));
  });
});

test('older than raw samples it moves outward to hours, and tells both', async () => {
  const [from, to] = [TO - 120 * DAY_MS + 1, TO - 110 * DAY_MS + 1];
  const { asked, used, tally } = await pick(from, to);
  expect(asked).toEqual({ from, to });
  // Kathmandu's hours begin a quarter past those of UTC.
  expect(used).toEqual({ from: from - 1 - 15 * MINUTE_MS, to: to - 1 + 45 * MINUTE_MS });
  expect(tally).toEqual(exactly(used.from, used.to));
});

test('what lies after the last full minute is left out', async () => {
  const { used } = await pick(TO - HOUR_MS, TO + DAY_MS);
  expect(used).toEqual({ from: TO - HOUR_MS, to: TO });
  expect((await pick(TO + 1, TO + DAY_MS)).tally.spans).toEqual([]);
});

test('calendar windows of days are those of the samples, and say what a report says', async () => {
  const windows = calendarWindows(TO, ZONE).filter(
    ({ from, unit }) => unit !== 'year' && from > TO - 70 * DAY_MS,
  );
  expect(windows.length).toBeGreaterThanOrEqual(6);
  const days = await history.buckets({
    endpoint: SHOP,
    kind: 'days',
    from: TO - 70 * DAY_MS,
    to: TO,
    now: TO,
  });
  for (const { from, to } of windows) {
    const tally = mergeAll(
      days.filter(({ spans: [span] }) => span !== undefined && span.from >= from && span.from < to),
    );
    expect(tally).toEqual(exactly(from, to));
    expect((await pick(from, to)).tally).toEqual(tally);
    const wording = { words: englishFigures, locale: 'en', zone: ZONE, viewerZone: ZONE };
    const shown = { states: true, answers: true, latency: true, apdex: true };
    const used = { from, to };
    const said = windowReport(
      { name: '', asked: used, used },
      () => ({ used, tally: exactly(from, to), shown, requests: null }),
      { objective: null, costPerMinute: null, wording },
    ).text;
    expect(uptimeText(tally, 'en')).toBe(said.uptime);
    expect(doubtText(tally, 'en')).toBe(said.doubt);
    expect(watchedText(tally, wording)).toBe(said.watched);
    expect(downtimeText(tally, 'en')).toBe(said.downtime);
  }
});
