// Words of an endpoint's page in Japanese.
// Promise: as in timeline-words.ts.
// Not here: what a phrase is for (timeline-words.ts).

import type { TimelineWords } from '../timeline-words.ts';

export const timelineJapanese: TimelineWords = {
  mission: { critical: '重要', supporting: '補助', internal: '内部' },
  objective: (percent) => `目標 ${percent}`,
  window: '表示期間',
  year: '1年',
  median: '中央値',
  responseMedian: '応答時間（中央値）',
  p95p99: (p95, p99) => `p95 ${p95} · p99 ${p99}`,
  answers: (range, count) => (range === null ? '応答なし' : `${range}（応答${count}件）`),
  budgetLeft: '残りのエラーバジェット',
  overspent: (duration) => `超過 ${duration}`,
  burning: (rate) => `許容を超える速さで消費（${rate}倍）`,
  spare: (rate) => `許容の${rate}倍の速さで消費`,
  chart: 'タイムライン',
  summary: (name, from, to, sentences) => `${name}（${from}～${to}）。${sentences}`,
  keysHelp: 'プラスとマイナスで拡大と縮小、矢印で移動、HomeとEndで最初と最後へ、0で全体を表示します。',
  nearer: '拡大',
  further: '縮小',
  earlier: '前へ',
  later: '次へ',
  all: '全体',
  point: (when, median, high) => `${when} · 中央値 ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom: 'ドラッグで拡大、Shift+ドラッグで移動、Ctrl+ホイールで拡大と縮小。',
  p95: (value) => `p95 ${value}`,
  slowest: (value) => `最も遅い応答 ${value}`,
  asTable: '表で表示',
  time: '時刻',
  high: 'p95',
  slowestHead: '最も遅い応答',
  tooMany: (most) => `最初の${most}件を表示しています。残りは拡大すると表示されます。`,
  nothingYet: 'この期間の記録はありません。',
  readFailed: (problem) => `履歴を読み取れません：${problem}`,
  maintenance: 'メンテナンス',
  from: '開始',
  to: '終了',
  show: '表示',
  zones: (viewer, owner) =>
    viewer === owner
      ? `タイムゾーン：${viewer}。`
      : `時刻のタイムゾーン：${viewer}。日と週のタイムゾーン：${owner}。`,
  wrongOrder: '開始は終了より前にしてください。',
  notATime: '日付と時刻を入力してください。',
  exact: (from, to) => `正確に${from}～${to}の数値です。`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `指定は${askedFrom}～${askedTo}ですが、個々の確認の記録がもうないため、${from}～${to}の数値を表示しています。`,
  allWindows: 'すべての期間',
  current: { day: '今日', week: '今週', month: '今月', year: '今年' },
  previous: { day: '昨日', week: '先週', month: '先月', year: '昨年' },
  howComputed: (figure) => `${figure}の計算方法`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `全体${length}のうち監視できた${covered}で、稼働は${up}：${figure}。`,
    uptimeCut: '四捨五入せず、確認の数で裏付けられる桁数で切り捨てています。',
    doubt: (low, high) =>
      `状態の変化は確認間隔の精度でしか分かりません。疑わしい時間をすべて停止とみなせば${low}、すべて稼働とみなせば${high}です。`,
    doubtOfDown: (bounds) => `状態の変化は確認間隔の精度でしか分かりません。停止は${bounds}でした。`,
    certain: '疑わしい点はありません。',
    coverage: (watched, unknown) => `${watched}、不明な時間${unknown}。`,
    planned: (maintenance, excluded) => `集計対象外：メンテナンス${maintenance}、サービス時間外${excluded}。`,
    down: (down, outages) => `停止は合計${down}（${outages}）。秒単位に切り上げています。`,
    availability: (good, bad, figure) =>
      `2xxの応答${good}件、5xxの応答${bad}件：2xx / (2xx + 5xx) = ${figure}。`,
    otherAnswers: (others, none) => `このほかに、その他の応答${others}件、応答のない確認${none}回。`,
    wilson: (range) => `この応答数では、真の割合は${range}の範囲にあります（95%、Wilson）。`,
    response: (count, median, p95) =>
      `正常または応答遅延だった確認${count}回のうち、半数は${median}以内、95%は${p95}以内に応答しました。`,
    sketch: '送信から最後の応答のヘッダーまでの時間です。分位数の誤差は1%以内です。',
    budget: (objective, watchable, budget, spent) =>
      `${watchable}で目標${objective}なら、許される停止は${budget}です。そのうち${spent}を消費しました。`,
    burn: (rate, watched) =>
      `バーンレート${rate}：1なら、エラーバジェットは期間の終わりにちょうどなくなります。監視していた時間（${watched}）についての値です。`,
    nothing: 'この期間については何も分かっていません。',
  },
};
