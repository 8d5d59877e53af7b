// The languages of the widget as they are read: a reviewer who speaks one of them reads its table.
// Promise: the words stand around figures from Intl in that language; times are in UTC.
// Not here: what holds of every phrase (ui-languages-phrases.test.ts), figures as text (text.test.ts).

import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/core/instant.ts';
import type { State } from '../../shared/core/standing.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import { arabic } from '../../shared/ui/languages/arabic.ts';
import { french } from '../../shared/ui/languages/french.ts';
import { german } from '../../shared/ui/languages/german.ts';
import { japanese } from '../../shared/ui/languages/japanese.ts';
import { spanish } from '../../shared/ui/languages/spanish.ts';
import { daysText, dayText, overall } from '../../shared/ui/sentences.ts';
import { ageText, durationText, fullInstantText, instantText, type Wording } from '../../shared/ui/text.ts';
import type { Words } from '../../shared/ui/words.ts';

const NOON = Date.UTC(2026, 10, 25, 12);
const FOUR_MINUTES = 263 * SECOND_MS;

const is =
  (...states: State[]) =>
  (wording: Wording) => {
    const standing = { since: null, why: null, lastKnown: null };
    const endpoints = states.map((state, i) => ({
      name: i === 0 ? 'Checkout' : `Site ${i}`,
      standing: { ...standing, state },
    }));
    return overall(endpoints, [], wording).sentence;
  };
const at = (hours: number, wording: Wording) => instantText(NOON + hours * HOUR_MS, NOON, wording);
const age = (wording: Wording) => ageText(NOON - 2 * HOUR_MS, NOON, wording);
const lasting = (ms: number, { locale }: Wording) => durationText(ms, locale);

/** 3 h 30 min down, the rest of the day up. */
function dayWith(part: Partial<Tally>): Tally {
  const { degradedMs = 0, unknownMs = 0 } = part;
  const downMs = 210 * MINUTE_MS;
  return {
    ...EMPTY_TALLY,
    intervalMs: MINUTE_MS,
    upMs: DAY_MS - downMs - degradedMs - unknownMs,
    downMs,
    spans: [{ from: NOON - DAY_MS / 2, to: NOON + DAY_MS / 2 }],
    ...part,
  };
}
const BEGUN_AT_3_10 = { begin: NOON - 530 * MINUTE_MS, end: NOON - 320 * MINUTE_MS, downMs: 210 * MINUTE_MS };
const SEVERAL = { wholeOutages: 3, unknownMs: DAY_MS / 10, degradedMs: 90 * SECOND_MS };

function told(day: Tally, wording: Wording): string {
  const { title, figure, lines } = dayText(day, wording);
  return [title, figure, ...lines].join(' | ');
}

const SENTENCES = {
  'all up': is('up', 'up'),
  'one down': is('down', 'up'),
  'several down': is('down', 'down', 'up', 'up', 'up'),
  'one slow': is('degraded', 'up'),
  'several slow': is('degraded', 'degraded', 'up', 'up', 'up'),
  'one unknown': is('unknown', 'up'),
  'several unknown': is('unknown', 'unknown', 'up', 'up', 'up'),
  'all unknown': is('unknown', 'unknown'),
  'one in maintenance': is('maintenance', 'up'),
  'several in maintenance': is('maintenance', 'maintenance', 'up', 'up', 'up'),
  'down for': (w) => w.words.downFor(lasting(FOUR_MINUTES, w)),
  'not checked since': (w) => w.words.silentSince(at(-11, w)),
  'checked, by age': (w) => `${w.words.elseWorks} ${w.words.checked(age(w), lasting(11 * MINUTE_MS, w))}`,
  'checked, by time': (w) => w.words.checked(fullInstantText(NOON, w), null),
  failed: (w) => `${w.words.feedFailed(w.words.problem.answered('503'))} ${w.words.keptFrom(age(w))}`,
  'a day with an outage': (w) => told(dayWith({ wholeOutages: 1, last: BEGUN_AT_3_10 }), w),
  'a day with several': (w) => told(dayWith(SEVERAL), w),
  planned: (w) => w.words.planned('Database upgrade', at(9, w), at(10, w)),
  'planned over midnight': (w) => w.words.planned('Database upgrade', at(11, w), at(13, w)),
  'planned, and begun': (w) => w.words.planned('Database upgrade', null, at(10, w)),
  'since today': (w) => w.words.since(at(-2, w), lasting(2 * HOUR_MS, w)),
  'since yesterday': (w) => w.words.since(at(-14, w), lasting(14 * HOUR_MS, w)),
  'days in words': (w) => daysText('Checkout', 90, dayWith(SEVERAL), w),
} as const satisfies Readonly<Record<string, (wording: Wording) => string>>;

