// Words of the panel that asks whether the next nine is worth it, in Japanese.
// Promise: as in worth-words.ts.
// Not here: what a phrase is for (worth-words.ts).

import { japaneseCost } from '../../../shared/ui/languages/japanese-figures.ts';
import type { WorthWords } from '../worth-words.ts';

export const worthJapanese: WorthWords = {
  title: '割に合うか',
  answer: japaneseCost,
  what: '停止の対象',
  typed: '入力した稼働率',
  uptime: '稼働率',
  window: '測定期間（直近）',
  minuteValue: '停止1分あたりの損失',
  currency: '通貨',
  objective: '目標',
  nextNine: '次の9',
  hours: '作業時間（一度だけ）',
  rate: '作業1時間の費用',
  monthly: '毎月の運用費用',
  hoursOf: (hours) => `${hours}時間`,
  options: '9を1つ増やすごとに',
  basis: 'すべて平均的な1か月（30.44日）での値です。',
  notWatched: (name, window) =>
    `${name}は直近${window}に監視されていないため、金額を見積もれません。より長い期間を選ぶか、稼働率を入力してください。`,
  noPercent: (text) =>
    `「${text}」は稼働率ではありません。0から100までのパーセント値を、99.95のように入力してください。`,
};
