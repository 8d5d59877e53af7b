// Words of alerts, in Japanese.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import type { AlertWords } from '../alert-words.ts';

export const alertJapanese: AlertWords = {
  title: 'アラート',
  unstable: '不安定',
  failingOften: '頻繁に失敗',
  newError: '新しい種類のエラー',
  burning: 'エラーバジェットの消費が速すぎます',
  silent: '応答の確認なし',
  upAgain: '復旧',
  stableAgain: '再び安定',
  over: '終了',
  lasted: (duration) => `継続時間は${duration}でした。`,
  told: '通知済み',
  heldBack: '保留',
  held: {
    maintenance: 'メンテナンス予定中',
    excluded: 'サービス時間外',
    quiet: '静かな時間帯',
    snoozed: '一時停止中',
    behind: '手前にあるものが停止中',
    told: '別のルールが通知済み',
    together: '他とまとめて通知',
    every: '最近通知したため',
    'per-day': '本日は十分に通知済み',
    over: '通知前に終了',
  },
  choose: '通知',
  sets: {
    off: 'なし',
    careful: '少なめ',
    normal: '標準',
    loud: 'すべて',
    'office-hours': '業務時間のみ',
    vendor: '他社のサービス向け',
  },
  about: {
    off: '停止しているものはツールバーに表示され、通知は出ません。',
    careful: '5回中4回の失敗で通知します。重要でないものは朝まで待ちます。',
    normal: '4回中3回の失敗で通知します。重要でないものは朝まで待ちます。',
    loud: '2回連続の失敗や新しい種類のエラーを昼夜を問わず通知します。',
    'office-hours': '平日の8時から18時に通知し、それ以外は待ちます。',
    vendor: '長く続くものだけを通知し、夜間は通知しません。',
  },
  ownRules: '独自のルール',
  nothing: 'まだ通知も保留もありません。',
};
