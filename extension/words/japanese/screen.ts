// The extension's flat phrases in Japanese.
// Promise: as in words.ts.
// Not here: what a phrase is for (words.ts), the sections (the files beside this one).

import type { ScreenWords } from '../words.ts';

export const screenJapanese: ScreenWords = {
  closed: (text) => (text.endsWith('。') ? text : `${text}。`),
  labelled: (label, value) => `${label}：${value}`,
  notWatched: 'このサイトは監視していません。',
  waiting: 'ブラウザーの確認画面への回答を待っています。',
  paused: '一時停止中',
  allPaused: 'すべて一時停止中です',
  monitor: 'このサイトを監視',
  checkNow: '今すぐ確認',
  pause: '一時停止',
  resume: '再開',
  allowAgain: '再び許可',
  allowHost: '許可',
  furtherHost: '転送先のアドレス',
  redirectHelp: (host) =>
    `${host}は許可されていないホストに転送しますが、ブラウザーは転送先を知らせません。タブで開いて最後に表示されるアドレスを調べ、そのアドレスを許可してください。`,
  notAllowed: (host) =>
    `${host}へのアクセスがUptallyに許可されていないため、確認できません。続けるには、もう一度操作して「許可」を選んでください。`,
  cannotAsk: (why) => `ブラウザーが許可を求めませんでした：${why}`,
  watched: '監視中',
  add: 'アドレスを追加',
  addTitle: 'アドレスの監視',
  editTitle: (name) => `${name}の編集`,
  emptyHelp:
    'サイトを開いて「このサイトを監視」を選ぶか、アドレスを追加してください。このブラウザーが動いている間、ここから確認します。',
  settings: '設定',
  edit: '編集',
  remove: '削除',
  removed: (name) => `${name}の監視をやめました。`,
  undo: '元に戻す',
  cancel: 'キャンセル',
  save: '保存',
  watch: '監視',
  address: 'アドレス',
  name: '名前',
  nameHint: 'アドレスと同じ',
  group: 'グループ',
  interval: '確認間隔',
  statuses: '正常とするステータスコード',
  latencyLimit: '応答遅延の基準（ms）',
  text: '含むべきテキスト',
  more: '詳細',
  every: (duration) => `${duration}ごと`,
  since: (when) => `${when}から`,
  pageTitle: 'フィードのタイトル',
  titleHint: 'ステータスページに表示されます',
  zone: '日付のタイムゾーン',
  zoneHint:
    'タイムゾーンは最初のエンドポイントを追加したときに決まりました。日別の数値はすべてこれに基づきます。',
  control: '何も応答しないときの問い合わせ先',
  controlHint:
    '1行に1つのアドレス。後ろに正しい応答のステータスと本文を書くこともできます。オフラインかどうか、先にサインインが必要かどうかを調べるためだけに使い、ほかには何も送信しません。',
  download: 'フィードをダウンロード',
  downloadHint:
    'ステータスページ用のstatus.jsonです。ここで監視しているものすべての名前と数値を含み、アドレスは含みません。',
  trouble: (problem) => `前回の確認に失敗しました：${problem}`,
  historyTrouble: (problem) => `履歴を読み取れません：${problem}`,
  checkedAge: (age) => `${age}に確認`,
  noEndpoint: '公開するものはまだありません。',
};
