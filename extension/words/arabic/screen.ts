// The extension's flat phrases in Arabic.
// Promise: as in words.ts.
// Not here: what a phrase is for (words.ts), the sections (the files beside this one).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { ScreenWords } from '../words.ts';

export const screenArabic: ScreenWords = {
  closed: (text) => (text.endsWith('.') ? text : `${text}.`),
  labelled: (label, value) => `${isolated(label)}: ${value}`,
  notWatched: 'هذا الموقع غير مراقَب.',
  waiting: 'بانتظار إجابتك عن سؤال المتصفح.',
  paused: 'متوقف مؤقتًا',
  allPaused: 'المراقبة كلها متوقفة مؤقتًا',
  monitor: 'مراقبة هذا الموقع',
  checkNow: 'فحص الآن',
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  allowAgain: 'السماح مجددًا',
  allowHost: 'السماح',
  furtherHost: 'العنوان الذي تنتهي إليه إعادة التوجيه',
  redirectHelp: (host) =>
    `يعيد ${isolated(host)} توجيه الزوار إلى مضيف لم تسمح به، ولا يكشف المتصفح أيّ مضيف هو. افتح العنوان في علامة تبويب، وانظر إلى أين ينتهي، ثم اسمح بذلك العنوان.`,
  notAllowed: (host) =>
    `لم تسمح لـ Uptally بالوصول إلى ${isolated(host)}، ولا يمكن الفحص من دون ذلك. للمتابعة، أعد المحاولة واختر «السماح».`,
  cannotAsk: (why) => `لم يطلب المتصفح الإذن: ${why}`,
  watched: 'قيد المراقبة',
  add: 'إضافة عنوان',
  addTitle: 'مراقبة عنوان',
  editTitle: (name) => `تعديل ${isolated(name)}`,
  emptyHelp:
    'افتح موقعًا واختر «مراقبة هذا الموقع»، أو أضف عنوانًا. يجري الفحص من هذا المتصفح ما دام قيد التشغيل.',
  settings: 'الإعدادات',
  edit: 'تعديل',
  remove: 'إزالة',
  removed: (name) => `أُلغيت مراقبة ${isolated(name)}.`,
  undo: 'تراجع',
  cancel: 'إلغاء',
  save: 'حفظ',
  watch: 'مراقبة',
  address: 'العنوان',
  name: 'الاسم',
  nameHint: 'كما في العنوان',
  group: 'المجموعة',
  interval: 'الفحص كل',
  statuses: 'رموز الحالة السليمة',
  latencyLimit: 'بطيء بعد (مللي ثانية)',
  text: 'النص المطلوب',
  more: 'المزيد',
  every: (duration) => `كل ${duration}`,
  since: (when) => `منذ ${when}`,
  pageTitle: 'عنوان الموجز',
  titleHint: 'يظهر في صفحة الحالة',
  zone: 'المنطقة الزمنية للأيام',
  zoneHint: 'ضُبطت المنطقة الزمنية عند إضافة أول نقطة نهاية، وعليها تعتمد كل الأرقام اليومية.',
  control: 'عناوين للسؤال حين لا يستجيب شيء',
  controlHint:
    'عنوان واحد في كل سطر، ويمكن أن تليه حالة استجابته الصحيحة ونصها. تُظهر هذه العناوين هل جهازك غير متصل أو تطلب شبكته تسجيل الدخول أولًا، ولا يُرسَل إليها شيء آخر.',
  download: 'تنزيل الموجز',
  downloadHint: 'ملف status.json لصفحة الحالة: أسماء كل ما يُراقَب هنا وأرقامه، بلا عناوين.',
  trouble: (problem) => `فشلت جولة الفحص الأخيرة: ${problem}`,
  historyTrouble: (problem) => `تعذّرت قراءة السجل التاريخي: ${problem}`,
  checkedAge: (age) => `آخر فحص ${age}`,
  noEndpoint: 'لا شيء لنشره بعد.',
};
