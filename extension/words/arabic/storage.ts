// Words of the storage that is used, and of what went missing, in Arabic.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), backups (backup.ts).

import { DAYS, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { StorageWords } from '../backup-words.ts';
import { countedText } from './grammar.ts';

export const storageArabic: StorageWords = {
  title: 'التخزين',
  measuring: 'جارٍ حساب المساحة المستخدمة…',
  total: (size) => `${size} إجمالًا`,
  quota: (share, quota) => `${share} من ${quota} يتيحها المتصفح لهذا الغرض`,
  persisted: 'لا يحذف المتصفح هذه البيانات من تلقاء نفسه. إزالة الإضافة تحذفها، لذا صدّرها من حين إلى آخر.',
  endpoint: 'نقطة النهاية',
  samples: 'العيّنات',
  hours: 'الساعات',
  days: 'الأيام',
  other: 'البيانات الحالية',
  all: 'المجموع',
  oldest: 'أقدم عيّنة',
  nothing: 'لا شيء مخزَّن بعد. يبدأ التخزين مع أول فحص.',
  journal: 'الوارد للتو',
  unwatched: 'لم تعد قيد المراقبة',
  forget: 'حذف…',
  forgetAsk: (name, size, since) =>
    `سيُحذف كل المسجَّل عن ${isolated(name)}، من عيّنات وأرقام منذ ${since}: ${size}. لا يمكن التراجع عن ذلك.`,
  forgetNow: 'حذف نهائي',
  keep: 'إبقاء',
  thinTitle: 'حذف العيّنات القديمة',
  thinHelp:
    'تُحفظ الفحوص المفردة 90 يومًا. من دونها تبقى أرقام الساعات والأيام كما هي، لكن لا يمكن النظر في أي مدة عن قرب.',
  thinOlder: 'الأقدم من',
  thinDays: (days) => countedText(days, DAYS),
  thinAsk: (before, size) => `ستُحذف الفحوص المفردة التي سبقت ${before}: ${size}. تبقى كل الأرقام.`,
  thinNothing: 'لا توجد عيّنات بهذا القدم.',
  thinNow: 'حذف هذه العيّنات',
  roomMade: (before) =>
    `لم تبقَ مساحة على القرص، لذا حُذفت الفحوص المفردة التي سبقت ${before}. كل الأرقام محفوظة. وفّر بعض المساحة.`,
  historyLost: (when) =>
    `حذف المتصفح السجل التاريخي في ${when}، وبدأ السجل من جديد. إن كانت لديك نسخة احتياطية فاستوردها.`,
  understood: 'فهمت',
};
