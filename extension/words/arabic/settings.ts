// Words of the settings in Arabic.
// Promise: as in settings-words.ts.
// Not here: what a phrase is for (settings-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { SettingsWords } from '../settings-words.ts';

export const settingsArabic: SettingsWords = {
  letters: 'الحروف المفردة أوامر',
  lettersHint:
    'المفتاح j للأسفل وk للأعلى، وc للفحص، و\u2068?\u2069 لعرض كل المفاتيح. أما المفتاح / فيبدأ البحث في كل الأحوال.',
  permissions: 'المضيفون المسموح بهم',
  permissionsHint:
    'لا يمكن فحص مضيف سُحب إذنه: تبقى حالة نقاط النهاية التابعة له غير معروفة إلى أن تسمح به مجددًا.',
  noPermissions: 'لا يوجد. يُطلب كل إذن عند النقرة التي تحتاج إليه.',
  everyHost: 'كل مضيف',
  neededFor: (names) => `مطلوب من أجل ${names}`,
  neededToAsk: 'مطلوب لمعرفة أن الشبكة تطلب تسجيل الدخول',
  notNeeded: 'غير مطلوب هنا',
  giveBack: 'سحب الإذن',
  giveBackHost: (host) => `سحب إذن ${isolated(host)}`,
  about: 'حول Uptally',
  version: (version) =>
    `${isolated(`Uptally ${version}`)}، برخصة MIT. لا يغادر هذا الجهاز شيء سوى الفحوص نفسها، والتنبيهات إلى قنواتك.`,
  licences: 'تراخيص المكوّنات',
};
