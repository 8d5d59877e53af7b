// Money and the sentence that decides.

import { describe, expect, test } from 'vitest';
import { monthlyMs, type Work } from '../../shared/core/cost.ts';
import { MINUTE_MS } from '../../shared/core/instant.ts';
import { type Objective, parseObjective } from '../../shared/core/objective.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';
import {
  type CostWording,
  doubtClause,
  highObjectiveText,
  minutesText,
  moneyText,
  paybackText,
  priceText,
  ratioText,
  type Stake,
  savedText,
  worthSentence,
} from '../../shared/ui/cost-text.ts';
import { englishCost } from '../../shared/ui/cost-words.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { objectiveText } from '../../shared/ui/text.ts';

const wording: CostWording = {
  locale: 'en',
  zone: 'UTC',
  viewerZone: 'UTC',
  words: englishFigures,
  cost: englishCost,
  currency: 'USD',
};
const nines = (text: string): Objective => {
  const objective = parseObjective(text);
  if (objective === null) throw new Error(`${text} is no objective`);
  return objective;
};
/** 99.95%, at 10 a minute. */
const article: Stake = { downMs: monthlyMs(5, 10_000), uptime: '99.95%', minuteValue: 10 };
const once = (setUpCost: number, monthlyCost = 0): Work => ({ setUpCost, monthlyCost });

test("the article's sentence, to the letter", () => {
  expect(worthSentence(article, nines('99.99%'), once(0, 5_000), wording)).toBe(
    'Going from 99.95% to 99.99% saves 17.5 minutes a month, worth $175. At $5,000 a month it costs 28.5 times what it returns.',
  );
});

describe('after what it saves, the sentence tells what that costs and returns', () => {
  test.each([
    ['a monthly cost below', once(0, 50), 'At $50 a month it returns 3.51 times what it costs.'],
    ['a monthly cost alike', once(0, 175), 'At $175 a month it returns what it costs.'],
    [
      'paid once, back within the year',
      once(800),
      'At $800 once it returns 2.63 times what it costs in the first year, and pays back after 4.56 months.',
    ],
    [
      'paid once, back later',
      once(8_000),
      'At $8,000 once it costs 3.8 times what it returns in the first year, and pays back after 45.6 months.',
    ],
    [
      'both, back',
      once(800, 10),
      'At $800 once and $10 a month it returns 2.29 times what it costs in the first year, and pays back after 4.84 months.',
    ],
    [
      'both, never back',
      once(800, 1_000),
      'At $800 once and $1,000 a month it costs 6.08 times what it returns in the first year, and never pays back.',
    ],
    ['no cost named', null, 'It pays as long as it costs less than $175 a month.'],
  ])('%s', (_what, work, sentence) => {
    expect(worthSentence(article, nines('99.99%'), work, wording)).toBe(
      `Going from 99.95% to 99.99% saves 17.5 minutes a month, worth $175. ${sentence}`,
    );
  });

  test('an objective that is kept already saves nothing, whatever the work costs', () => {
    expect(worthSentence(article, nines('99.95%'), once(0, 5_000), wording)).toBe(
      'At 99.95%, 99.95% is kept already: nothing is left to save.',
    );
  });

  test('in the language and currency of the reader', () => {
    const german = { ...wording, locale: 'de', currency: 'EUR' };
    expect(worthSentence(article, nines('99.99%'), once(0, 5_000), german)).toBe(
      'Going from 99.95% to 99,99\u00a0% saves 17,5 Minuten a month, worth 175\u00a0€. At 5.000\u00a0€ a month it costs 28,5 times what it returns.',
    );
  });
});

