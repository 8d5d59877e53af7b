// Words of the ways in, in Arabic.
// Promise: as in entry-words.ts.
// Not here: what a phrase is for (entry-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { EntryWords } from '../entry-words.ts';

export const entryArabic: EntryWords = {
  monitorPage: 'مراقبة هذه الصفحة',
  monitorLink: 'مراقبة هذا الرابط',
  openDashboard: 'فتح لوحة المعلومات',
  openPanel: 'فتح في اللوحة الجانبية',
  checkAll: 'فحص الكل الآن',
  watchedSince: (name, state, when) => `${isolated(name)} قيد المراقبة: ${state} منذ ${when}`,
  watched: (name, state) => `${isolated(name)} قيد المراقبة: ${state}`,
  typeMore: 'اكتب اسمًا أو عنوانًا: مفتاح الإدخال يفتح المراقَب، أو يبدأ مراقبة غيره.',
  watchAddress: (address) => `مراقبة ${isolated(address)}`,
  nothingFits: (text) => `لا شيء قيد المراقبة يطابق «${isolated(text)}». مفتاح الإدخال يفتح كل المراقَب.`,
  stateSince: (state, when) => `${state} منذ ${when}`,
  uptimeIn: (uptime, window) => `${uptime} خلال ${window}`,
  whichDown: (sentence, names) => `${sentence}: ${names}`,
  andMore: (count) => `${count} أخرى`,
  troubled: 'فشلت جولة الفحص الأخيرة. افتح Uptally لمعرفة السبب.',
  unseenPage:
    'لا يُظهر المتصفح في اللوحة الجانبية إلا الصفحات التي سمحت بمضيفها. لرؤية هذه الصفحة، انقر زر Uptally في شريط الأدوات.',
};