type Read = Readonly<Record<keyof typeof SENTENCES, string>>;

const GERMAN: Read = {
  'all up': 'Alle Systeme funktionieren',
  'one down': 'Checkout ist ausgefallen',
  'several down': '2 von 5 ausgefallen',
  'one slow': 'Checkout ist langsam',
  'several slow': '2 von 5 langsam',
  'one unknown': 'Checkout: keine aktuellen Daten',
  'several unknown': '2 von 5 ohne aktuelle Daten',
  'all unknown': 'Keine aktuellen Daten',
  'one in maintenance': 'Checkout wird gewartet',
  'several in maintenance': '2 von 5 in Wartung',
  'down for': 'seit 4 Min., 23 Sek. ausgefallen',
  'not checked since': 'seit 01:00 Uhr nicht geprüft',
  'checked, by age': 'Alles andere funktioniert. Letzte Prüfung: vor 2 Std., nächste in 11 Min.',
  'checked, by time': 'Letzte Prüfung: 25.11.2026, 12:00:00 UTC.',
  failed:
    'Der Status konnte nicht gelesen werden: Der Server hat mit 503 geantwortet. Letzter bekannter Stand: vor 2 Std.',
  'a day with an outage':
    'Mi., 25. Nov. | 85,4 % verfügbar | 1 Ausfall von 3h, 30 Min. ab 03:10 Uhr | ganztägig überwacht',
  'a day with several':
    'Mi., 25. Nov. | 83,7 % verfügbar | 3 Ausfälle, zusammen 3h, 30 Min. | 1 Min., 30 Sek. langsam | 90 % überwacht',
  planned: 'Database upgrade: von 21:00 bis 22:00 Uhr',
  'planned over midnight': 'Database upgrade: von 23:00 bis 26. Nov., 01:00 Uhr',
  'planned, and begun': 'Database upgrade: bis 22:00 Uhr',
  'since today': 'seit 10:00 Uhr (2h)',
  'since yesterday': 'seit dem 24. Nov., 22:00 Uhr (14h)',
  'days in words': 'Checkout nach Tagen: Verfügbarkeit 83,7 % über 90 Tage, 90 % überwacht',
};

