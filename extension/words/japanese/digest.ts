// Words of digests, in Japanese.
// Promise: as in digest-words.ts.
// Not here: what a phrase is for (digest-words.ts).

import type { OwnDigestWords } from '../digest-words.ts';

export const digestJapanese: OwnDigestWords = {
  title: 'まとめ',
  yesterday: '昨日',
  headline: (when, uptime) => `${when}：稼働率 ${uptime}`,
  summed: (uptime, watched, endpoints) => `稼働率 ${uptime}、${watched}、エンドポイント${endpoints}件。`,
  noOutage: '停止はありませんでした。',
  outages: (outages, down, longest, name) => `${outages}、合計${down}。最長は${longest}（${name}）。`,
  cost: (money) => `停止による損失は約${money}です。`,
  budgets: (items) => `30日間のエラーバジェット：${items}。`,
  budgetLeft: (name, left, budget) => `${name} 残り${left}／${budget}`,
  overspent: (name, over) => `${name} ${over}超過`,
  slowest: (items) => `応答が遅い順：${items}。`,
  newErrors: (items) => `新しいエラー：${items}。`,
  every: { none: 'なし', day: '毎日', week: '毎週' },
  about: '稼働率、停止、保留した通知を一つの通知にまとめます。急ぎのものは含まれません。',
};
