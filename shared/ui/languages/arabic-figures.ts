// The words of tables, reasons and costs in Arabic.
// Promise: as in arabic.ts.
// Not here: what a phrase is for (figure-words.ts, cost-words.ts).

import type { CostWords } from '../cost-words.ts';
import type { FigureWords } from '../figure-words.ts';
import { arabic, counted, OUTAGES } from './arabic.ts';

export const arabicFigures: FigureWords = {
  ...arabic,
  why: {
    offline: 'هذا الجهاز غير متصل بالشبكة',
    portal: 'الشبكة تطلب تسجيل الدخول',
    asleep: 'كان الجهاز في وضع السكون',
    permission: 'سُحب الإذن',
    redirect: 'إعادة توجيه إلى مضيف غير مسموح به',
    unreadable: 'تعذّرت قراءة الاستجابة',
    secret: 'بيانات سرية مطلوبة غير موجودة',
    never: 'لم يُجرَ أي فحص بعد',
  },
  window: { '24h': '24 ساعة', '7d': '7 أيام', '30d': '30 يومًا', '90d': '90 يومًا', '365d': '365 يومًا' },
  inWindow: 'المدة',
  downtime: 'الانقطاع',
  availability: 'الاستجابات السليمة',
  response: 'زمن الاستجابة',
  p95: 'p95',
  between: (low, high) => `بين ${low} و${high}`,
  outageCount,
  longest: (duration) => `أطولها ${duration}`,
  lastOutage: (age, duration) => `آخر انقطاع ${age}، ${duration}`,
  downSince: (time, duration) => `خارج الخدمة منذ ${time}، ${duration} حتى الآن`,
  downLastSeen: (time, duration) => `خارج الخدمة عند آخر فحص، منذ ${time}، ${duration} على الأقل`,
  noOutage: 'لا انقطاع مسجَّل',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `نسبة التوفر ${figure}${doubt === null ? '' : ` (${doubt})`}، ${watched}.`,
    downtime: (duration, bounds, outages) =>
      `مدة الانقطاع ${duration}${bounds === null ? '' : `، ${bounds}`}: ${outages}.`,
    availability: (figure, good, all) => `${figure} من الاستجابات سليمة: ${good} من ${all}.`,
    response: (median, p95) => `نصف الاستجابات جاء خلال ${median}، و95% منها خلال ${p95}.`,
    nothing: 'لا شيء معروف عن هذه المدة.',
  },
};

export const arabicCost: CostWords = {
  objective: 'الهدف',
  downAMonth: 'الانقطاع في الشهر',
  saved: 'الوفر',
  worth: 'القيمة',
  cost: 'التكلفة',
  costRatio: 'التكلفة / القيمة',
  payback: 'الاسترداد بعد',
  never: 'أبدًا',
  atOnce: 'فورًا',
  now: (uptime, duration, value, minuteValue) =>
    `نسبة التوفر ${uptime}: انقطاع ${duration} في الشهر المتوسط، وتكلفته ${value} بسعر ${minuteValue} للدقيقة.`,
  going: (from, to, minutes, value) =>
    `الانتقال من ${from} إلى ${to} يوفّر ${minutes} في الشهر، بقيمة ${value}.`,
  kept: (uptime, objective) => `عند ${uptime} تحقق هدف ${objective} بالفعل: لم يبقَ ما يمكن توفيره.`,
  once: (amount) => `${amount} مرة واحدة`,
  monthly: (amount) => `${amount} في الشهر`,
  onceAndMonthly: (once, monthly) => `${once} مرة واحدة و${monthly} في الشهر`,
  costsMore: (price, times, isOnce) => `مقابل ${price} تبلغ التكلفة ${times} أضعاف العائد${inYear(isOnce)}`,
  returnsMore: (price, times, isOnce) => `مقابل ${price} يبلغ العائد ${times} أضعاف التكلفة${inYear(isOnce)}`,
  even: (price, isOnce) => `مقابل ${price} يساوي العائد التكلفة${inYear(isOnce)}`,
  paysBack: (months) => `، وتُسترد التكلفة بعد ${months}`,
  neverPaysBack: '، ولا تُسترد التكلفة أبدًا',
  paysBelow: (value) => `الأمر مجدٍ ما دامت التكلفة أقل من ${value} في الشهر.`,
  nothingSaved: 'لا انقطاع مسجَّل في هذه المدة: لا شيء يمكن توفيره.',
  highObjective: (objective, duration, checks) =>
    `يسمح ${objective} بانقطاع ${duration} في الشهر، وهو ينتهي قبل أن يستيقظ أحد، ويتطلب إثباته ${checks} من الفحوص بلا فشل.`,
  highPrice: (from, minutes, value) =>
    `الخطوة التي تلي ${from} وحدها توفّر ${minutes} في الشهر: مهما كلّفت فعائدها ${value}.`,
  tooLittle: 'هذا أقل مما يكفي لاتخاذ قرار:',
  doubtBounds: (between, worse, better) => `مدة الانقطاع ${between}، فقد تكون النسبة ${worse} أو ${better}`,
  doubtCoverage: (watched) => `${watched} فقط: يُفترض أن الباقي مماثل`,
  doubtChecks: (checks, objective, needed) =>
    `عدد الفحوص (${checks}) لا يثبت ${objective}: يلزم ${needed} بلا فشل`,
  doubtOutages: (count) =>
    count === 0
      ? 'لا انقطاع مسجَّل، فلا أحد يعرف كيف يكون'
      : `كل ذلك من ${outageCount(count)}: قد يختلف شهر آخر تمامًا`,
  below: (objective) => `أقل من ${objective}`,
};

function outageCount(count: number): string {
  return count === 0 ? 'بلا انقطاع' : counted(count, OUTAGES);
}

function inYear(isOnce: boolean): string {
  return isOnce ? ' في السنة الأولى' : '';
}
