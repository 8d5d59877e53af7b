// Words of backups in Japanese.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), the storage that is used (storage.ts).

import type { BackupWords } from '../backup-words.ts';

export const backupJapanese: BackupWords = {
  title: 'バックアップ',
  exportTitle: 'エクスポート',
  exportHelp:
    '監視対象のすべてと、記録されたサンプルと数値のすべてを1つのファイルにします。拡張機能を削除すると履歴も消えますが、バックアップがあれば、ここでも別のブラウザーでも元に戻せます。',
  exportButton: 'エクスポート',
  withSecrets: 'シークレットも含める（ヘッダーのパスワードやキー）',
  secretsWarning:
    'シークレットはファイル内で誰でも読める状態になります。パスワードと同じように保管してください。',
  exporting: (percent) => `履歴を読み込み中：${percent}`,
  exported: (file, size) => `${file}（${size}）をダウンロードフォルダーに保存しました。`,
  lastExport: (when) => `最後のエクスポート：${when}`,
  neverExported: 'まだエクスポートしていません',
  importTitle: 'インポート',
  importHelp:
    'バックアップを選んでください。まず全体を読み込んで内容を表示します。同意するまで何も変更しません。',
  choose: 'ファイルを選択',
  reading: (percent) => `ファイルを読み込み中：${percent}`,
  cannotRead: (problem) => `このファイルはインポートできません。何も変更していません。${problem}`,
  cancelled: 'キャンセルしました。何も変更していません。',
  preview: (file, madeAt, size) => `${file}（${madeAt}作成、${size}）`,
  how: 'インポート方法',
  merge: '現在の内容に追加',
  replace: '現在の内容をすべて置き換え',
  sameTogether: 'ここでも監視中のアドレス：両方の履歴を統合',
  sameApart: 'ここでも監視中のアドレス：別のものとして追加',
  endpoint: 'エンドポイント',
  period: '記録期間',
  samples: 'サンプル',
  change: '処理',
  isNew: '追加されます',
  isJoined: (name) => `履歴を${name}の履歴に統合します。ここの設定は変わりません`,
  isSecond: '別のものとして追加されます',
  isInstead: 'ここのものを設定と履歴ごと置き換えます',
  noHistory: 'まだありません',
  range: (from, to) => `${from}～${to}`,
  losesAll: 'ここに記録されたサンプルと数値はすべて削除され、バックアップの内容に置き換わります。',
  loses: (names) => `インポート後に監視されなくなるもの：${names}。`,
  zoneChanges: (theirs, ours) => `日付のタイムゾーンが${ours}から${theirs}に変わります。`,
  hasSecrets: (count) => `ファイル内のシークレット：${count}件。このブラウザーに保存されます。`,
  importButton: 'インポート',
  putting: '書き込んでいます。少し時間がかかり、途中で中断できません。',
  imported: 'バックアップをインポートしました。',
  needHosts: (hosts) =>
    `${hosts}へのアクセスが、まだUptallyに許可されていません。許可するまで状態は不明です。`,
  allowHosts: 'これらのホストを許可',
  reminder: '履歴はこのブラウザーにしかありません。ときどきエクスポートしてください。',
  reminderExport: 'エクスポート',
  notNow: '後で',
};
