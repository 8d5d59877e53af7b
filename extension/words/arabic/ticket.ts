// Words of a ticket in Arabic.
// Promise: as in ticket-words.ts.
// Not here: what a phrase is for (ticket-words.ts).

import { isolated } from '../../../shared/ui/languages/arabic.ts';
import type { TicketWords } from '../ticket-words.ts';

export const ticketArabic: TicketWords = {
  sentence: {
    up: (name) => `${isolated(name)} قيد التشغيل، كما يُرى من متصفح واحد.`,
    degraded: (name) => `استجابة ${isolated(name)} بطيئة، كما يُرى من متصفح واحد.`,
    down: (name) => `${isolated(name)} خارج الخدمة، كما يُرى من متصفح واحد.`,
    unknown: (name) => `${isolated(name)}: لا توجد بيانات حديثة من هذا المتصفح.`,
    maintenance: (name) => `${isolated(name)} قيد الصيانة المخططة.`,
  },
  paused: (name) => `فحص ${isolated(name)} متوقف حاليًا.`,
  stateSince: (state, since) => `${state} منذ ${since}`,
  address: 'العنوان',
  state: 'الحالة',
  lastCheck: 'آخر فحص',
  uptime: (window) => `نسبة التوفر، ${window}`,
  outages: 'آخر الانقطاعات',
  outagesIn: (window) => `الانقطاعات، ${window}`,
  outage: (from, to, duration) => `من ${from} إلى ${to}، مدة الانقطاع ${duration}`,
  openOutage: (from, duration) => `منذ ${from}، مدة الانقطاع ${duration} حتى الآن`,
  furtherOutages: (count) => (count === 1 ? 'وانقطاع آخر' : `وانقطاعات أخرى: ${count}`),
  copied: 'تم النسخ',
  measuredBy: 'أداة القياس',
  measured: (version, browser) => `${isolated(`Uptally ${version}`)} في ${isolated(browser)}`,
};