describe('an objective above 99.99%', () => {
  test('is told what it leaves, what proves it, and what the step returns', () => {
    expect(highObjectiveText(article, nines('99.995%'), wording)).toBe(
      '99.995% leaves 2m 12s of downtime a month, which is over before anybody has woken up, and it takes 59,914 checks ' +
        'without a failure to prove it. The step from 99.99% alone saves 2.19 minutes a month: whatever it costs, ' +
        'it returns $21.91 a month.',
    );
  });

  test('whose step saves nothing has no price', () => {
    const good = { ...article, downMs: 1_000 };
    expect(highObjectiveText(good, nines('99.995%'), wording)).toMatch(/to prove it\.$/);
  });
});

describe('figures', () => {
  test.each([
    [175.3164, 'USD', '$175'],
    [5_000, 'USD', '$5,000'],
    [10, 'USD', '$10'],
    [99.994, 'USD', '$99.99'],
    [99.996, 'USD', '$100'],
    [0.25, 'USD', '$0.25'],
    [0, 'USD', '$0'],
    [1_234_567.5, 'EUR', '€1,234,568'],
    [12.5, 'JPY', '¥13'],
    [1.5, 'CHF', 'CHF\u00a01.50'],
  ])('%d %s → %s', (amount, currency, text) => {
    expect(moneyText(amount, { locale: 'en', currency })).toBe(text);
  });

  test.each(['99.99%', '99.9995%', '0.5%', '28%', '99.9999999999%'])('objective %s', (text) => {
    expect(objectiveText(nines(text), 'en')).toBe(text);
  });

  test.each([
    [28.5199, '28.5'],
    [3.8026, '3.8'],
    [1.005, '1.01'],
    [0.0437, '0.0437'],
    [1_234.5, '1,235'],
    [285.19, '285'],
  ])('%d times → %s', (ratio, text) => {
    expect(ratioText(ratio, 'en')).toBe(text);
  });

  test.each([
    [17.53164, '17.5 minutes'],
    [4.38291, '4.38 minutes'],
    [1, '1 minute'],
    [1_315.4, '1,315 minutes'],
  ])('%d minutes → %s', (minutes, text) => {
    expect(minutesText(minutes * MINUTE_MS, 'en')).toBe(text);
  });

  test('a saving is rounded down to the second', () => {
    expect(savedText(1_051_898.4, 'en')).toBe('17m 31s');
    expect(savedText(999, 'en')).toBe('0s');
  });

  test('pay-back: never, at once, in months', () => {
    expect([null, 0, 45.63, 1].map((months) => paybackText(months, wording))).toEqual([
      'never',
      'at once',
      '45.6 months',
      '1 month',
    ]);
  });

  test('a price', () => {
    expect([once(8_000), once(0, 50), once(8_000, 50)].map((work) => priceText(work, wording))).toEqual([
      '$8,000 once',
      '$50 a month',
      '$8,000 once and $50 a month',
    ]);
  });
});

test('doubts are clauses', () => {
  const tally = {
    ...EMPTY_TALLY,
    spans: [{ from: 0, to: 1_000_000 }],
    upMs: 400_000,
    downMs: 10_000,
    maybeDownMs: 90_000,
  };
  const clause = (doubt: Parameters<typeof doubtClause>[0]) => doubtClause(doubt, tally, wording);
  expect([
    clause({ kind: 'bounds', worse: null, better: nines('95%') }),
    clause({ kind: 'coverage', ratio: 0.41 }),
    clause({ kind: 'checks', checks: 1_440, needed: 29_956, objective: nines('99.99%') }),
    clause({ kind: 'outages', count: 1 }),
    clause({ kind: 'outages', count: 2 }),
    clause({ kind: 'outages', count: 0 }),
  ]).toEqual([
    'the time down lies between 10s and 1m 40s, which leaves open whether it is under 90% or 95%',
    'only 41% watched: the rest is taken to have been the same',
    "1,440 checks can't prove 99.99%: that takes 29,956 without a failure",
    'all of it is 1 outage: another month may look quite different',
    'all of it is 2 outages: another month may look quite different',
    'no outage is on record, so that nobody knows what one is like',
  ]);
});
