import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredMs, EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import { englishFigures, type FigureWording } from '../../shared/ui/figure-words.ts';
import { dayText, lastOutageText } from '../../shared/ui/sentences.ts';
import {
  ageText,
  availabilityText,
  doubtText,
  downtimeText,
  durationText,
  instantText,
  latencyText,
  uptimeText,
  type Wording,
  watchedText,
} from '../../shared/ui/text.ts';
import { english } from '../../shared/ui/words.ts';
import { runs } from '../oracle/arbitrary.ts';

const DAY = 86_400_000;
const wording: Wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: english };
const figures: FigureWording = { ...wording, words: englishFigures };

function tally(part: Partial<Tally>): Tally {
  const made = { ...EMPTY_TALLY, intervalMs: 60_000, ...part };
  return { ...made, spans: [{ from: 0, to: coveredMs(made) + made.unknownMs + made.maintenanceMs }] };
}

describe('uptime', () => {
  const table: [string, Partial<Tally>, string][] = [
    ['a day at 60 s: one decimal', { upMs: DAY }, '100.0%'],
    ['30 days at 60 s: two decimals', { upMs: 30 * DAY }, '100.00%'],
    ['90 days at 30 s: three decimals', { upMs: 90 * DAY, intervalMs: 30_000 }, '100.000%'],
    ['a year at 30 s: four decimals, never more', { upMs: 365 * DAY, intervalMs: 3_000 }, '100.0000%'],
    ['exact periods: four decimals', { upMs: DAY, intervalMs: 0 }, '100.0000%'],
    ['an hour at 60 s: none', { upMs: 3_600_000 }, '100%'],
    ['one second down in a day at 60 s', { upMs: DAY - 1000, downMs: 1000 }, '99.9%'],
    ['cut, not rounded: 99.96 at one decimal', { upMs: 9996 * 8640, downMs: 4 * 8640 }, '99.9%'],
    ['slow is up', { upMs: DAY / 2, degradedMs: DAY / 2 }, '100.0%'],
    ['down all day', { downMs: DAY }, '0.0%'],
    ['nothing known', { unknownMs: DAY }, '—'],
    [
      'an outage that touches the window without a counted second',
      { upMs: DAY, parts: [{ begin: -5, end: null, downMs: 5 }] },
      '99.9%',
    ],
  ];
  for (const [title, part, text] of table) {
    it(`${title} → ${text}`, () => expect(uptimeText(tally(part), 'en')).toBe(text));
  }

  it('in the language of the reader', () => {
    expect(uptimeText(tally({ upMs: DAY - 1000, downMs: 1000 }), 'de')).toBe('99,9\u00a0%');
  });

  it('is never above the exact ratio, within a step of it, and never 100% with anything down', () => {
    fc.assert(
      fc.property(
        fc.nat(40_000_000_000),
        fc.nat(40_000_000_000),
        fc.integer({ min: 0, max: 3_600_000 }),
        (up, down, interval) => {
          fc.pre(up + down > 0);
          const text = uptimeText(tally({ upMs: up, downMs: down, intervalMs: interval }), 'en');
          const decimals = text.split('.')[1]?.replace('%', '').length ?? 0;
          const shown = BigInt(text.replace(/[.%]/g, ''));
          const scale = BigInt(10 ** (decimals + 2));
          const covered = BigInt(up + down);
          expect(shown * covered <= BigInt(up) * scale).toBe(true);
          expect((shown + 2n) * covered > BigInt(up) * scale).toBe(true);
          if (down > 0) expect(text).not.toMatch(/^100/);
          if (decimals > 0) expect(100n * 10n ** BigInt(decimals) * BigInt(interval) <= covered).toBe(true);
        },
      ),
      runs(1_000, 100_000),
    );
  });
});

describe('what stands beside it', () => {
  it('the doubt, rounded up to the digits of the uptime', () => {
    expect(doubtText(tally({ upMs: DAY - 60_000, downMs: 60_000, maybeDownMs: 60_000 }), 'en')).toBe('± 0.1');
    expect(doubtText(tally({ upMs: 90 * DAY, maybeDownMs: 60_000, intervalMs: 30_000 }), 'en')).toBe(
      '± 0.001',
    );
    expect(doubtText(tally({ upMs: DAY }), 'en')).toBeNull();
  });
  it('the share watched, cut: 99.99% of a day is 99%', () => {
    expect(watchedText(tally({ upMs: DAY - 1000, unknownMs: 1000 }), wording)).toBe('99% watched');
    expect(watchedText(tally({ upMs: 1000, unknownMs: DAY }), wording)).toBe('under 1% watched');
    expect(watchedText(tally({ upMs: DAY, maintenanceMs: DAY }), wording)).toBe('100% watched');
    expect(watchedText(tally({ unknownMs: DAY }), wording)).toBe('not watched');
  });
  it('availability with an answer as the unit', () => {
    const responses = { '2xx': 19_375, '5xx': 77, '4xx': 5, none: 9 };
    expect(availabilityText({ ...EMPTY_TALLY, ...responses }, 'en')).toBe('99.60%');
    expect(availabilityText(EMPTY_TALLY, 'en')).toBe('—');
  });
});

