// Why a page can't be monitored, in Japanese.
// Promise: as in refusal-words.ts.
// Not here: what a phrase is for (refusal-words.ts).

import type { RefusalWords } from '../refusal-words.ts';

export const refusalJapanese: RefusalWords = {
  private: 'プライベートウィンドウのページは記録を残さないため、監視しません。',
  unseen: 'ブラウザーは、これがどのページかを知らせません。',
  file: 'このコンピューター上のファイルには、停止しうるサーバーがありません。',
  browser: 'ブラウザー自身のページには、停止しうるサーバーがありません。',
  login:
    'このページは監視できません。アドレスにユーザー名またはパスワードが含まれており、アドレスは表示もエクスポートもされるためです。それを除いたアドレスを追加してください。確認の際にはヘッダーのシークレットとして送れます。',
};