const SPANISH: Read = {
  'all up': 'Todos los sistemas funcionan con normalidad',
  'one down': 'Checkout no está disponible',
  'several down': '2 de 5 no disponibles',
  'one slow': 'Checkout responde con lentitud',
  'several slow': '2 de 5 responden con lentitud',
  'one unknown': 'Checkout: sin datos recientes',
  'several unknown': '2 de 5 sin datos recientes',
  'all unknown': 'Sin datos recientes',
  'one in maintenance': 'Checkout está en mantenimiento',
  'several in maintenance': '2 de 5 en mantenimiento',
  'down for': 'no disponible desde hace 4min 23s',
  'not checked since': 'sin comprobar desde la 01:00',
  'checked, by age': 'Todo lo demás funciona. Última comprobación: hace 2 h, próxima en 11min.',
  'checked, by time': 'Última comprobación: 25 nov 2026, 12:00:00 UTC.',
  failed: 'No se pudo leer el estado: el servidor respondió con 503. Último estado conocido: hace 2 h.',
  'a day with an outage':
    'mié, 25 nov | 85,4 % de disponibilidad | 1 interrupción de 3h 30min desde las 03:10 | supervisión durante todo el día',
  'a day with several':
    'mié, 25 nov | 83,7 % de disponibilidad | 3 interrupciones, 3h 30min en total | 1min 30s con respuesta lenta | 90 % con supervisión',
  planned: 'Database upgrade: desde las 21:00 hasta las 22:00',
  'planned over midnight': 'Database upgrade: desde las 23:00 hasta el 26 nov, 01:00',
  'planned, and begun': 'Database upgrade: hasta las 22:00',
  'since today': 'desde las 10:00 (2h)',
  'since yesterday': 'desde el 24 nov, 22:00 (14h)',
  'days in words': 'Checkout, día a día: disponibilidad 83,7 % en 90 días, 90 % con supervisión',
};

const FRENCH: Read = {
  'all up': 'Tous les systèmes sont opérationnels',
  'one down': 'Checkout est indisponible',
  'several down': '2 sur 5 indisponibles',
  'one slow': 'Checkout répond lentement',
  'several slow': '2 sur 5 répondent lentement',
  'one unknown': 'Checkout : aucune donnée récente',
  'several unknown': '2 sur 5 sans données récentes',
  'all unknown': 'Aucune donnée récente',
  'one in maintenance': 'Checkout est en maintenance',
  'several in maintenance': '2 sur 5 en maintenance',
  'down for': 'indisponible depuis 4min 23s',
  'not checked since': 'sans vérification depuis 01:00',
  'checked, by age': 'Tout le reste fonctionne. Dernière vérification : il y a 2 h, prochaine dans 11min.',
  'checked, by time': 'Dernière vérification : 25 nov. 2026, 12:00:00 UTC.',
  failed: 'Impossible de lire l’état : le serveur a répondu 503. Dernier état connu : il y a 2 h.',
  'a day with an outage':
    'mer. 25 nov. | 85,4 % de disponibilité | 1 interruption de 3h 30min à partir de 03:10 | surveillance toute la journée',
  'a day with several':
    'mer. 25 nov. | 83,7 % de disponibilité | 3 interruptions, 3h 30min au total | 1min 30s de réponse lente | 90 % sous surveillance',
  planned: 'Database upgrade : de 21:00 à 22:00',
  'planned over midnight': 'Database upgrade : de 23:00 au 26 nov., 01:00',
  'planned, and begun': 'Database upgrade : jusqu’à 22:00',
  'since today': 'depuis 10:00 (2h)',
  'since yesterday': 'depuis le 24 nov., 22:00 (14h)',
  'days in words': 'Checkout, jour par jour : disponibilité 83,7 % sur 90 jours, 90 % sous surveillance',
};

const JAPANESE: Read = {
  'all up': 'すべてのシステムが正常に稼働しています',
  'one down': 'Checkoutが停止しています',
  'several down': '5件中2件が停止しています',
  'one slow': 'Checkoutの応答が遅くなっています',
  'several slow': '5件中2件の応答が遅くなっています',
  'one unknown': 'Checkoutの最新データがありません',
  'several unknown': '5件中2件の最新データがありません',
  'all unknown': '最新データがありません',
  'one in maintenance': 'Checkoutはメンテナンス中です',
  'several in maintenance': '5件中2件がメンテナンス中です',
  'down for': '停止中（4m23s経過）',
  'not checked since': '01:00以降は未確認',
  'checked, by age': 'その他はすべて正常です。 最終確認：2 時間前、次回：11m後',
  'checked, by time': '最終確認：2026/11/25 12:00:00 UTC',
  failed:
    'ステータスを読み込めませんでした（サーバーの応答は503でした）。 2 時間前の時点の情報を表示しています。',
  'a day with an outage': '11月25日(水) | 稼働率 85.4% | 停止1回（03:10から3h30m） | 終日監視',
  'a day with several': '11月25日(水) | 稼働率 83.7% | 停止3回（合計3h30m） | 応答遅延 1m30s | 監視率 90%',
  planned: 'Database upgrade（予定：21:00～22:00）',
  'planned over midnight': 'Database upgrade（予定：23:00～11月26日 01:00）',
  'planned, and begun': 'Database upgrade（終了予定：22:00）',
  'since today': '10:00から（2h）',
  'since yesterday': '11月24日 22:00から（14h）',
  'days in words': 'Checkoutの日別状況：90日間の稼働率 83.7%、監視率 90%',
};