describe('lengths of time', () => {
  for (const [ms, text] of [
    [0, '0s'],
    [1, '1s'],
    [263_000, '4m 23s'],
    [263_001, '4m 24s'],
    [3_600_000, '1h'],
    [12_600_000, '3h 30m'],
    [90_061_000, '1d 1h 1m 1s'],
  ] as const) {
    it(`${ms} ms → ${text}`, () => expect(durationText(ms, 'en')).toBe(text));
  }
  it('are what Intl.DurationFormat writes', () => {
    const format = new Intl.DurationFormat('fr', { style: 'narrow' });
    expect(durationText(263_000, 'fr')).toBe(format.format({ minutes: 4, seconds: 23 }));
  });
  it('down time is a dash where nothing was covered', () => {
    expect(downtimeText(tally({ unknownMs: 5 }), 'en')).toBe('—');
    expect(downtimeText(tally({ upMs: 5 }), 'en')).toBe('0s');
  });
  it('latencies: tenths below 10 ms', () => {
    expect(latencyText(184_400, 'en')).toBe('184 ms');
    expect(latencyText(1_840_000, 'en')).toBe('1,840 ms');
    expect(latencyText(2_345, 'en')).toBe('2.3 ms');
    expect(latencyText(null, 'en')).toBe('—');
  });
});

describe('instants', () => {
  const now = Date.UTC(2026, 9, 24, 14, 2, 30);
  it('relative up to a day, then absolute', () => {
    expect(ageText(now - 14_000, now, wording)).toBe('14s ago');
    expect(ageText(now - 12 * 60_000, now, wording)).toBe('12m ago');
    expect(ageText(now - 23 * 3_600_000, now, wording)).toBe('23h ago');
    expect(ageText(now - 2 * DAY, now, wording)).toBe('Oct 22, 14:02');
  });
  it('as short as the day allows', () => {
    expect(instantText(now - 60_000, now, wording)).toBe('14:01');
    expect(instantText(now - 366 * DAY, now, wording)).toBe('Oct 23, 2025, 14:02');
  });
});

describe('a day', () => {
  it('tells figure, down time with its beginning, and how much was watched', () => {
    const from = Date.UTC(2026, 9, 24);
    const last = { begin: from + 11_400_000, end: from + 24_000_000, downMs: 12_600_000 };
    const day: Tally = {
      ...tally({ upMs: DAY - 12_600_000, downMs: 12_600_000 }),
      spans: [{ from, to: from + DAY }],
      wholeOutages: 1,
      wholeOutagesMs: 12_600_000,
      longestWholeMs: 12_600_000,
      last,
    };
    expect(dayText(day, wording)).toEqual({
      title: 'Sat, Oct 24',
      figure: '85.4% up',
      lines: ['3h 30m down in 1 outage, from 03:10', 'watched all day'],
    });
  });
});

describe('the sentence of a day with planned time', () => {
  const linesOf = (times: Partial<Tally>) =>
    dayText({ ...EMPTY_TALLY, ...times, spans: [{ from: 0, to: DAY }] }, wording).lines;

  it('tells the time outside service hours, and how much of the rest was watched', () => {
    expect(linesOf({ upMs: DAY / 2, excludedMs: DAY / 2 })).toEqual([
      '12h outside service hours',
      '100% watched',
    ]);
  });

  it('blames nobody for not looking where all of the day was planned', () => {
    expect(linesOf({ excludedMs: DAY })).toEqual(['1d outside service hours']);
    expect(linesOf({ maintenanceMs: DAY })).toEqual(['1d maintenance']);
    expect(linesOf({ unknownMs: DAY })).toEqual(['not watched']);
  });
});

describe('an outage that is open', () => {
  const begin = Date.UTC(2026, 9, 24, 3, 10);
  const open: Tally = {
    ...tally({ upMs: DAY, downMs: 120_000 }),
    last: { begin, end: null, downMs: 120_000 },
  };
  const now = begin + 3_600_000;
  it('is down since, where it is down now', () => {
    expect(lastOutageText(open, 'down', now, figures)).toBe('down since 03:10, 2m so far');
  });
  it('was down when last seen, where nobody has looked since', () => {
    expect(lastOutageText(open, 'unknown', now, figures)).toBe(
      'down when last seen, since 03:10, 2m at least',
    );
  });
});
