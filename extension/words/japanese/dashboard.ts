// Words of the dashboard's frame in Japanese.
// Promise: as in dashboard-words.ts.
// Not here: what a phrase is for (dashboard-words.ts).

import type { DashboardWords } from '../dashboard-words.ts';

export const dashboardJapanese: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: '本文へ移動',
  views: '表示',
  loading: '履歴を読み込み中…',
  noSuchEndpoint: 'このエンドポイントはここでは監視していないか、監視を終了しています。',
  toAll: '監視対象をすべて表示',
};
