// Words of errors in Arabic.
// Promise: as in errors-words.ts.
// Not here: what a phrase is for (errors-words.ts).

import { counted, DAYS, type Forms, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { ErrorsWords } from '../errors-words.ts';
import { CHECKS, countedText } from './grammar.ts';

const KINDS: Forms = ['نوع', 'نوع واحد', 'نوعان', 'أنواع', 'نوعًا'];
const HOURS: Forms = ['ساعة', 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة'];

export const errorsArabic: ErrorsWords = {
  title: 'الأخطاء',
  cause: {
    timeout: 'لا استجابة خلال المهلة',
    network: 'لا اتصال',
    status: 'رمز حالة غير مقبول',
    assertion: 'محتوى غير متوقَّع',
    tls: 'الشهادة أو التشفير',
    dns: 'لم يُعثر على الاسم',
    offline: 'كان هذا الجهاز غير متصل بالشبكة',
    portal: 'اعترضت الطريق صفحة تسجيل دخول من الشبكة',
    asleep: 'كان هذا الجهاز في وضع السكون',
    permission: 'لم يسمح المتصفح بذلك',
    redirect: 'إعادة توجيه إلى مضيف غير مسموح به',
    unreadable: 'تعذّرت قراءة الاستجابة',
    secret: 'بيانات سرية مطلوبة غير موجودة هنا',
  },
  status: (status) => `الحالة ${isolated(status)}`,
  slow: 'بطيء جدًا',
  page: (title) => `صفحة «${isolated(title)}»`,
  json: (keys) => `JSON فيه ${isolated(keys)}`,
  emptyAnswer: 'استجابة فارغة',
  ofType: (type, size) => `${isolated(type)}، ${size}`,
  size: {
    empty: 'فارغة',
    small: 'أقل من 1 كيلوبايت',
    medium: 'أقل من 16 كيلوبايت',
    large: '16 كيلوبايت فأكثر',
  },
  mission: { critical: 'حرج', supporting: 'مساند', internal: 'داخلي' },
  state: { new: 'جديد', known: 'معروف', muted: 'مكتوم' },
  trend: { rising: 'في ازدياد', falling: 'في تراجع', steady: 'مستقر', quiet: 'لا شيء خلال 48 ساعة' },
  priority: (priority) => `P${priority}`,
  priorityRule:
    'الأولوية: يمنح الدور 3 نقاط أو نقطتين (2) أو نقطة واحدة (1)، وتُضاف نقطة ما دام الخطأ مستمرًا، ونقطة إن كان متكررًا (مرة في كل ساعة مراقبة)، وتُخصم نقطة إن كان قد انتهى وكان نادرًا (مرة واحدة، أو أقل من مرة في اليوم منذ ظهوره أول مرة)، ونقطة إن كان مجرد بطء. 4 نقاط تعني P1، و3 تعني P2، و2 تعني P3.',
  seen: (first, last) => `أول مرة ${first}، وآخر مرة ${last}`,
  seenOnce: (when) => `مرة واحدة، ${when}`,
  goesOn: 'مستمر الآن',
  lastDay: (count, before) => `${count} خلال 24 ساعة، و${before} خلال الـ 24 ساعة السابقة`,
  anHour: (count) => `${count} في كل ساعة مراقبة`,
  aDay: (count) => `${count} في كل يوم مراقبة`,
  times: (count) => `${count}×`,
  byDay: (count, most) => `${count} موزعة على الأيام، وأكثرها في يوم واحد ${most}`,
  grown: 'مكتوم، وتكرر منذ ذلك عشرة أضعاف',
  groups: (count, checks, several) =>
    `${counted(several, KINDS, count)} من الأخطاء، ${countedText(checks, CHECKS)}`,
  mutedToo: (count) => `المكتوم: ${count}`,
  none: (checks, days) =>
    `لا أخطاء خلال ${countedText(days, DAYS)}: ${countedText(checks, CHECKS)} بلا أي فشل.`,
  noneMatch: 'لا خطأ يطابق عوامل التصفية هذه.',
  clearFilters: 'مسح عوامل التصفية',
  reading: (done, all) => `قُرئت ${done} من ${all} من نقاط النهاية…`,
  allEndpoints: 'كل نقاط النهاية',
  anyState: 'الجديد والمعروف',
  anyMission: 'كل الأدوار',
  anyPriority: 'كل الأولويات',
  filterEndpoint: 'نقطة النهاية',
  filterState: 'الحالة',
  filterMission: 'الدور',
  filterPriority: 'الأولوية',
  period: 'المدة',
  days: (count) => countedText(count, DAYS),
  hours: (count) => countedText(count, HOURS),
  markKnown: 'تعليم كمعروف',
  mute: 'كتم',
  unmark: 'إزالة العلامة',
  marked: {
    known: 'عُلّم الخطأ كمعروف.',
    muted: 'كُتم الخطأ: لا يظهر إلا ضمن «مكتوم»، إلى أن يتكرر عشرة أضعاف.',
    none: 'أُزيلت العلامة.',
  },
  time: 'الوقت',
  answer: 'رمز الحالة',
  latency: 'زمن الاستجابة',
  found: 'النتيجة',
  moreChecks: (count) => `عرض ${count} أخرى`,
  checksBehind: 'الفحوص التي أظهرته، الأحدث أولًا',
  openTimeline: 'في المخطط الزمني',
};
