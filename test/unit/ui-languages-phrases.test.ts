// What holds of every phrase of every language of the widget.
// Promise: a phrase of the catalogue without a row in SAID does not compile.
// Not here: how they read (ui-languages.test.ts).

import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../shared/core/instant.ts';
import { numberFormat } from '../../shared/ui/formats.ts';
import { arabic } from '../../shared/ui/languages/arabic.ts';
import { french } from '../../shared/ui/languages/french.ts';
import { german } from '../../shared/ui/languages/german.ts';
import { japanese } from '../../shared/ui/languages/japanese.ts';
import { spanish } from '../../shared/ui/languages/spanish.ts';
import { durationText, fullInstantText, latencyText } from '../../shared/ui/text.ts';
import { english, type Words } from '../../shared/ui/words.ts';

const LANGUAGES = [german, spanish, french, japanese, arabic] as const;
const NAME = 'Api-7';
const ZONE = 'Europe/Berlin';
const DETAIL = 'endpoints.0.name: Expected text';

/** Figures as they come in. */
function figuresIn(locale: string) {
  return {
    age: fullInstantText(0, { locale, viewerZone: 'UTC' }),
    duration: durationText(11 * MINUTE_MS, locale),
    latency: latencyText(1_840_000, locale),
    percent: percentText(99, locale),
  };
}

function percentText(percent: number, locale: string): string {
  return numberFormat(locale, { style: 'percent' }).format(percent / 100);
}

type Figures = ReturnType<typeof figuresIn>;

/** A text, and what must stand in it. */
type Said = readonly [text: string, ...contained: string[]];

const SAID: Readonly<
  Record<Exclude<keyof Words, 'lang' | 'dir' | 'comma'>, (w: Words, f: Figures) => readonly Said[]>
> = {
  nothingWatched: (w) => [[w.nothingWatched]],
  allOperational: (w) => [[w.allOperational]],
  one: ({ one }) => Object.values(one).map((say): Said => [say(NAME), NAME]),
  some: ({ some }) => Object.values(some).map((say): Said => [say('3', '11'), '3', '11']),
  noCurrentData: (w) => [[w.noCurrentData]],
  lastChecked: (w, { age }) => [[w.lastChecked(age), age]],
  loading: (w) => [[w.loading]],
  state: ({ state }) => Object.values(state).map((word): Said => [word]),
  why: ({ why }) => Object.values(why).map((word): Said => [word]),
  silentSince: (w) => [[w.silentSince('14:02'), '14:02']],
  downWhenLastSeen: (w) => [[w.downWhenLastSeen('14:02'), '14:02']],
  downFor: (w, { duration }) => [[w.downFor(duration), duration]],
  slowAt: (w, { latency }) => [[w.slowAt(latency), latency]],
  watched: (w, { percent }) => [[w.watched(percent), percent]],
  hardlyWatched: (w) => [[w.hardlyWatched]],
  watchedAllDay: (w) => [[w.watchedAllDay]],
  notWatched: (w) => [[w.notWatched]],
  elseWorks: (w) => [[w.elseWorks]],
  checked: (w, { age, duration }) => [
    [w.checked(age, duration), age, duration],
    [w.checked(age, null), age],
  ],
  medianOf: (w, { latency }) => [[w.medianOf(latency), latency]],
  dayUp: (w, { percent }) => [[w.dayUp(percent), percent]],
  dayDown: (w, { duration }) => [
    [w.dayDown(duration, 1, '03:10'), duration, '03:10'],
    [w.dayDown(duration, 1, null), duration],
    [w.dayDown(duration, 3, null), duration, '3'],
  ],
  dayMaintenance: (w, { duration }) => [[w.dayMaintenance(duration), duration]],
  dayExcluded: (w, { duration }) => [[w.dayExcluded(duration), duration]],
  daySlow: (w, { duration }) => [[w.daySlow(duration), duration]],
  uptime: (w) => [[w.uptime]],
  daysOf: (w, { percent }) => [[w.daysOf(NAME, 90, percent, '± 7'), NAME, '90', percent, '± 7']],
  hoursOf: (w) => [[w.hoursOf(NAME), NAME]],
  howToRead: (w) => [[w.howToRead]],
  daysIn: (w) => [[w.daysIn(ZONE), ZONE]],
  asTables: (w) => [[w.asTables]],
  day: (w) => [[w.day]],
  whatHappened: (w) => [[w.whatHappened]],
  problem: ({ problem: { answered, document, ...rest } }) => [
    [answered('503'), '503'],
    [document(DETAIL), DETAIL],
    ...Object.values(rest).map((say): Said => [say('')]),
  ],
  feedFailed: (w) => [[w.feedFailed(w.problem.answered('503')), w.problem.answered('503')]],
  keptFrom: (w, { age }) => [[w.keptFrom(age), age]],
  planned: (w) => [
    [w.planned(NAME, '22:00', '23:00'), NAME, '22:00', '23:00'],
    [w.planned(NAME, null, '23:00'), NAME, '23:00'],
  ],
  since: (w, { duration }) => [[w.since('14:02', duration), '14:02', duration]],
  pastIncidents: (w) => [[w.pastIncidents]],
};

