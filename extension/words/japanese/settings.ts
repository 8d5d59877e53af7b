// Words of the settings in Japanese.
// Promise: as in settings-words.ts.
// Not here: what a phrase is for (settings-words.ts).

import type { SettingsWords } from '../settings-words.ts';

export const settingsJapanese: SettingsWords = {
  letters: '1文字のキーで操作',
  lettersHint: 'jで下へ、kで上へ移動し、cで確認、?でキーの一覧を表示します。/での検索は常に使えます。',
  permissions: '許可したホスト',
  permissionsHint:
    '許可を取り消したホストは確認できません。再び許可するまで、そのエンドポイントの状態は不明になります。',
  noPermissions: 'ありません。必要になる操作をしたときに、その都度許可を求めます。',
  everyHost: 'すべてのホスト',
  neededFor: (names) => `${names}に必要`,
  neededToAsk: 'サインインを求めるネットワークを見分けるために必要',
  notNeeded: 'ここでは不要',
  giveBack: '許可を取り消す',
  giveBackHost: (host) => `${host}の許可を取り消す`,
  about: 'Uptallyについて',
  version: (version) =>
    `Uptally ${version}、MITライセンス。確認そのものと、設定したチャンネルへの通知以外、このコンピューターから送信されるものはありません。`,
  licences: '構成部品のライセンス',
};
