// Words on the trial of an endpoint in Japanese.
// Promise: as in trial-words.ts.
// Not here: what a phrase is for (trial-words.ts).

import type { TrialWords } from '../trial-words.ts';

export const trialJapanese: TrialWords = {
  title: 'テスト',
  running: '問い合わせ中…',
  waiting: 'アドレスを入力すると、ここで試します。',
  locked: (host) => `${host}へのアクセスが、まだUptallyに許可されていません。`,
  allow: '許可してテスト',
  manual: (method) =>
    `${method}は入力中には送信しません。送信するとサーバーで処理が実行され、確認のたびに再び実行されます。`,
  sendOnce: '一度送信',
  again: 'もう一度テスト',
  status: (status, took) => `${status}（${took}）`,
  cutSize: (size) => `${size}超`,
  from: (address) => `応答元：${address}`,
  noType: 'コンテンツタイプなし',
  phases: {
    dns: (time) => `名前解決 ${time}`,
    connect: (time) => `接続 ${time}`,
    tls: (time) => `暗号化 ${time}`,
    wait: (time) => `待機 ${time}`,
    download: (time) => `ダウンロード ${time}`,
  },
  body: '応答の冒頭',
  noText: '応答に表示できるテキストはありません。',
  selectHint: '一部を選択すると、それを期待値にできます。',
  offers: '今後の期待値',
  expectStatus: (status) => `ステータス ${status}`,
  expectText: (text) => `「${text}」を含む`,
  expectJson: (path, value) => `${path}が${value}`,
  expectLatency: (limit) => `${limit}を超えたら応答遅延`,
};
