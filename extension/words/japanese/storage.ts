// Words of the storage that is used, and of what went missing, in Japanese.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), backups (backup.ts).

import type { StorageWords } from '../backup-words.ts';

export const storageJapanese: StorageWords = {
  title: 'ストレージ',
  measuring: '使用量を集計中…',
  total: (size) => `合計 ${size}`,
  quota: (share, quota) => `ブラウザーの割り当て${quota}の${share}`,
  persisted:
    'ブラウザーが自動的に消去することはありません。拡張機能を削除すると消えるため、ときどきエクスポートしてください。',
  endpoint: 'エンドポイント',
  samples: 'サンプル',
  hours: '時間別',
  days: '日別',
  other: '現在のデータ',
  all: '合計',
  oldest: '最も古いサンプル',
  nothing: 'まだ何も保存されていません。最初の確認から記録が始まります。',
  journal: '受信直後',
  unwatched: '監視終了',
  forget: '削除…',
  forgetAsk: (name, size, since) =>
    `${name}の記録をすべて、${since}以降のサンプルと数値ごと削除します（${size}）。元に戻せません。`,
  forgetNow: '完全に削除',
  keep: '残す',
  thinTitle: '古いサンプルの削除',
  thinHelp:
    '個々の確認は90日間保存されます。削除しても時間別と日別の数値は変わりませんが、期間を詳しく調べることはできなくなります。',
  thinOlder: '削除の対象',
  thinDays: (days) => `${days}日より前`,
  thinAsk: (before, size) => `${before}より前の個々の確認を削除します（${size}）。数値はすべて残ります。`,
  thinNothing: 'それほど古いサンプルはありません。',
  thinNow: 'これらのサンプルを削除',
  roomMade: (before) =>
    `ディスクの空きがなくなったため、${before}より前の個々の確認を削除しました。数値はすべて残っています。空き容量を増やしてください。`,
  historyLost: (when) =>
    `${when}にブラウザーが履歴を削除したため、記録を最初からやり直しています。バックアップがあればインポートしてください。`,
  understood: '了解',
};
