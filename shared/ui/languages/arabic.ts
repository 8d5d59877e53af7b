// The catalogue in Arabic, modern standard.
// Promise: foreign text is isolated, so that it turns no sentence around; nothing agrees with the gender of an endpoint.
// Not here: what a phrase is for (words.ts), figures as text (text.ts).

import type { Words } from '../words.ts';

const PLURALS = new Intl.PluralRules('ar');

export const arabic: Words = {
  lang: 'ar',
  dir: 'rtl',
  nothingWatched: 'لا شيء قيد المراقبة بعد',
  allOperational: 'جميع الأنظمة تعمل بشكل طبيعي',
  one: {
    down: (name) => `${isolated(name)} خارج الخدمة`,
    degraded: (name) => `استجابة ${isolated(name)} بطيئة`,
    unknown: (name) => `${isolated(name)}: لا توجد بيانات حديثة`,
    maintenance: (name) => `${isolated(name)} قيد الصيانة`,
  },
  some: {
    down: (count, all) => `${count} من ${all} خارج الخدمة`,
    degraded: (count, all) => `استجابة ${count} من ${all} بطيئة`,
    unknown: (count, all) => `${count} من ${all} بلا بيانات حديثة`,
    maintenance: (count, all) => `${count} من ${all} قيد الصيانة`,
  },
  noCurrentData: 'لا توجد بيانات حديثة',
  lastChecked: (age) => `آخر فحص: ${age}`,
  loading: 'جارٍ التحميل…',
  state: {
    up: 'قيد التشغيل',
    degraded: 'استجابة بطيئة',
    down: 'خارج الخدمة',
    unknown: 'الحالة غير معروفة',
    maintenance: 'صيانة',
  },
  why: { never: 'لم يُجرَ أي فحص بعد' },
  silentSince: (when) => `لم يُجرَ أي فحص منذ ${when}`,
  comma: '، ',
  downWhenLastSeen: (why) => `خارج الخدمة عند آخر فحص؛ ${why}`,
  downFor: (duration) => `خارج الخدمة منذ ${duration}`,
  slowAt: (latency) => `استجابة بطيئة، ${latency}`,
  watched: (percent) => `نسبة المراقبة ${percent}`,
  hardlyWatched: 'نسبة المراقبة أقل من واحد بالمئة',
  watchedAllDay: 'مراقبة طوال اليوم',
  notWatched: 'بلا مراقبة',
  elseWorks: 'كل ما عدا ذلك يعمل بشكل طبيعي.',
  checked: (age, wait) => `آخر فحص: ${age}${wait === null ? '' : `، والتالي بعد ${wait}`}.`,
  medianOf: (latency) => `الوسيط ${latency}`,
  dayUp: (percent) => `نسبة التوفر ${percent}`,
  dayDown: (duration, outages, from) => {
    const count = counted(outages, OUTAGES);
    if (outages !== 1) return `${count}، بإجمالي ${duration}`;
    return `${count} لمدة ${duration}${from === null ? '' : `، بدءًا من ${from}`}`;
  },
  dayMaintenance: (duration) => `صيانة لمدة ${duration}`,
  dayExcluded: (duration) => `خارج ساعات العمل لمدة ${duration}`,
  daySlow: (duration) => `استجابة بطيئة لمدة ${duration}`,
  uptime: 'نسبة التوفر',
  daysOf: (name, days, uptime, evidence) =>
    `${isolated(name)}، يومًا بيوم: نسبة التوفر ${uptime} خلال ${counted(days, DAYS)}، ${evidence}`,
  hoursOf: (name) => `${isolated(name)}، ساعة بساعة`,
  howToRead: 'الارتفاع: نسبة المراقبة. الأحمر: مدة الانقطاع.',
  daysIn: (zone) => `المنطقة الزمنية للأيام: ${isolated(zone)}`,
  asTables: 'الأيام في جداول',
  day: 'اليوم',
  whatHappened: 'ما حدث',
  problem: {
    address: () => `لا يحتوي ${isolated('src')} على عنوان مقروء`,
    unreachable: () => 'لم يستجب الخادم',
    answered: (status) => `أجاب الخادم بالرمز ${status}`,
    tooLarge: () => 'المستند كبير جدًا',
    document: (detail) => `في المستند خطأ (${isolated(detail)})`,
  },
  feedFailed: (problem) => `تعذّرت قراءة الحالة: ${problem}.`,
  keptFrom: (when) => `آخر حالة معروفة: ${when}.`,
  planned: (title, from, until) =>
    `${isolated(title)}: ${from === null ? `حتى ${until}` : `من ${from} إلى ${until}`}`,
  since: (time, duration) => `منذ ${time} (${duration})`,
  pastIncidents: 'الأعطال السابقة',
};

/** Foreign text by its own direction: between U+2068 and U+2069. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A noun as the six categories of a number have it: with zero and from a hundred on, one, two, few, many. */
export type Forms = readonly [bare: string, one: string, two: string, few: string, many: string];

export const OUTAGES: Forms = ['انقطاع', 'انقطاع واحد', 'انقطاعان', 'انقطاعات', 'انقطاعًا'];
/** After a preposition. */
export const DAYS: Forms = ['يوم', 'يوم واحد', 'يومين', 'أيام', 'يومًا'];

/** @param text the count as a reader writes it */
export function counted(
  count: number,
  [bare, one, two, few, many]: Forms,
  text: string = `${count}`,
): string {
  switch (PLURALS.select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${text} ${few}`;
    case 'many':
      return `${text} ${many}`;
    default:
      return `${text} ${bare}`;
  }
}
