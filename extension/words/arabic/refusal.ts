// Why a page can't be monitored, in Arabic.
// Promise: as in refusal-words.ts.
// Not here: what a phrase is for (refusal-words.ts).

import type { RefusalWords } from '../refusal-words.ts';

export const refusalArabic: RefusalWords = {
  private: 'الصفحة في نافذة خاصة لا تترك أثرًا، لذلك لا تُراقَب.',
  unseen: 'لا يُخبر المتصفح أي صفحة هذه.',
  file: 'الملف الموجود على هذا الحاسوب ليس وراءه خادم يمكن أن يتعطل.',
  browser: 'صفحة المتصفح نفسه ليس وراءها خادم يمكن أن يتعطل.',
  login:
    'لا يمكن مراقبة هذه الصفحة: في عنوانها اسم مستخدم أو كلمة مرور، والعناوين تُعرَض وتُصدَّر. أضف العنوان من دونهما؛ ويمكن للفحص أن يرسلهما بيانات سرية في ترويسة.',
};
