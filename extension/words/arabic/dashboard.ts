// Words of the dashboard's frame in Arabic.
// Promise: as in dashboard-words.ts.
// Not here: what a phrase is for (dashboard-words.ts).

import type { DashboardWords } from '../dashboard-words.ts';

export const dashboardArabic: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: 'الانتقال إلى المحتوى',
  views: 'طرق العرض',
  loading: 'جارٍ قراءة السجل التاريخي…',
  noSuchEndpoint: 'نقطة النهاية هذه غير مراقَبة هنا، أو لم تعد كذلك.',
  toAll: 'عرض كل ما هو قيد المراقبة',
};