function saidIn(words: Words, figures = figuresIn(words.lang)): readonly Said[] {
  return Object.values(SAID).flatMap((say) => say(words, figures));
}

/** Words of two letters and more, without those of the arguments. */
function wordsOf([text, ...contained]: Said): readonly string[] {
  const own = contained.reduce((rest, argument) => rest.replace(argument, ' '), text);
  return own.toLowerCase().match(/\p{Script=Latin}{2,}/gu) ?? [];
}

/** English words that are words there too: in the language itself, or of everyone. */
const ALSO_THERE: Readonly<Record<string, readonly string[]>> = {
  de: ['in', 'median', 'server', 'src', 'status'],
  es: ['no', 'src'],
  fr: ['document', 'incidents', 'maintenance', 'service', 'src'],
  ja: ['src'],
  ar: ['src'],
};
/** Whole phrases that are the same. */
const SAME: Readonly<Record<string, readonly string[]>> = { fr: ['Maintenance'] };

describe.each(LANGUAGES)('the words of $lang', (words) => {
  const { lang } = words;
  const said = saidIn(words);

  it('run in their direction', () => expect(words.dir).toBe(lang === 'ar' ? 'rtl' : 'ltr'));

  it('contain what they are given', () => {
    const lost = said.filter(([text, ...contained]) => !contained.every((each) => text.includes(each)));
    expect(lost).toEqual([]);
  });

  it('are not the English ones', () => {
    const inEnglish = new Set(saidIn(english, figuresIn(lang)).map(([text]) => text));
    expect(said.flatMap(([text]) => (inEnglish.has(text) ? [text] : []))).toEqual(SAME[lang] ?? []);
  });

  it('leave no English word over', () => {
    const inEnglish = new Set(saidIn(english, figuresIn(lang)).flatMap(wordsOf));
    const left = said.flatMap(wordsOf).filter((word) => inEnglish.has(word));
    expect([...new Set(left)].sort()).toEqual(ALSO_THERE[lang]);
  });

  it('have no empty phrase, no space too many and no full stop twice', () => {
    const untidy = said.filter(
      ([text]) => text === '' || /\s\s|^\s|\s$|\.\.|\s[.,]|undefined|null/u.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it('close each isolate that they open', () => {
    expect(
      said.filter(([text]) => /\u2068/u.test(text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, ''))),
    ).toEqual([]);
  });
});

describe('what stands around a figure', () => {
  it('in Arabic foreign text is isolated wherever it stands', () => {
    const foreign = saidIn(arabic).filter(([text]) =>
      [NAME, ZONE, DETAIL].some((each) => text.includes(each)),
    );
    const isolated = /\u2068(?:Api-7|Europe\/Berlin|endpoints.*text)\u2069/u;
    expect(foreign.length).toBeGreaterThan(8);
    expect(foreign.filter(([text]) => !isolated.test(text))).toEqual([]);
  });
  it('in French a no-break space precedes each colon, and a percent sign as Intl has it', () => {
    const own = saidIn(french).map(([text, ...given]) =>
      given.reduce((rest, each) => rest.replace(each, ''), text),
    );
    expect(own.filter((text) => text.includes(':')).length).toBeGreaterThan(8);
    expect(own.filter((text) => /[^\u00a0]:|[ \u202f]%| [;!?]/u.test(text))).toEqual([]);
    expect(french.hardlyWatched).toContain(percentText(1, 'fr'));
  });
  it('in German a sentence that ends in an abbreviation has one full stop', () => {
    const wait = durationText(16 * SECOND_MS, 'de');
    expect(german.checked('vor 2 m', wait)).toBe(`Letzte Prüfung: vor 2 m, nächste in ${wait}`);
    expect(german.keptFrom('vor 2 m')).toBe('Letzter bekannter Stand: vor 2 m.');
  });
  it.each([
    [german, 'seit 01:05 Uhr (2h)', 'seit dem 1. Nov. 2025, 14:02 Uhr (2h)'],
    [spanish, 'desde la 01:05 (2h)', 'desde el 1 nov 2025, 14:02 (2h)'],
    [french, 'depuis 01:05 (2h)', 'depuis le 1 nov. 2025, 14:02 (2h)'],
  ])('articles stand as grammar asks: $1', ({ lang, since }, time, date) => {
    const when = { de: '1. Nov. 2025, 14:02', es: '1 nov 2025, 14:02', fr: '1 nov. 2025, 14:02' }[lang] ?? '';
    expect([since('01:05', '2h'), since(when, '2h')]).toEqual([time, date]);
  });
  it('in Canada a French time is no date', () => {
    expect(french.since('14\u00a0h\u00a002', '2h')).toBe('depuis 14\u00a0h\u00a002 (2h)');
  });
  it('a plan of days has its prepositions', () => {
    expect([
      german.planned('X', '1. Nov., 22:00', '2. Nov., 01:00'),
      french.planned('X', '1 nov., 22:00', '2 nov., 01:00'),
      french.planned('X', null, '2 nov., 01:00'),
    ]).toEqual([
      'X: vom 1. Nov., 22:00 bis 2. Nov., 01:00 Uhr',
      'X\u00a0: du 1 nov., 22:00 au 2 nov., 01:00',
      'X\u00a0: jusqu’au 2 nov., 01:00',
    ]);
  });
});

const COUNTS = [0, 1, 2, 3, 5, 11, 100];

describe(`one and many: ${COUNTS}`, () => {
  it.each([
    [
      german,
      ['0 Ausfälle', '1 Ausfall', '2 Ausfälle', '3 Ausfälle', '5 Ausfälle', '11 Ausfälle', '100 Ausfälle'],
    ],
    [
      spanish,
      [
        '0 interrupciones',
        '1 interrupción',
        '2 interrupciones',
        '3 interrupciones',
        '5 interrupciones',
        '11 interrupciones',
        '100 interrupciones',
      ],
    ],
    [
      french,
      [
        '0 interruption',
        '1 interruption',
        '2 interruptions',
        '3 interruptions',
        '5 interruptions',
        '11 interruptions',
        '100 interruptions',
      ],
    ],
    [japanese, ['停止0回', '停止1回', '停止2回', '停止3回', '停止5回', '停止11回', '停止100回']],
    [arabic, ['0 انقطاع', 'انقطاع واحد', 'انقطاعان', '3 انقطاعات', '5 انقطاعات', '11 انقطاعًا', '100 انقطاع']],
  ] as const)('outages in $0.lang', ({ dayDown }, expected) => {
    const outages = COUNTS.map((count) => dayDown('#', count, null).split(/ (?:von|de|لمدة) #|[,،（]/u)[0]);
    expect(outages).toEqual(expected);
  });

  it.each([
    [german, ['0 Tage', '1 Tag', '2 Tage', '3 Tage', '5 Tage', '11 Tage', '100 Tage']],
    [spanish, ['0 días', '1 día', '2 días', '3 días', '5 días', '11 días', '100 días']],
    [french, ['0 jour', '1 jour', '2 jours', '3 jours', '5 jours', '11 jours', '100 jours']],
    [japanese, ['0日間', '1日間', '2日間', '3日間', '5日間', '11日間', '100日間']],
    [arabic, ['0 يوم', 'يوم واحد', 'يومين', '3 أيام', '5 أيام', '11 يومًا', '100 يوم']],
  ] as const)('days in $0.lang', ({ daysOf }, expected) => {
    const days = COUNTS.map((count) =>
      daysOf('', count, '#', '#').match(/(?:über|en|sur|خلال) ([^,،]+)|\d+日間/u),
    );
    expect(days.map((match) => match?.[1] ?? match?.[0])).toEqual(expected);
  });
});
