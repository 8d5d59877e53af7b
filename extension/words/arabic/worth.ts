// Words of the panel that asks whether the next nine is worth it, in Arabic.
// Promise: as in worth-words.ts.
// Not here: what a phrase is for (worth-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import { arabicCost } from '../../../shared/ui/languages/arabic-figures.ts';
import type { WorthWords } from '../worth-words.ts';

export const worthArabic: WorthWords = {
  title: 'هل يستحق؟',
  answer: arabicCost,
  what: 'انقطاع',
  typed: 'نسبة توفر تُدخلها',
  uptime: 'نسبة التوفر',
  window: 'القياس خلال آخر',
  minuteValue: 'تكلفة دقيقة الانقطاع',
  currency: 'العملة',
  objective: 'الهدف',
  nextNine: 'التسعة التالية',
  hours: 'ساعات العمل، مرة واحدة',
  rate: 'تكلفة ساعة العمل',
  monthly: 'التكلفة الجارية في الشهر',
  hoursOf: (hours) => `${hours} س`,
  options: 'كل تسعة إضافية',
  basis: 'كل ذلك لشهر متوسط من 30.44 يومًا.',
  notWatched: (name, window) =>
    `لا مراقبة لـ ${isolated(name)} خلال آخر ${window}: لا شيء يمكن تقدير تكلفته. اختر مدة أطول، أو أدخل نسبة توفر.`,
  noPercent: (text) =>
    `«${isolated(text)}» ليست نسبة توفر. أدخل نسبة مئوية بين 0 و100، مثل \u206899.95\u2069.`,
};
