// Words on the trial of an endpoint in Arabic.
// Promise: as in trial-words.ts.
// Not here: what a phrase is for (trial-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { TrialWords } from '../trial-words.ts';

export const trialArabic: TrialWords = {
  title: 'تجربة',
  running: 'جارٍ إرسال الطلب…',
  waiting: 'اكتب عنوانًا لتجربته هنا.',
  locked: (host) => `لم يسمح المتصفح بعدُ لـ Uptally بالوصول إلى ${isolated(host)}.`,
  allow: 'السماح والتجربة',
  manual: (method) =>
    `لا يُرسَل ${isolated(method)} أثناء الكتابة. بمجرد إرساله ينفّذ الخادم الطلب، وينفّذه من جديد مع كل فحص.`,
  sendOnce: 'إرسال مرة واحدة',
  again: 'إعادة التجربة',
  status: (status, took) => `${isolated(status)} خلال ${took}`,
  cutSize: (size) => `أكثر من ${size}`,
  from: (address) => `الاستجابة من ${isolated(address)}`,
  noType: 'بلا نوع محتوى',
  phases: {
    dns: (time) => `الاسم ${time}`,
    connect: (time) => `الاتصال ${time}`,
    tls: (time) => `التشفير ${time}`,
    wait: (time) => `الانتظار ${time}`,
    download: (time) => `التنزيل ${time}`,
  },
  body: 'بداية الاستجابة',
  noText: 'لا نص في الاستجابة لعرضه.',
  selectHint: 'حدّد جزءًا منها لتوقّعه.',
  offers: 'التوقعات من الآن فصاعدًا',
  expectStatus: (status) => `الحالة ${isolated(status)}`,
  expectText: (text) => `تحتوي على «${isolated(text)}»`,
  expectJson: (path, value) => `قيمة ${isolated(path)} هي ${isolated(value)}`,
  expectLatency: (limit) => `بطيء بعد ${limit}`,
};
