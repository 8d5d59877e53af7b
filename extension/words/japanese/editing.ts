// Words of the form in Japanese.
// Promise: as in editing-words.ts.
// Not here: what a phrase is for (editing-words.ts).

import type { EditingWords } from '../editing-words.ts';

export const editingJapanese: EditingWords = {
  sections: {
    request: 'リクエスト',
    answer: '正常な応答の条件',
    order: 'グループ、タグ、目標',
    hours: '稼働が必要な時間',
  },
  method: 'メソッド',
  repeats: (method) =>
    `確認のたびに${method}を送信するため、サーバーでの処理も毎回実行されます。短い間隔での再確認は行いません。`,
  headers: 'ヘッダー',
  headerName: 'ヘッダーの名前',
  headerValue: 'ヘッダーの値',
  addHeader: 'ヘッダーを追加',
  removeHeader: (name) => `${name}を削除`,
  keepSecret: 'シークレットとして保存',
  secretKept: '保存済みのシークレット（非表示）',
  replaceSecret: '置き換え',
  onlyTo: (origin) =>
    `${origin}にのみ送信し、転送先には送信しません。フィード、ログ、エクスポートには含まれません。`,
  body: '本文',
  timeout: 'タイムアウト',
  timeoutNote: 'ブラウザーが待つのは最長25秒です。',
  recheck: '再確認までの時間（秒）',
  recheckNote:
    '最初の失敗からの秒数をコンマで区切ります。0なら次の確認まで再確認しません。空欄なら全体の設定に従います。',
  statusesNote: '個々のコードや範囲をコンマで区切ります。',
  pattern: '一致すべきパターン',
  patternNote: 'RE2の構文のパターンです。処理が固まることはありません。',
  json: 'JSONの条件',
  jsonPath: '応答内のパス',
  jsonEquals: '期待する値',
  jsonNote: '$.statusなど、RFC 9535のパスです。値が空欄なら、その場所があるかどうかだけを調べます。',
  addJson: 'パスを追加',
  removeJson: (path) => `${path}を削除`,
  component: 'コンポーネント',
  mission: '役割',
  missions: { critical: '重要', supporting: '補助', internal: '内部' },
  tags: 'タグ',
  tagsNote: 'コンマで区切ります。',
  objective: '目標（%）',
  objectiveNote: '約束する稼働率です（例：99.9）。',
  serviceHours: 'サービス時間',
  serviceHoursNote: '例：Mo-Fr 08:00-20:00; Sa 10:00-14:00。これ以外の時間は集計しません。',
  plans: '計画メンテナンス',
  plansNote: (zone) => `時刻は${zone}のものです。計画した時間は停止に数えません。`,
  addPlan: '予定を追加',
  plan: (number) => `予定 ${number}`,
  planTitle: '作業内容',
  planKind: '頻度',
  once: '一度だけ',
  again: '繰り返し',
  from: '開始',
  to: '終了',
  lasts: '長さ',
  repeat: '繰り返し',
  rules: {
    'FREQ=DAILY': '毎日',
    'FREQ=WEEKLY': '毎週',
    'FREQ=MONTHLY': '毎月',
    'FREQ=YEARLY': '毎年',
  },
  ownRule: '独自の規則',
  rule: '規則（RFC 5545）',
  othersPlans: (_count, text) => `ほかのエンドポイントにも関わる予定が${text}件あり、そのまま残ります。`,
  removed: (what) => `${what}は保存すると削除されます。`,
  takenUp: (when) => `${when}に中断した入力を再開しました。まだ何も保存していません。`,
  discard: '破棄',
  keys: 'Ctrl+Enterで保存します。Escapeで閉じても、入力内容は1時間残ります。',
  changedMeanwhile: '入力中に別のウィンドウで変更されました。',
  takeTheirs: '別の変更を採用',
  saveMine: 'この入力を保存',
  goneMeanwhile: '入力中に別のウィンドウで削除されました。保存すると、再び監視します。',
  internationalized: (unicode, ascii) =>
    `${unicode}は${ascii}として送信します。ほかの文字体系には形の似た文字があります。目的のアドレスと見比べてください。`,
  mixedScripts: (ascii) =>
    `この名前には形の似た異なる文字体系の文字が混ざっているため、${ascii}と表示しています。目的のアドレスである場合にのみ監視してください。`,
  browserPage:
    'ブラウザー自体のページには、停止しうるサーバーがありません。https://で始まるサイトのアドレスを入力してください。',
  fileAddress:
    'このコンピューターのファイルには、停止しうるサーバーがありません。https://で始まるサイトのアドレスを入力してください。',
  withPassword:
    'アドレスにユーザー名かパスワードが含まれています。アドレスは表示もエクスポートもされます。取り除いて、シークレットは「リクエスト」のヘッダーに入れてください。',
  optional: '任意',
  unknown: 'このアドレスで監視しているものはありません。削除された可能性があります。',
};
