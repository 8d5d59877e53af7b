// The catalogue in Japanese.
// Promise: sentences are polite, labels are nouns; no spaces but before a figure that follows its label.
// Not here: what a phrase is for (words.ts), figures as text (text.ts).

import type { Words } from '../words.ts';

export const japanese: Words = {
  lang: 'ja',
  dir: 'ltr',
  nothingWatched: '監視対象はまだありません',
  allOperational: 'すべてのシステムが正常に稼働しています',
  one: {
    down: (name) => `${name}が停止しています`,
    degraded: (name) => `${name}の応答が遅くなっています`,
    unknown: (name) => `${name}の最新データがありません`,
    maintenance: (name) => `${name}はメンテナンス中です`,
  },
  some: {
    down: (count, all) => `${all}件中${count}件が停止しています`,
    degraded: (count, all) => `${all}件中${count}件の応答が遅くなっています`,
    unknown: (count, all) => `${all}件中${count}件の最新データがありません`,
    maintenance: (count, all) => `${all}件中${count}件がメンテナンス中です`,
  },
  noCurrentData: '最新データがありません',
  lastChecked: (age) => `最終確認：${age}`,
  loading: '読み込み中…',
  state: {
    up: '正常',
    degraded: '応答遅延',
    down: '停止中',
    unknown: '不明',
    maintenance: 'メンテナンス中',
  },
  why: { never: '未確認' },
  silentSince: (when) => `${when}以降は未確認`,
  comma: '、',
  downWhenLastSeen: (why) => `最終確認時は停止中。${why}`,
  downFor: (duration) => `停止中（${duration}経過）`,
  slowAt: (latency) => `応答遅延 ${latency}`,
  watched: (percent) => `監視率 ${percent}`,
  hardlyWatched: '監視率 1%未満',
  watchedAllDay: '終日監視',
  notWatched: '監視なし',
  elseWorks: 'その他はすべて正常です。',
  checked: (age, wait) => `最終確認：${age}${wait === null ? '' : `、次回：${wait}後`}`,
  medianOf: (latency) => `中央値 ${latency}`,
  dayUp: (percent) => `稼働率 ${percent}`,
  dayDown: (duration, outages, from) => {
    if (outages !== 1) return `停止${outages}回（合計${duration}）`;
    return from === null ? `停止1回（${duration}）` : `停止1回（${from}から${duration}）`;
  },
  dayMaintenance: (duration) => `メンテナンス ${duration}`,
  dayExcluded: (duration) => `サービス時間外 ${duration}`,
  daySlow: (duration) => `応答遅延 ${duration}`,
  uptime: '稼働率',
  daysOf: (name, days, uptime, evidence) => `${name}の日別状況：${days}日間の稼働率 ${uptime}、${evidence}`,
  hoursOf: (name) => `${name}の時間別状況`,
  howToRead: '高さ：監視率。赤：停止時間。',
  daysIn: (zone) => `日付のタイムゾーン：${zone}`,
  asTables: '日別データの表',
  day: '日付',
  whatHappened: '状況',
  problem: {
    address: () => 'srcのアドレスを読み取れません',
    unreachable: () => 'サーバーが応答しませんでした',
    answered: (status) => `サーバーの応答は${status}でした`,
    tooLarge: () => 'ドキュメントが大きすぎます',
    document: (detail) => `ドキュメントに誤りがあります：${detail}`,
  },
  feedFailed: (problem) => `ステータスを読み込めませんでした（${problem}）。`,
  keptFrom: (when) => `${when}の時点の情報を表示しています。`,
  planned: (title, from, until) =>
    from === null ? `${title}（終了予定：${until}）` : `${title}（予定：${from}～${until}）`,
  since: (time, duration) => `${time}から（${duration}）`,
  pastIncidents: '過去のインシデント',
};
