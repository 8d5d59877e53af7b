// Words of the list of outages and the log of checks, in Arabic.
// Promise: as in evidence-words.ts.
// Not here: what a phrase is for (evidence-words.ts).

import { counted, DAYS, isolated, OUTAGES } from '../../../shared/ui/languages/arabic.ts';
import type { EvidenceWords } from '../evidence-words.ts';
import { CHECKS, countedText, OF_CHECKS } from './grammar.ts';

export const evidenceArabic: EvidenceWords = {
  outages: 'الانقطاعات',
  log: 'سجل الفحوص',
  noOutages: (days) => `لا انقطاع خلال ${countedText(days, DAYS)}، في حدود ما جرت مراقبته.`,
  openSince: (begin) => `منذ ${begin}`,
  downWhenLastSeen: (when) => `خارج الخدمة عند آخر فحص، ${when}`,
  fromTo: (begin, end) => `${begin} – ${end}`,
  between: (least, most) => `بين ${least} و${most}`,
  checks: (count, several) => counted(several, CHECKS, count),
  causeTimes: (cause, count) => `${cause} (${count}×)`,
  firstFound: (found) => `أول نتيجة: ${found}`,
  note: 'ملاحظة',
  noteOf: (outage) => `ملاحظة على الانقطاع: ${outage}`,
  noteHint: 'ماذا حدث؟ لا يرى هذه الملاحظة سواك، وتُحفظ عند مغادرة الحقل.',
  addNote: 'إضافة ملاحظة',
  noteSaved: 'حُفظت الملاحظة.',
  noteRemoved: 'أُزيلت الملاحظة.',
  removeNote: 'إزالة الملاحظة',
  totals: (count, down, several) => `${counted(several, OUTAGES, count)}، مدة الانقطاع ${down}`,
  anyOutcome: 'كل النتائج',
  anyCause: 'كل الأسباب',
  outcome: 'النتيجة',
  cause: 'السبب',
  status: 'رمز الحالة',
  statusHint: '503 أو \u20685xx\u2069',
  rechecks: 'إعادات الفحص',
  rechecksToo: 'مع إعادات الفحص',
  rechecksOnly: 'إعادات الفحص فقط',
  noRechecks: 'بلا إعادات الفحص',
  from: 'من',
  to: 'إلى',
  recheck: 'إعادة فحص',
  copyCsv: 'نسخ بصيغة CSV',
  copyJson: 'نسخ بصيغة JSON',
  copied: (rows) => `تم نسخ ${countedText(rows, OF_CHECKS)}.`,
  notCopied: (why) => `تعذّر النسخ في المتصفح: ${why}`,
  older: 'عرض فحوص أقدم',
  readingBack: (day) => `جارٍ قراءة ${day}…`,
  shown: (rows, since) => `${countedText(rows, CHECKS)} منذ ${since}`,
  noChecks: 'لا فحص يطابق عوامل التصفية هذه.',
  end: 'هذا كل المسجَّل.',
  timesIn: (zone) => `المنطقة الزمنية للأوقات: ${isolated(zone)}`,
};
