// Words of the ways in, in Japanese.
// Promise: as in entry-words.ts.
// Not here: what a phrase is for (entry-words.ts).

import type { EntryWords } from '../entry-words.ts';

export const entryJapanese: EntryWords = {
  monitorPage: 'このページを監視',
  monitorLink: 'このリンクを監視',
  openDashboard: 'ダッシュボードを開く',
  openPanel: 'サイドパネルで開く',
  checkAll: '今すぐすべて確認',
  watchedSince: (name, state, when) => `${name}は監視中です：${when}から${state}`,
  watched: (name, state) => `${name}は監視中です：${state}`,
  typeMore: '名前かアドレスを入力してください。Enterキーで監視対象を開くか、監視を始めます。',
  watchAddress: (address) => `${address}を監視`,
  nothingFits: (text) =>
    `「${text}」に当てはまる監視対象はありません。Enterキーで監視対象をすべて表示します。`,
  stateSince: (state, when) => `${when}から${state}`,
  uptimeIn: (uptime, window) => `${uptime}（${window}）`,
  whichDown: (sentence, names) => `${sentence}：${names}`,
  andMore: (count) => `ほか${count}件`,
  troubled: '前回の確認に失敗しました。Uptallyを開くと理由がわかります。',
  unseenPage:
    'サイドパネルからは、許可したホストのページしか見えません。このページを表示するには、ツールバーのUptallyのボタンをクリックしてください。',
};
