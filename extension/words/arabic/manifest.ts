// Words of the manifest in Arabic.
// Promise: as in manifest-words.ts.
// Not here: what a phrase is for (manifest-words.ts).

import type { ManifestWords } from '../manifest-words.ts';

export const manifestArabic: ManifestWords = {
  description: 'هل الموقع متاح، وما نسبة توفره الفعلية؟ فحوص تجري داخل متصفحك.',
  checkAll: 'فحص الكل الآن',
  openPanel: 'فتح Uptally في اللوحة الجانبية',
};
