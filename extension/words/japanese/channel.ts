// Words of channels in Japanese.
// Promise: as in channel-words.ts.
// Not here: what a phrase is for (channel-words.ts).

import type { ChannelWords } from '../channel-words.ts';

export const channelJapanese: ChannelWords = {
  title: 'チャンネル',
  about:
    'ツールバーのほかにアラートを届ける先です。ブラウザーの実行中に、このブラウザーから英語で送信します。',
  thisBrowser: 'このブラウザーの通知',
  takes: { all: 'すべて', high: 'P1とP2', first: 'P1のみ' },
  taken: '送信する内容',
  takenNote:
    '「通知」で選んだもののうち、どれを送るかです。通常、P1は重要なものの停止、P2はそのほかの停止で、P3とP4は急ぎません。',
  ownRules: '独自のルールが送るもの',
  byBot: (vendor) => `${vendor}（ボット）`,
  webhook: 'Webhook（任意のアドレス）',
  email: 'メール',
  hints: {
    slack:
      'Slackアプリの「Incoming Webhooks」で「Add New Webhook」を選びます。アドレス全体がシークレットです。',
    'slack-bot':
      'ボットに権限chat:writeがあり、チャンネルに招待されているSlackアプリです。アラートの終了は最初のメッセージを置き換えます。',
    webhook: 'JSONをPOSTで受け取るアドレスです。アドレス全体をシークレットとして保管します。',
    pagerduty:
      'サービスの「Events API v2」のインテグレーションです。アラートが終了すると、インシデントも解決します。',
    sentry: 'プロジェクトのクライアントキーにあるDSNです。停止はそこで課題になります。',
    ntfy: 'トピックは名前を知られると誰でも読めます。独自のサーバーがなければntfy.shのトピックです。',
    discord: 'チャンネル設定の「連携サービス」で「ウェブフック」を選びます。アドレス全体がシークレットです。',
    teams:
      'チャンネルの「ワークフロー」で、Webhook要求の受信時にチャンネルへ投稿するものを選びます。アドレス全体がシークレットです。',
    telegram: '@BotFatherでボットを作り、グループに追加します。グループの番号はマイナスで始まります。',
    alertmanager: '/api/v2を除いたアドレスです。ルーティングとサイレンスはそのまま有効です。',
  },
  fields: {
    name: '名前',
    url: 'アドレス',
    token: 'トークン',
    channel: 'チャンネルのID',
    key: 'インテグレーションキー',
    region: 'リージョン',
    dsn: 'プロジェクトのDSN',
    environment: '環境',
    topic: 'トピック',
    server: 'サーバー',
    chat: 'チャット',
    thread: 'グループ内のトピック',
    authorization: 'Authorizationヘッダー',
    body: '本文のテンプレート',
  },
  expected: {
    name: '1～40文字の小文字a～z、数字、単独のハイフンで入力してください。',
    url: 'https://で始まるアドレス全体を入力してください。',
    token: '提供元が発行したトークンをそのまま入力してください。',
    channel: 'C0123456789のようなチャンネルのIDを入力してください。',
    key: '32文字の英数字のキーを入力してください。',
    region: 'PagerDutyのイベントのアドレスを入力してください。',
    dsn: 'DSN全体（@の前にキーがあるアドレス）を入力してください。',
    environment: 'productionのような環境の名前を入力してください。',
    topic: '64文字以内の英数字、ハイフン、アンダースコアで入力してください。',
    server: 'https://ntfy.example.orgのようなサーバーのアドレスを入力してください。',
    chat: 'チャットの番号、または公開チャンネルの@名前を入力してください。',
    thread: '整数を入力してください。',
    authorization: '「Bearer」とトークンのような、通常の文字の1行を入力してください。',
    body: '空欄を引用符で囲んだ、JSONになるテンプレートを入力してください：{"text": "{{title}}"}。',
  },
  optional: (field) => `${field}（任意）`,
  nameTaken: 'この名前のチャンネルはすでにあります。',
  kind: '種類',
  add: 'チャンネルを追加',
  addTitle: '新しいチャンネル',
  willAsk: (host) =>
    `Uptallyが${host}にアクセスしてよいか、ブラウザーが確認します。許可がなければ、そこへは何も送信できません。`,
  notAllowed: (host) =>
    `${host}へのアクセスが許可されませんでした。許可がなければ、そこへは何も送信できません。続けるには、もう一度試して「許可」を選んでください。`,
  locked: (host) => `ブラウザーが${host}への送信をUptallyに許可していません。その間の通知は1日間待機します。`,
  test: 'テストを送信',
  editOf: (name) => `${name}を編集`,
  sending: 'テストを送信しています。',
  sent: '送信しました。届いているはずです。',
  removed: (name) => `${name}にはもう何も送信されません。`,
  missing: 'シークレットがこのブラウザーにありません。もう一度入力してください。',
  elsewhere: 'シークレットは別のアドレス用です。もう一度入力してください。',
  unfit: '設定が正しくありません。編集してください。',
  unable:
    'ブラウザーはメールを送信できません。サーバー上のプローバーが送信します。ここでは通知として表示されます。',
  failing: (since) => `${since}から失敗`,
  unread: (problem) => `メッセージの結果を読み取れません：${problem}`,
};
