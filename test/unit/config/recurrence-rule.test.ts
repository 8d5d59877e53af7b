import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../shared/config/recurrence-rule.ts';

const rule = (text: string) => {
  const read = parseRule(text);
  if (!read.ok) throw new Error(read.wrong.join('; '));
  return read.rule;
};

const NOTHING_SAID = {
  interval: 1,
  count: null,
  until: null,
  months: [],
  weekNumbers: [],
  yearDays: [],
  monthDays: [],
  weekdays: [],
  hours: [],
  minutes: [],
  positions: [],
  weekStart: 0,
};

describe('a rule is read', () => {
  it('with what it does not say left open', () => {
    expect(rule('FREQ=DAILY')).toEqual({ ...NOTHING_SAID, text: 'FREQ=DAILY', frequency: 'DAILY' });
  });

  it('with each of its parts', () => {
    const text =
      'FREQ=YEARLY;INTERVAL=2;COUNT=9;BYMONTH=1,12;BYMONTHDAY=1,-1;BYDAY=SU,MO;BYHOUR=3;BYMINUTE=0,30';
    expect(rule(`${text};BYSETPOS=1,-1;WKST=SU`)).toMatchObject({
      frequency: 'YEARLY',
      interval: 2,
      count: 9,
      months: [1, 12],
      monthDays: [1, -1],
      weekdays: [
        { day: 6, nth: 0 },
        { day: 0, nth: 0 },
      ],
      hours: [3],
      minutes: [0, 30],
      positions: [1, -1],
      weekStart: 6,
    });
  });

  it.each([
    ['RRULE:FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;BYDAY=SU'],
    [' freq=weekly;byday=su; ', 'freq=weekly;byday=su;'],
  ])('%j as calendars and people write it, its text kept', (text, kept) => {
    expect(rule(text)).toMatchObject({ frequency: 'WEEKLY', weekdays: [{ day: 6, nth: 0 }], text: kept });
  });

  it.each([
    ['1SU', [{ day: 6, nth: 1 }]],
    [
      '-1FR,+2MO',
      [
        { day: 4, nth: -1 },
        { day: 0, nth: 2 },
      ],
    ],
  ])('BYDAY=%s', (days, weekdays) => {
    expect(rule(`FREQ=MONTHLY;BYDAY=${days}`).weekdays).toEqual(weekdays);
  });

  it.each([
    ['20261231', { kind: 'wall', atMs: Date.UTC(2027, 0, 1) - 1 }],
    ['20261231T220000', { kind: 'wall', atMs: Date.UTC(2026, 11, 31, 22) }],
    ['20261231T220000Z', { kind: 'instant', at: Date.UTC(2026, 11, 31, 22) }],
  ])('UNTIL=%s', (until, end) => {
    expect(rule(`FREQ=DAILY;UNTIL=${until}`).until).toEqual(end);
  });
});

const many = (count: number): string => Array.from({ length: count }, (_, i) => i).join(',');

describe('numbers of a rule', () => {
  it.each([
    ['DAILY', 'INTERVAL=1000', 'INTERVAL=1001'],
    ['DAILY', 'COUNT=100000', 'COUNT=100001'],
    ['DAILY', 'BYMONTH=1,12', 'BYMONTH=13'],
    ['YEARLY', 'BYWEEKNO=53,-53', 'BYWEEKNO=54'],
    ['YEARLY', 'BYWEEKNO=1,-1', 'BYWEEKNO=-54'],
    ['YEARLY', 'BYYEARDAY=366,-366', 'BYYEARDAY=367'],
    ['YEARLY', 'BYYEARDAY=1,-1', 'BYYEARDAY=-367'],
    ['MONTHLY', 'BYMONTHDAY=31,-31', 'BYMONTHDAY=-32'],
    ['YEARLY', 'BYDAY=53SU,-53SU', 'BYDAY=-54SU'],
    ['DAILY', 'BYHOUR=0,23', 'BYHOUR=-1'],
    ['DAILY', 'BYMINUTE=0,59', 'BYMINUTE=60'],
    ['DAILY', `BYMINUTE=${many(48)}`, `BYMINUTE=${many(49)}`],
    ['DAILY', `BYHOUR=${many(24)};BYMINUTE=0,30`, `BYHOUR=${many(17)};BYMINUTE=0,20,40`],
    ['DAILY', `BYHOUR=${many(24)}`, `BYHOUR=${many(24)};BYMINUTE=${many(3)}`],
    ['YEARLY', 'BYMONTH=1;BYSETPOS=366,-366', 'BYMONTH=1;BYSETPOS=367'],
    ['YEARLY', 'BYMONTH=1;BYSETPOS=1,-1', 'BYMONTH=1;BYSETPOS=-367'],
  ])('FREQ=%s takes %s, and refuses %s', (frequency, within, beyond) => {
    expect(parseRule(`FREQ=${frequency};${within}`)).toMatchObject({ ok: true });
    expect(parseRule(`FREQ=${frequency};${beyond}`)).toMatchObject({ ok: false });
  });
});

