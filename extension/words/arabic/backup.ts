// Words of backups in Arabic.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), the storage that is used (storage.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { BackupWords } from '../backup-words.ts';

export const backupArabic: BackupWords = {
  title: 'النسخ الاحتياطي',
  exportTitle: 'التصدير',
  exportHelp:
    'ملف واحد فيه كل ما يُراقَب، وكل عيّنة ورقم مسجَّل. إزالة الإضافة تزيل سجلها التاريخي، والنسخة الاحتياطية تعيده، هنا أو في متصفح آخر.',
  exportButton: 'تصدير',
  withSecrets: 'مع البيانات السرية (كلمات المرور والمفاتيح في الترويسات)',
  secretsWarning: 'تظهر في الملف ويستطيع أي شخص قراءتها. احفظ الملف كما تحفظ كلمة المرور.',
  exporting: (percent) => `جارٍ قراءة السجل التاريخي: ${percent}`,
  exported: (file, size) => `حُفظ الملف ${isolated(file)} (${size}) في مجلد التنزيلات.`,
  lastExport: (when) => `آخر تصدير: ${when}`,
  neverExported: 'لم يُجرَ أي تصدير بعد',
  importTitle: 'الاستيراد',
  importHelp: 'اختر نسخة احتياطية. تُقرأ كاملة وتُعرض عليك أولًا، ولا يتغير شيء قبل موافقتك.',
  choose: 'اختيار ملف',
  reading: (percent) => `جارٍ قراءة الملف: ${percent}`,
  cannotRead: (problem) => `تعذّر استيراد هذا الملف، ولم يتغير شيء. ${problem}`,
  cancelled: 'أُلغيت العملية، ولم يتغير شيء.',
  preview: (file, madeAt, size) => `${isolated(file)}، بتاريخ ${madeAt}، ${size}`,
  how: 'طريقة الاستيراد',
  merge: 'إضافته إلى الموجود هنا',
  replace: 'استبدال كل الموجود هنا',
  sameTogether: 'عنوان مراقَب هنا أيضًا: دمج السجلين',
  sameApart: 'عنوان مراقَب هنا أيضًا: إضافته مرة ثانية',
  endpoint: 'نقطة النهاية',
  period: 'المدة المسجَّلة',
  samples: 'العيّنات',
  change: 'ما سيحدث',
  isNew: 'ستُضاف',
  isJoined: (name) => `يُدمج سجلها مع سجل ${isolated(name)}، وتبقى الإعدادات هنا كما هي`,
  isSecond: 'ستُضاف مرة ثانية',
  isInstead: 'ستحل محل الموجودة هنا، بإعداداتها وسجلها التاريخي',
  noHistory: 'لا شيء بعد',
  range: (from, to) => `من ${from} إلى ${to}`,
  losesAll: 'ستُحذف كل عيّنة وكل رقم مسجَّل هنا، وتحل النسخة الاحتياطية محلها.',
  loses: (names) => `ستتوقف بعد ذلك مراقبة: ${names}.`,
  zoneChanges: (theirs, ours) =>
    `ستكون المنطقة الزمنية للأيام ${isolated(theirs)} بدلًا من ${isolated(ours)}.`,
  hasSecrets: (count) => `بيانات سرية في الملف: ${count}. تُحفظ في هذا المتصفح.`,
  importButton: 'استيراد',
  putting: 'جارٍ وضع البيانات في مكانها. يستغرق ذلك لحظات ولا يمكن قطعه.',
  imported: 'اكتمل استيراد النسخة الاحتياطية.',
  needHosts: (hosts) =>
    `لا يسمح المتصفح لـ Uptally بعدُ بالوصول إلى ${hosts}. الحالة غير معروفة إلى أن تسمح بذلك.`,
  allowHosts: 'السماح بهؤلاء المضيفين',
  reminder: 'سجلك التاريخي محفوظ في هذا المتصفح وحده. صدّره من حين إلى آخر.',
  reminderExport: 'تصدير',
  notNow: 'ليس الآن',
};
