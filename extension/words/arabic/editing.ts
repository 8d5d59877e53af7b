// Words of the form in Arabic.
// Promise: as in editing-words.ts.
// Not here: what a phrase is for (editing-words.ts).

import { counted, type Forms, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { EditingWords } from '../editing-words.ts';

const FURTHER_TIMES: Forms = [
  'موعد مخطط آخر',
  'موعد مخطط آخر',
  'موعدان مخططان آخران',
  'مواعيد مخططة أخرى',
  'موعدًا مخططًا آخر',
];

export const editingArabic: EditingWords = {
  sections: {
    request: 'الطلب',
    answer: 'شروط الاستجابة السليمة',
    order: 'المجموعة والوسوم والهدف',
    hours: 'أوقات العمل المطلوبة',
  },
  method: 'الطريقة',
  repeats: (method) =>
    `كل فحص يرسل ${isolated(method)} من جديد، ويتكرر معه كل ما يفعله الطلب على الخادم. لا يُعاد فحصه على عجل أبدًا.`,
  headers: 'الترويسات',
  headerName: 'اسم الترويسة',
  headerValue: 'قيمة الترويسة',
  addHeader: 'إضافة ترويسة',
  removeHeader: (name) => `إزالة ${isolated(name)}`,
  keepSecret: 'حفظها بيانات سرية',
  secretKept: 'بيانات سرية محفوظة لا تُعرض',
  replaceSecret: 'استبدال',
  onlyTo: (origin) =>
    `تُرسَل إلى ${isolated(origin)} فقط، من دون أي إعادة توجيه. لا تظهر في أي موجز أو سجل أو تصدير.`,
  body: 'المحتوى',
  timeout: 'المهلة',
  timeoutNote: 'ينتظر المتصفح 25 ثانية على الأكثر.',
  recheck: 'إعادة الفحص بعد (ث)',
  recheckNote: 'ثوانٍ بعد أول فشل تفصل بينها فواصل. 0: لا إعادة قبل الفحص التالي. فارغ: كما للجميع.',
  statusesNote: 'رموز مفردة ونطاقات تفصل بينها فواصل.',
  pattern: 'النمط المطلوب',
  patternNote: 'نمط بصياغة RE2 التي لا تتعلق أبدًا.',
  json: 'شروط JSON',
  jsonPath: 'المسار في الاستجابة',
  jsonEquals: 'القيمة المتوقعة فيه',
  jsonNote: `مسار وفق RFC 9535، مثل ${isolated('$.status')}. من دون قيمة يكفي وجود المسار.`,
  addJson: 'إضافة مسار',
  removeJson: (path) => `إزالة ${isolated(path)}`,
  component: 'المكوّن',
  mission: 'الدور',
  missions: { critical: 'حرج', supporting: 'مساند', internal: 'داخلي' },
  tags: 'الوسوم',
  tagsNote: 'تفصل بينها فواصل.',
  objective: 'الهدف (%)',
  objectiveNote: 'نسبة التوفر الموعودة، مثل \u206899.9\u2069.',
  serviceHours: 'ساعات العمل',
  serviceHoursNote: `مثل ${isolated('Mo-Fr 08:00-20:00; Sa 10:00-14:00')}. لا يُحتسب الوقت خارجها.`,
  plans: 'الصيانة المخططة',
  plansNote: (zone) => `بتوقيت ${isolated(zone)}. الوقت المخطط لا يُعد انقطاعًا.`,
  addPlan: 'تخطيط موعد',
  plan: (number) => `الموعد المخطط ${number}`,
  planTitle: 'العمل المخطط',
  planKind: 'التكرار',
  once: 'مرة واحدة',
  again: 'بشكل متكرر',
  from: 'من',
  to: 'إلى',
  lasts: 'المدة',
  repeat: 'يتكرر',
  rules: {
    'FREQ=DAILY': 'كل يوم',
    'FREQ=WEEKLY': 'كل أسبوع',
    'FREQ=MONTHLY': 'كل شهر',
    'FREQ=YEARLY': 'كل سنة',
  },
  ownRule: 'وفق قاعدة مخصصة',
  rule: `القاعدة (${isolated('RFC 5545')})`,
  othersPlans: (count, text) =>
    `بلا تغيير: ${counted(count, FURTHER_TIMES, text)} مما يخص نقاط نهاية أخرى أيضًا.`,
  removed: (what) => `سيُحذف عند الحفظ: ${isolated(what)}.`,
  takenUp: (when) => `استُؤنف التعديل من حيث توقفت ${when}، ولم يُحفظ منه شيء بعد.`,
  discard: 'تجاهل التعديلات',
  keys: `${isolated('Ctrl+Enter')} للحفظ، و${isolated('Escape')} للخروج مع الاحتفاظ بما كتبته لمدة ساعة.`,
  changedMeanwhile: 'جرى التعديل في نافذة أخرى أثناء كتابتك.',
  takeTheirs: 'اعتماد التعديل الآخر',
  saveMine: 'حفظ تعديلي',
  goneMeanwhile: 'جرت الإزالة في نافذة أخرى أثناء كتابتك. احفظ لاستئناف المراقبة.',
  internationalized: (unicode, ascii) =>
    `يُرسَل ${isolated(unicode)} بالصيغة ${isolated(ascii)}. قد تتشابه حروف من كتابات مختلفة: قارنه بالعنوان الذي تقصده.`,
  mixedScripts: (ascii) =>
    `يخلط هذا الاسم كتابات تتشابه حروفها، لذا يُعرض بالصيغة ${isolated(ascii)}. لا تراقبه إلا إن كان هو العنوان الذي تقصده.`,
  browserPage: 'صفحات المتصفح نفسه ليس لها خادم قد يتعطل. اكتب عنوان موقع يبدأ بـ \u2068https://\u2069.',
  fileAddress: 'الملفات على هذا الجهاز ليس لها خادم قد يتعطل. اكتب عنوان موقع يبدأ بـ \u2068https://\u2069.',
  withPassword:
    'يحمل العنوان اسم مستخدم أو كلمة مرور، والعناوين تُعرض وتُصدَّر. احذفها منه، وضع البيانات السرية في ترويسة ضمن «الطلب».',
  optional: 'اختياري',
  unknown: 'لا مراقبة لهذا العنوان. ربما أُزيل.',
};
