// Words of a ticket in Japanese.
// Promise: as in ticket-words.ts.
// Not here: what a phrase is for (ticket-words.ts).

import type { TicketWords } from '../ticket-words.ts';

export const ticketJapanese: TicketWords = {
  sentence: {
    up: (name) => `1つのブラウザーから見て、${name}は正常です。`,
    degraded: (name) => `1つのブラウザーから見て、${name}の応答が遅くなっています。`,
    down: (name) => `1つのブラウザーから見て、${name}が停止しています。`,
    unknown: (name) => `このブラウザーには${name}の最新データがありません。`,
    maintenance: (name) => `${name}は計画メンテナンス中です。`,
  },
  paused: (name) => `${name}の確認は現在停止しています。`,
  stateSince: (state, since) => `${state}（${since}から）`,
  address: 'アドレス',
  state: '状態',
  lastCheck: '最終確認',
  uptime: (window) => `稼働率（${window}）`,
  outages: '最近の停止',
  outagesIn: (window) => `停止（${window}）`,
  outage: (from, to, duration) => `${from}～${to}（停止${duration}）`,
  openOutage: (from, duration) => `${from}から停止中（現在まで${duration}）`,
  furtherOutages: (count) => `ほか${count}件`,
  copied: 'コピーしました',
  measuredBy: '測定',
  measured: (version, browser) => `Uptally ${version}（${browser}）`,
};