const ARABIC: Read = {
  'all up': 'جميع الأنظمة تعمل بشكل طبيعي',
  'one down': '⟨Checkout⟩ خارج الخدمة',
  'several down': '2 من 5 خارج الخدمة',
  'one slow': 'استجابة ⟨Checkout⟩ بطيئة',
  'several slow': 'استجابة 2 من 5 بطيئة',
  'one unknown': '⟨Checkout⟩: لا توجد بيانات حديثة',
  'several unknown': '2 من 5 بلا بيانات حديثة',
  'all unknown': 'لا توجد بيانات حديثة',
  'one in maintenance': '⟨Checkout⟩ قيد الصيانة',
  'several in maintenance': '2 من 5 قيد الصيانة',
  'down for': 'خارج الخدمة منذ 4 د و23 ث',
  'not checked since': 'لم يُجرَ أي فحص منذ 01:00',
  'checked, by age': 'كل ما عدا ذلك يعمل بشكل طبيعي. آخر فحص: قبل ساعتين، والتالي بعد 11 د.',
  'checked, by time': 'آخر فحص: 25/11/2026، 12:00:00 UTC.',
  failed: 'تعذّرت قراءة الحالة: أجاب الخادم بالرمز 503. آخر حالة معروفة: قبل ساعتين.',
  'a day with an outage':
    'الأربعاء، 25 نوفمبر | نسبة التوفر 85.4% | انقطاع واحد لمدة 3 س و30 د، بدءًا من 03:10 | مراقبة طوال اليوم',
  'a day with several':
    'الأربعاء، 25 نوفمبر | نسبة التوفر 83.7% | 3 انقطاعات، بإجمالي 3 س و30 د | استجابة بطيئة لمدة 1 د و30 ث | نسبة المراقبة 90%',
  planned: '⟨Database upgrade⟩: من 21:00 إلى 22:00',
  'planned over midnight': '⟨Database upgrade⟩: من 23:00 إلى 26 نوفمبر، 01:00',
  'planned, and begun': '⟨Database upgrade⟩: حتى 22:00',
  'since today': 'منذ 10:00 (2 س)',
  'since yesterday': 'منذ 24 نوفمبر، 22:00 (14 س)',
  'days in words': '⟨Checkout⟩، يومًا بيوم: نسبة التوفر 83.7% خلال 90 يومًا، نسبة المراقبة 90%',
};

/** As it is seen: no-break spaces as spaces, isolates as ⟨ ⟩, marks of direction left out. */
function seen(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replaceAll('\u2068', '⟨')
    .replaceAll('\u2069', '⟩');
}

function readIn(words: Words): Record<string, string> {
  const wording: Wording = { locale: words.lang, zone: 'UTC', viewerZone: 'UTC', words };
  return Object.fromEntries(Object.entries(SENTENCES).map(([title, say]) => [title, seen(say(wording))]));
}

describe('sentences', () => {
  it.each([
    ['German', german, GERMAN],
    ['Spanish', spanish, SPANISH],
    ['French', french, FRENCH],
    ['Japanese', japanese, JAPANESE],
    ['Arabic', arabic, ARABIC],
  ] as const)('in %s', (_, words, expected) => expect(readIn(words)).toEqual(expected));
});
