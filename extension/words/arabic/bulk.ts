// Words on many endpoints at once in Arabic.
// Promise: as in bulk-words.ts.
// Not here: what a phrase is for (bulk-words.ts).

import { counted, type Forms, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { BulkWords } from '../bulk-words.ts';

/** After another noun. */
const OF_ADDRESSES: Forms = ['عنوان', 'عنوان واحد', 'عنوانين', 'عناوين', 'عنوانًا'];
/** As an object. */
const HOSTS: Forms = ['مضيف', 'مضيفًا واحدًا', 'مضيفين', 'مضيفين', 'مضيفًا'];

export const bulkArabic: BulkWords = {
  link: 'عناوين كثيرة دفعة واحدة',
  title: 'مراقبة عناوين كثيرة',
  paste: 'العناوين',
  pasteNote: 'عنوان واحد في كل سطر، مع اسم قبله أو بعده إن شئت. تصلح أعمدة الجداول أيضًا.',
  line: 'السطر',
  known: 'مراقَب من قبل، ولن يُضاف',
  twice: 'ورد أعلاه من قبل، ولن يُضاف',
  add: (count, text) => `مراقبة ${counted(count, OF_ADDRESSES, text)}`,
  hosts: (count, text) => `يسأل المتصفح مرة واحدة، ويشمل سؤاله ${counted(count, HOSTS, text)}.`,
  progress: (added, checked, all) => `أُضيف ${added} من ${all}، وفُحص ${checked} من ${all}.`,
  notAllowed:
    'لم تسمح لـ Uptally بالوصول إلى هؤلاء المضيفين، ومن دون ذلك لم يُضف شيء. للمتابعة، أعد المحاولة واختر «السماح».',
  preview: 'مآل كل سطر',
  all: 'الكل',
  select: (name) => `تحديد ${isolated(name)}`,
  selected: (_count, text) => `المحدَّد: ${text}`,
  selection: 'تعديل المحدَّد',
  addTags: 'إضافة وسوم',
  removeTags: 'إزالة وسوم',
  apply: 'تطبيق',
  unchanged: 'بلا تغيير',
  emptied: 'الشرطة (-) تُفرغ الحقل، والحقل الفارغ يبقى بلا تغيير.',
};
