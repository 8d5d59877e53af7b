import { describe, expect, it } from 'vitest';
import { parseServiceHours } from '../../shared/config/service-hours-text.ts';

const open = (text: string) => {
  const read = parseServiceHours(text);
  if (!read.ok) throw new Error(read.faults.map(({ wrong }) => wrong).join('\n'));
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return read.hours.week
    .map((day) => day.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' '))
    .join('|');
};

describe('service hours are read', () => {
  it.each([
    ['Mo-Fr 08:00-20:00', '8:00-20:00|8:00-20:00|8:00-20:00|8:00-20:00|8:00-20:00||'],
    [
      'Mo-Fr 08:00-20:00; Sa 10:00-14:00',
      '8:00-20:00|8:00-20:00|8:00-20:00|8:00-20:00|8:00-20:00|10:00-14:00|',
    ],
    ['Mo,We 08:00-12:00,13:00-18:00', '8:00-12:00 13:00-18:00||8:00-12:00 13:00-18:00||||'],
    ['Sa-Mo 10:00-11:00', '10:00-11:00|||||10:00-11:00|10:00-11:00'],
    ['Su 22:00-06:00', '0:00-6:00||||||22:00-24:00'],
    ['Fr 22:00-00:00', '||||22:00-24:00||'],
    ['Th 20:00-24:00', '|||20:00-24:00|||'],
    ['Tu 08:00-12:00,11:00-14:00', '|8:00-14:00|||||'],
    ['Mo 22:00-06:00; Tu 05:00-07:00', '22:00-24:00|0:00-7:00|||||'],
    [' mo 8:00 - 9:00 ; ', '8:00-9:00||||||'],
    ['Mo, Mo-Tu 01:00-02:00', '1:00-2:00|1:00-2:00|||||'],
    ['09:00-10:00', Array(7).fill('9:00-10:00').join('|')],
    ['24/7', Array(7).fill('0:00-24:00').join('|')],
  ])('%s → %s', (text, week) => {
    expect(open(text)).toBe(week);
  });

  it('keeps the text as it was written', () => {
    expect(parseServiceHours(' Mo-Fr  08:00-20:00 ')).toMatchObject({
      hours: { text: 'Mo-Fr  08:00-20:00' },
    });
  });
});

describe('service hours that are wrong say what, where, and what would be right', () => {
  it.each([
    ['', 0, 'the text is empty', 'Mo-Fr 08:00-20:00'],
    [' ; ', 1, 'the text is empty', 'Mo-Fr 08:00-20:00'],
    ['Mo-Fr 8-20', 6, '"8-20" is no range of times', '08:00-20:00'],
    ['Mon-Fri 08:00-20:00', 0, '"Mon" is no day; the days are Mo, Tu, We', 'Mo-Fr 08:00-20:00'],
    ['Mo-Fri 08:00-20:00', 3, '"Fri" is no day', 'Mo-Fr'],
    ['PH 10:00-12:00', 0, '"PH" is no day', 'Mo-Fr'],
    ['Mo-We-Fr 10:00-12:00', 0, '"Mo-We-Fr" is no day', 'Mo-Fr'],
    ['Mo-Fr', 0, '"Mo-Fr" has no times', 'Mo-Fr 08:00-20:00'],
    ['Mo-Fr off', 0, '"Mo-Fr off" has no times; a day without service is left out', 'Mo-Fr'],
    [
      'Mo 08:00-12:00; Mo 13:00-18:00',
      16,
      '"Mo 13:00-18:00" is the second rule with Mo',
      'Mo 08:00-12:00,13',
    ],
    ['Mo 22:00-26:00', 3, '"22:00-26:00" has a time that no clock shows', '22:00-02:00'],
    ['Mo 08:00-12:60', 3, 'has a time that no clock shows', '22:00-02:00'],
    ['Mo 24:00-25:00', 3, 'has a time that no clock shows', '22:00-02:00'],
    ['Mo 24:00-06:00', 3, '"24:00-06:00" begins when the day is over', '00:00-06:00'],
    ['Mo 08:00-08:00', 3, '"08:00-08:00" ends where it begins', '00:00-24:00'],
    ['Mo 08:00-09:00,', 15, '"" is no range of times', '08:00-20:00'],
    ['Mo 08:00+', 3, '"08:00+" is no range of times', '08:00-20:00'],
    ['Mo 08:00-12:00 Tu 09:00-10:00', 3, 'is no range of times', '08:00-20:00'],
  ])('%j at %i: %s', (text, at, wrong, example) => {
    const read = parseServiceHours(text);
    expect(read).toMatchObject({ ok: false });
    const [fault] = read.ok ? [] : read.faults;
    expect(fault).toMatchObject({ at });
    expect(fault?.wrong).toContain(wrong);
    expect(fault?.example).toContain(example);
  });

  it('names every fault, not the first alone', () => {
    const read = parseServiceHours('Mon 08:00-20:00; Tu 9-10');
    expect(read.ok ? [] : read.faults.map(({ at }) => at)).toEqual([0, 20]);
  });

  it('quotes no more than people can read', () => {
    const read = parseServiceHours('x'.repeat(10_000));
    expect(read.ok ? '' : read.faults[0].wrong.length).toBeLessThan(120);
  });

  it.each([
    [`${'a'.repeat(20)}${'b'.repeat(20)}`, `"${'a'.repeat(20)}${'b'.repeat(20)}" has no times`],
    [`${'a'.repeat(20)}${'b'.repeat(21)}`, `"${'a'.repeat(20)}${'b'.repeat(20)}…" has no times`],
  ])('quotes %s', (text, wrong) => {
    const read = parseServiceHours(text);
    expect(read.ok ? '' : read.faults[0].wrong).toContain(wrong);
  });
});
