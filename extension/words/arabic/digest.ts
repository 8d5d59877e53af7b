// Words of digests, in Arabic.
// Promise: as in digest-words.ts.
// Not here: what a phrase is for (digest-words.ts).

import { counted, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { OwnDigestWords } from '../digest-words.ts';
import { OF_ENDPOINTS } from './grammar.ts';

export const digestArabic: OwnDigestWords = {
  title: 'الملخص',
  yesterday: 'أمس',
  headline: (when, uptime) => `${when}: نسبة التوفر ${uptime}`,
  summed: (uptime, watched, endpoints, several) =>
    `نسبة التوفر ${uptime}، ${watched}، ${counted(several, OF_ENDPOINTS, endpoints)}.`,
  noOutage: 'لا انقطاع.',
  outages: (outages, down, longest, name) =>
    `${outages}، مجموعها ${down}؛ أطولها ${longest}: ${isolated(name)}.`,
  cost: (money) => `كلّف الانقطاع نحو ${money}.`,
  budgets: (items) => `ميزانية الأخطاء لمدة 30 يومًا: ${items}.`,
  budgetLeft: (name, left, budget) => `${isolated(name)} المتبقي ${left} من ${budget}`,
  overspent: (name, over) => `${isolated(name)} تجاوز بمقدار ${over}`,
  slowest: (items) => `الأبطأ: ${items}.`,
  newErrors: (items) => `أخطاء جديدة: ${items}.`,
  every: { none: 'أبدًا', day: 'كل يوم', week: 'كل أسبوع' },
  about: 'إشعار واحد فيه نسبة التوفر والانقطاعات وما لم يُبلغ عنه؛ لا شيء فيه عاجل.',
};
