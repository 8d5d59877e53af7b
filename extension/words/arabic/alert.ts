// Words of alerts, in Arabic.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import { DAYS, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { AlertWords } from '../alert-words.ts';
import { digestArabic } from './digest.ts';
import { CHECKS, countedText, OF_CHECKS } from './grammar.ts';

export const alertArabic: AlertWords = {
  title: 'التنبيهات',
  unstable: 'غير مستقر',
  failingOften: 'يفشل كثيرًا',
  newError: 'نوع جديد من الأخطاء',
  burning: 'تُستهلك ميزانية الأخطاء بسرعة زائدة',
  silent: 'لا أخبار',
  upAgain: 'يعمل من جديد',
  stableAgain: 'مستقر من جديد',
  over: 'انتهى',
  dropped: 'لم يعد متابَعًا',
  lasted: (duration) => `استمر ${duration}.`,
  told: 'أُبلغ عنه',
  heldBack: 'لم يُبلغ عنه',
  held: {
    maintenance: 'صيانة مخططة',
    excluded: 'خارج ساعات الخدمة',
    quiet: 'ساعات الهدوء',
    snoozed: 'مكتوم مؤقتًا',
    behind: 'ما يقف أمامه متوقف',
    told: 'قاعدة أخرى تُبلغ عنه',
    together: 'أُبلغ عنه مع غيره',
    every: 'أُبلغ عنه منذ قليل',
    'per-day': 'أُبلغ عنه اليوم بما يكفي',
    over: 'انتهى قبل الإبلاغ عنه',
    off: 'أُوقفت التنبيهات في الأثناء',
    unwatched: 'لم يعد مراقَبًا',
  },
  because: {
    inARow: (count, several) => (several === 1 ? 'فشل فحص واحد' : `فشل متتالٍ: ${countedText(count, CHECKS)}`),
    ofTheLast: (failures, of) => `فشل ${failures} من آخر ${countedText(of, OF_CHECKS)}`,
    unstable: (changes, of) =>
      `يعمل ويتوقف بالتناوب، والتغيرات ${changes} في آخر ${countedText(of, OF_CHECKS)}`,
    degraded: (duration) => `استجابة بطيئة لمدة ${duration}`,
    newError: (error) => `خطأ لم يظهر خلال 30 يومًا: ${error}`,
    frequentError: (error, count, duration) => `${error}: ${count}× خلال ${duration}`,
    burn: (rate, long, short) => `تُستهلك ميزانية الأخطاء أسرع من المسموح به ${rate}×، خلال ${long} و${short}`,
    silence: (duration) => `لم يتمكن أي فحص من معرفة الحالة لمدة ${duration}`,
    unknownCause: 'سبب غير معروف',
  },
  rule: (name) => `القاعدة «${isolated(name)}»`,
  rules: {
    'critical down': 'توقف ما هو حرج',
    down: 'توقف',
    'often failing': 'يفشل كثيرًا',
    slow: 'بطيء',
    silent: 'لا أخبار',
    'new error': 'نوع جديد من الأخطاء',
    'budget burns': 'استهلاك ميزانية الأخطاء',
    'vendor down': 'توقف خدمة خارجية',
    'vendor slow': 'بطء خدمة خارجية',
  },
  summary: (told, held, reasons) =>
    `أُبلغ عن ${told}، ولم يُبلغ عن ${held}${reasons === '' ? '' : `: ${reasons}`}`,
  which: 'أُبلغ عنه أو لم يُبلغ عنه',
  toldAndHeld: 'الكل',
  noneFits: 'لا تنبيه يطابق عوامل التصفية هذه.',
  choose: 'الإشعارات',
  sets: {
    off: 'بلا إشعارات',
    careful: 'قليلة',
    normal: 'عادية',
    loud: 'كل شيء',
    'office-hours': 'في ساعات العمل',
    vendor: 'لما يديره آخرون',
  },
  about: {
    off: 'يعرض شريط الأدوات ما توقف، ولا يظهر شيء آخر.',
    careful: 'يجب أن تفشل أربعة فحوص من خمسة، وما ليس حرجًا ينتظر حتى الصباح.',
    normal: 'يجب أن تفشل ثلاثة فحوص من أربعة، وما ليس حرجًا ينتظر حتى الصباح.',
    loud: 'فشلان متتاليان وكل نوع جديد من الأخطاء، ليلًا ونهارًا.',
    'office-hours': 'من الثامنة إلى السادسة في أيام العمل، والباقي ينتظر.',
    vendor: 'ما يطول فقط، وليس ليلًا أبدًا.',
  },
  ownRules: 'قواعد خاصة',
  nothing: 'لم يُبلغ عن شيء ولم يُحجب شيء بعد.',
  trying: {
    title: 'التجربة قبل الاختيار',
    about: (days) =>
      `ما كانت مجموعتان من القواعد ستبلغان عنه خلال ${countedText(days, DAYS)}. لا تغيّر التجربة شيئًا.`,
    one: 'مجموعة القواعد',
    other: 'للمقارنة',
    run: 'تجربة',
    messages: 'الإشعارات',
    perDay: 'في اليوم',
    atNight: 'ليلًا',
    held: 'لم يُبلغ عنه',
    silenced: 'حالات توقف لم يُبلغ عنها عمدًا',
    missed: 'حالات توقف فائتة',
    longestMissed: 'أطول توقف فائت',
    delay: 'من أول فشل إلى الإشعار',
    atMost: (median, most) => `${median}، وعلى الأكثر ${most}`,
  },
  digest: digestArabic,
};
