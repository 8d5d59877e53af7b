// Words of channels: where alerts are told beside the toolbar, how each is set up, and what came of a test.
// Promise: beside what is asked for stands what for; the names of vendors are the same in every language, and not here.
// Not here: what a vendor said (said-words.ts), notices (alert-words.ts).

/** Kinds of channels that the settings offer; Slack is reached in two ways. */
export const OFFERED_KINDS = [
  'slack',
  'slack-bot',
  'webhook',
  'pagerduty',
  'sentry',
  'ntfy',
  'discord',
  'teams',
  'telegram',
  'alertmanager',
] as const;
export type OfferedKind = (typeof OFFERED_KINDS)[number];

export const CHANNEL_FIELDS = [
  'name',
  'url',
  'token',
  'channel',
  'key',
  'region',
  'dsn',
  'environment',
  'topic',
  'server',
  'chat',
  'thread',
  'authorization',
  'body',
] as const;
export type ChannelField = (typeof CHANNEL_FIELDS)[number];

/** How much of a ready set a channel takes. */
export type Taken = 'all' | 'high' | 'first';

export interface ChannelWords {
  readonly title: string;
  readonly about: string;
  readonly thisBrowser: string;
  readonly takes: Readonly<Record<Taken, string>>;
  /** The field for that, and what the priorities are. */
  readonly taken: string;
  readonly takenNote: string;
  readonly ownRules: string;
  readonly byBot: (vendor: string) => string;
  readonly webhook: string;
  readonly email: string;
  readonly hints: Readonly<Record<OfferedKind, string>>;
  readonly fields: Readonly<Record<ChannelField, string>>;
  /** What may stand there, as a sentence. */
  readonly expected: Readonly<Record<ChannelField, string>>;
  readonly optional: (field: string) => string;
  readonly nameTaken: string;
  readonly kind: string;
  readonly add: string;
  readonly addTitle: string;
  readonly willAsk: (host: string) => string;
  readonly notAllowed: (host: string) => string;
  readonly locked: (host: string) => string;
  readonly test: string;
  readonly editOf: (name: string) => string;
  readonly sending: string;
  readonly sent: string;
  readonly removed: (name: string) => string;
  readonly missing: string;
  readonly elsewhere: string;
  readonly unfit: string;
  readonly unable: string;
  readonly failing: (since: string) => string;
  readonly unread: (problem: string) => string;
}

export const channelEnglish: ChannelWords = {
  title: 'Channels',
  about: 'Where alerts are told beside the toolbar: sent by this browser as long as it runs, in English.',
  thisBrowser: 'Notices of this browser',
  takes: { all: 'everything', high: 'P1 and P2', first: 'P1 alone' },
  taken: 'Send there',
  takenNote:
    'Of what “Notices” chooses. Mostly P1 is something critical that is down, P2 anything else that is; P3 and P4 can wait.',
  ownRules: 'what your own rules send there',
  byBot: (vendor) => `${vendor}, by a bot`,
  webhook: 'Webhook, any address',
  email: 'E-mail',
  hints: {
    slack: 'In your Slack app: “Incoming Webhooks”, then “Add New Webhook”. The whole address is the secret.',
    'slack-bot':
      'A Slack app whose bot has the scope chat:write and was invited to the channel. The end of an alert then replaces its beginning.',
    webhook: 'Any address that takes JSON by POST. The whole address is kept as a secret.',
    pagerduty:
      'A service’s integration of the kind “Events API v2”. An alert that ends resolves its incident.',
    sentry: 'The DSN of a project, from its client keys. An outage becomes an issue there.',
    ntfy: 'A topic is as secret as its name. Without a server of your own it is ntfy.sh’s.',
    discord: 'In the channel’s settings: “Integrations”, then “Webhooks”. The whole address is the secret.',
    teams:
      'In the channel’s “Workflows”: “Post to a channel when a webhook request is received”. The whole address is the secret.',
    telegram:
      'Ask @BotFather for a bot and put it into the group. The number of a group begins with a minus.',
    alertmanager: 'Its own address, without /api/v2. Its routes and silences stay in force.',
  },
  fields: {
    name: 'Name',
    url: 'Address',
    token: 'Token',
    channel: 'ID of the channel',
    key: 'Integration key',
    region: 'Region',
    dsn: 'DSN of the project',
    environment: 'Environment',
    topic: 'Topic',
    server: 'Server',
    chat: 'Chat',
    thread: 'Topic in the group',
    authorization: 'Authorization header',
    body: 'Template of the body',
  },
  expected: {
    name: 'Expected 1 to 40 small letters a to z, digits and single hyphens.',
    url: 'Expected a whole address that begins with https://.',
    token: 'Expected the token as the vendor gave it.',
    channel: 'Expected the ID of a channel, such as C0123456789.',
    key: 'Expected the key of 32 letters and digits.',
    region: 'Expected the address of PagerDuty’s events.',
    dsn: 'Expected the whole DSN, an address with a key before the @.',
    environment: 'Expected the name of an environment, such as production.',
    topic: 'Expected at most 64 letters, digits, hyphens and underscores.',
    server: 'Expected the address of a server, such as https://ntfy.example.org.',
    chat: 'Expected the number of a chat, or @name of a public channel.',
    thread: 'Expected a whole number.',
    authorization: 'Expected one line of plain characters, such as “Bearer” and a token.',
    body: 'Expected a template that gives JSON, its gaps inside quotes: {"text": "{{title}}"}.',
  },
  optional: (field) => `${field} (optional)`,
  nameTaken: 'There is a channel of this name already.',
  kind: 'Kind',
  add: 'Add a channel',
  addTitle: 'A new channel',
  willAsk: (host) =>
    `The browser will ask whether Uptally may reach ${host}: without that nothing can be sent there.`,
  notAllowed: (host) =>
    `You did not allow Uptally to reach ${host}, and without that nothing can be sent there. To go on, try again and choose “Allow”.`,
  locked: (host) =>
    `The browser does not let Uptally send to ${host}. What is told meanwhile waits for a day.`,
  test: 'Send a test',
  editOf: (name) => `Edit ${name}`,
  sending: 'The test is on its way.',
  sent: 'Sent: it should be there now.',
  removed: (name) => `Nothing is sent to ${name} any more.`,
  missing: 'Its secret is not in this browser. Type it in again.',
  elsewhere: 'Its secret belongs to another address. Type it in again.',
  unfit: 'Its settings can’t be right. Edit it.',
  unable: 'No browser sends e-mail; the prober on a server does. Here its alerts show as notices.',
  failing: (since) => `failing since ${since}`,
  unread: (problem) => `What became of messages can’t be read: ${problem}`,
};
