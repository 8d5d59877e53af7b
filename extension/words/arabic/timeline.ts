// Words of an endpoint's page in Arabic.
// Promise: as in timeline-words.ts.
// Not here: what a phrase is for (timeline-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { TimelineWords } from '../timeline-words.ts';
import { countedText, OF_ANSWERS, OF_CHECKS } from './grammar.ts';

const P95 = isolated('p95');

export const timelineArabic: TimelineWords = {
  mission: { critical: 'حرج', supporting: 'مساند', internal: 'داخلي' },
  objective: (percent) => `الهدف ${percent}`,
  window: 'المدة المعروضة',
  year: 'سنة',
  median: 'الوسيط',
  responseMedian: 'زمن الاستجابة، الوسيط',
  p95p99: (p95, p99) => `${P95} ${p95} · ${isolated('p99')} ${p99}`,
  answers: (range, count) =>
    range === null ? 'لا استجابة' : `${range} من ${countedText(count, OF_ANSWERS)}`,
  budgetLeft: 'المتبقي من ميزانية الأخطاء',
  overspent: (duration) => `تجاوز بمقدار ${duration}`,
  burning: (rate) => `الاستهلاك أسرع من المسموح به: ${rate}×`,
  spare: (rate) => `الاستهلاك ${rate} من المسموح به`,
  chart: 'المخطط الزمني',
  summary: (name, from, to, sentences) => `${isolated(name)} من ${from} إلى ${to}. ${sentences}`,
  keysHelp: 'مفتاحا زائد وناقص للتكبير والتصغير، والأسهم للتحريك، وHome وEnd للبداية والنهاية، و0 لعرض الكل.',
  nearer: 'تكبير',
  further: 'تصغير',
  earlier: 'أقدم',
  later: 'أحدث',
  all: 'الكل',
  point: (when, median, high) => `${when} · الوسيط ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom: 'اسحب للتكبير، واسحب مع Shift للتحريك، واستخدم عجلة الفأرة مع Ctrl للتكبير والتصغير.',
  p95: (value) => `${P95} ${value}`,
  slowest: (value) => `الأبطأ ${value}`,
  asTable: 'عرض في جدول',
  time: 'الوقت',
  high: 'p95',
  slowestHead: 'الأبطأ',
  tooMany: (most) => `تُعرض أول ${most} فقط: كبّر لرؤية الباقي.`,
  nothingYet: 'لا شيء مسجَّل عن هذه المدة.',
  readFailed: (problem) => `تعذّرت قراءة السجل التاريخي: ${problem}`,
  maintenance: 'صيانة',
  from: 'من',
  to: 'إلى',
  show: 'عرض',
  zones: (viewer, owner) =>
    viewer === owner
      ? `المنطقة الزمنية: ${isolated(viewer)}.`
      : `المنطقة الزمنية للأوقات: ${isolated(viewer)}، وللأيام والأسابيع: ${isolated(owner)}.`,
  wrongOrder: 'يجب أن تسبق البداية النهاية.',
  notATime: 'أدخل تاريخًا ووقتًا.',
  exact: (from, to) => `بالضبط من ${from} إلى ${to}.`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `المدة المطلوبة من ${askedFrom} إلى ${askedTo}، لكن الفحوص المفردة لم تعد مسجَّلة فيها، لذا تخص الأرقام المدة من ${from} إلى ${to}.`,
  allWindows: 'كل المدد',
  current: { day: 'اليوم', week: 'هذا الأسبوع', month: 'هذا الشهر', year: 'هذه السنة' },
  previous: { day: 'أمس', week: 'الأسبوع الماضي', month: 'الشهر الماضي', year: 'السنة الماضية' },
  howComputed: (figure) => `${figure}: طريقة الحساب`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `زمن التشغيل ${up} من ${covered} قيد المراقبة، من أصل ${length}: ${figure}.`,
    uptimeCut: 'النسبة مقطوعة لا مقرَّبة، بعدد الأرقام العشرية الذي تدعمه الفحوص.',
    doubt: (low, high) =>
      `لا يُعرف وقت تغيّر الحالة إلا بدقة فترة الفحص: إن احتُسب كل شك ضد نقطة النهاية فالنسبة ${low}، وإن احتُسب لصالحها فالنسبة ${high}.`,
    doubtOfDown: (bounds) => `لا يُعرف وقت تغيّر الحالة إلا بدقة فترة الفحص: كانت المدة ${bounds}.`,
    certain: 'لا شك في أي شيء.',
    coverage: (watched, unknown) => `${watched}، والمدة المجهولة ${unknown}.`,
    planned: (maintenance, excluded) => `غير محتسب: صيانة ${maintenance}، وخارج ساعات العمل ${excluded}.`,
    down: (down, outages) => `مجموع الانقطاع ${down}: ${outages}. المدة مقرَّبة إلى الثانية الأعلى.`,
    availability: (good, bad, figure) =>
      `الاستجابات ${isolated('2xx')}: ${good}، والاستجابات ${isolated('5xx')}: ${bad}. ${isolated('2xx / (2xx + 5xx)')} = ${figure}.`,
    otherAnswers: (others, none) => `عدا ذلك: استجابات أخرى ${others}، وفحوص بلا استجابة ${none}.`,
    wilson: (range) => `بهذا العدد من الاستجابات تقع النسبة الحقيقية في المجال ${range} (95%، Wilson).`,
    response: (count, median, p95) =>
      `من ${countedText(count, OF_CHECKS)} نتيجتها «قيد التشغيل» أو «استجابة بطيئة»، جاء نصف الاستجابات خلال ${median}، و95% منها خلال ${p95}.`,
    sketch: 'من الإرسال حتى ترويسات آخر استجابة. دقة المئينات في حدود 1%.',
    budget: (objective, watchable, budget, spent) =>
      `هدف ${objective} من ${watchable} يسمح بانقطاع مدته ${budget}، والمستهلك منها ${spent}.`,
    burn: (rate, watched) =>
      `معدل الاستهلاك ${rate}: عند 1 تدوم الميزانية بقدر المدة تمامًا. يخص المعدل الوقت المراقَب (${watched}).`,
    nothing: 'لا شيء معروف عن هذه المدة.',
  },
};
