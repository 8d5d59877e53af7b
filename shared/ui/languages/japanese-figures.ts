// The words of tables, reasons and costs in Japanese.
// Promise: as in japanese.ts.
// Not here: what a phrase is for (figure-words.ts, cost-words.ts).

import type { CostWords } from '../cost-words.ts';
import type { FigureWords } from '../figure-words.ts';
import { japanese } from './japanese.ts';

export const japaneseFigures: FigureWords = {
  ...japanese,
  why: {
    offline: 'オフラインです',
    portal: 'ネットワークへのサインインが必要です',
    asleep: 'コンピューターがスリープしていました',
    permission: '許可が取り消されました',
    redirect: '許可されていないホストに転送されます',
    unreadable: '応答を読み取れませんでした',
    secret: '必要なシークレットがありません',
    never: '未確認',
  },
  window: { '24h': '24時間', '7d': '7日', '30d': '30日', '90d': '90日', '365d': '365日' },
  inWindow: '期間',
  downtime: '停止',
  availability: '正常応答率',
  response: '応答時間',
  p95: 'p95',
  between: (low, high) => `${low}～${high}`,
  outageCount,
  longest: (duration) => `最長${duration}`,
  lastOutage: (age, duration) => `最後の停止：${age}（${duration}）`,
  downSince: (time, duration) => `${time}から停止中（現在まで${duration}）`,
  downLastSeen: (time, duration) => `最終確認時は停止中（${time}から${duration}以上）`,
  noOutage: '停止の記録なし',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `稼働率${figure}${doubt === null ? '' : `（${doubt}）`}、${watched}。`,
    downtime: (duration, bounds, outages) =>
      `停止時間${duration}${bounds === null ? '' : `（${bounds}）`}、${outages}。`,
    availability: (figure, good, all) => `応答の${figure}が正常でした（${all}件中${good}件）。`,
    response: (median, p95) => `応答の半数は${median}以内、95%は${p95}以内でした。`,
    nothing: 'この期間については何も分かっていません。',
  },
};

export const japaneseCost: CostWords = {
  objective: '目標',
  downAMonth: '1か月の停止',
  saved: '短縮',
  worth: '価値',
  cost: '費用',
  costRatio: '費用÷価値',
  payback: '回収期間',
  never: '回収できません',
  atOnce: '即時',
  now: (uptime, duration, value, minuteValue) =>
    `稼働率${uptime}：平均的な1か月の停止は${duration}、1分あたり${minuteValue}で${value}の損失です。`,
  going: (from, to, minutes, value) =>
    `${from}から${to}にすると1か月に${minutes}短縮でき、${value}の価値があります。`,
  kept: (uptime, objective) =>
    `${uptime}では${objective}をすでに達成しています。これ以上短縮できる停止はありません。`,
  once: (amount) => `一度だけ${amount}`,
  monthly: (amount) => `月額${amount}`,
  onceAndMonthly: (once, monthly) => `初期費用${once}と月額${monthly}`,
  costsMore: (price, times, isOnce) =>
    `費用が${price}なら、${inYear(isOnce)}得られる価値の${times}倍かかります`,
  returnsMore: (price, times, isOnce) =>
    `費用が${price}なら、${inYear(isOnce)}費用の${times}倍の価値が得られます`,
  even: (price, isOnce) => `費用が${price}なら、${inYear(isOnce)}費用と同じだけの価値が得られます`,
  paysBack: (months) => `（回収期間：${months}）`,
  neverPaysBack: '（回収できません）',
  paysBelow: (value) => `費用が月額${value}未満なら割に合います。`,
  nothingSaved: 'この期間に停止の記録はありません。短縮できる停止はありません。',
  highObjective: (objective, duration, checks) =>
    `${objective}で許される停止は1か月に${duration}です。誰かが気づいて起きる前に終わり、証明には失敗のない確認が${checks}回必要です。`,
  highPrice: (from, minutes, value) =>
    `${from}から先の一歩だけでは1か月に${minutes}の短縮です。いくらかけても、得られるのは${value}です。`,
  tooLittle: '判断するには根拠が足りません：',
  doubtBounds: (between, worse, better) => `停止時間は${between}のため、${worse}とも${better}ともいえます`,
  doubtCoverage: (watched) => `${watched}のみ。残りも同じだったと仮定しています`,
  doubtChecks: (checks, objective, needed) =>
    `${checks}回の確認では${objective}を証明できません。失敗のない確認が${needed}回必要です`,
  doubtOutages: (count) =>
    count === 0
      ? '停止の記録がないため、停止がどのようなものか分かりません'
      : `根拠は${outageCount(count)}だけです。別の月はまったく違うかもしれません`,
  below: (objective) => `${objective}未満`,
};

function outageCount(count: number): string {
  return count === 0 ? '停止なし' : `停止${count}回`;
}

function inYear(isOnce: boolean): string {
  return isOnce ? '初年度は' : '';
}