describe('a rule that is wrong says what', () => {
  it.each([
    ['', 'FREQ is missing'],
    ['BYDAY=SU', 'FREQ is missing'],
    ['every sunday', '"every sunday" is no part of a rule'],
    ['FREQ=FORTNIGHTLY', 'FREQ=FORTNIGHTLY is none of DAILY, WEEKLY, MONTHLY, YEARLY'],
    [
      'FREQ=SECONDLY',
      'FREQ=SECONDLY is too often for planned time; several times of a day are FREQ=DAILY;BYHOUR=1,13',
    ],
    ['FREQ=MINUTELY', 'FREQ=MINUTELY is too often'],
    ['FREQ=HOURLY', 'FREQ=HOURLY is too often'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ stands there twice'],
    ['FREQ=DAILY;BYDAYS=SU', '"BYDAYS=SU" is no part of a rule; did you mean BYDAY?'],
    ['FREQ=DAILY;BYDAY', '"BYDAY" has no value of its own'],
    ['FREQ=DAILY;BYDAY=SU=MO', '"BYDAY=SU=MO" has no value of its own'],
    ['FREQ=DAILY;BYSECOND=5', 'BYSECOND is finer than plans are'],
    ['DTSTART:20260101T000000', '"DTSTART:20260101T000000" is no part of a rule'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0: "0" is no whole number from 1 to 1000'],
    ['FREQ=DAILY;INTERVAL=1.5', 'INTERVAL=1.5: "1.5" is no whole number'],
    ['FREQ=DAILY;INTERVAL=1,2', 'INTERVAL=1,2: "1,2" is no whole number'],
    ['FREQ=DAILY;COUNT=-1', 'COUNT=-1: "-1" is no whole number from 1 to'],
    ['FREQ=DAILY;BYHOUR=24', 'BYHOUR=24: "24" is no whole number from 0 to 23'],
    ['FREQ=DAILY;BYMINUTE=', '"BYMINUTE=" has no value of its own'],
    ['FREQ=DAILY;BYMINUTE=1,', 'BYMINUTE=1,: "" is no whole number from 0 to 59'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY=0: "0" is no whole number from 1 to 31 or -1 to -31'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY=32: "32" is no whole number'],
    ['FREQ=WEEKLY;BYDAY=SUN', 'BYDAY: "SUN" is no day like SU, 1SU (the first) or -1SU (the last)'],
    ['FREQ=MONTHLY;BYDAY=0SU', 'BYDAY: "0SU" is no day'],
    ['FREQ=MONTHLY;BYDAY=54SU', 'BYDAY: "54SU" is no day'],
    ['FREQ=WEEKLY;WKST=XX', 'WKST=XX is none of MO, TU'],
    ['FREQ=DAILY;UNTIL=2026-12-31', 'UNTIL=2026-12-31 is no date like 20261231'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL=20260230 is no date'],
    ['FREQ=DAILY;UNTIL=20261231;COUNT=3', 'COUNT and UNTIL stand together'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'BYWEEKNO needs FREQ=YEARLY, not MONTHLY'],
    ['FREQ=DAILY;BYYEARDAY=3', 'BYYEARDAY needs FREQ=YEARLY, not DAILY'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'BYMONTHDAY and FREQ=WEEKLY do not go together'],
    ['FREQ=WEEKLY;BYDAY=1SU', 'BYDAY with a number needs FREQ=MONTHLY or YEARLY, not WEEKLY'],
    ['FREQ=YEARLY;BYWEEKNO=3;BYDAY=1SU', 'BYDAY with a number does not go together with BYWEEKNO'],
    ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS has nothing to choose from'],
    [
      `FREQ=DAILY;BYMINUTE=${Array.from({ length: 60 }, (_, i) => i)}`,
      'BYHOUR and BYMINUTE make more than 48 times a day',
    ],
  ])('%s → %s', (text, words) => {
    const read = parseRule(text);
    expect(read.ok ? [] : read.wrong.filter((each) => each.startsWith(words))).toHaveLength(1);
  });

  it.each([
    [`${'a'.repeat(20)}${'b'.repeat(20)}`, `"${'a'.repeat(20)}${'b'.repeat(20)}" is`],
    [`${'a'.repeat(20)}${'b'.repeat(21)}`, `"${'a'.repeat(20)}${'b'.repeat(20)}…" is`],
  ])('quotes %s', (text, words) => {
    const read = parseRule(text);
    expect(read.ok ? '' : read.wrong[0]).toContain(words);
  });

  it('names the first number that is none', () => {
    const read = parseRule('FREQ=DAILY;BYHOUR=24,25');
    expect(read.ok ? [] : read.wrong).toEqual(['BYHOUR=24,25: "24" is no whole number from 0 to 23']);
  });

  it('names all that is wrong', () => {
    const read = parseRule('FREQ=OFTEN;BYHOUR=25;BYDAY=XX');
    expect(read.ok ? [] : read.wrong).toHaveLength(3);
  });
});
