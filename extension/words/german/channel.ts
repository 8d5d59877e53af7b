// Words of channels in German.
// Promise: as in channel-words.ts.
// Not here: what a phrase is for (channel-words.ts).

import type { ChannelWords } from '../channel-words.ts';

export const channelGerman: ChannelWords = {
  title: 'Kanäle',
  about:
    'Wo Meldungen außer in der Symbolleiste ankommen: gesendet von diesem Browser, solange er läuft, auf Englisch.',
  thisBrowser: 'Hinweise dieses Browsers',
  takes: { all: 'alles', high: 'P1 und P2', first: 'nur P1' },
  taken: 'Dorthin geht',
  takenNote:
    'Von dem, was „Hinweise“ wählt. Meist ist P1 etwas Kritisches, das ausgefallen ist, P2 jeder andere Ausfall; P3 und P4 können warten.',
  ownRules: 'was die eigenen Regeln dorthin senden',
  byBot: (vendor) => `${vendor}, über einen Bot`,
  webhook: 'Webhook, beliebige Adresse',
  email: 'E-Mail',
  hints: {
    slack:
      'In der eigenen Slack-App: „Incoming Webhooks“, dann „Add New Webhook“. Die ganze Adresse ist das Geheimnis.',
    'slack-bot':
      'Eine Slack-App, deren Bot die Berechtigung chat:write hat und in den Kanal eingeladen ist. Das Ende einer Meldung ersetzt dann ihren Anfang.',
    webhook: 'Jede Adresse, die JSON per POST annimmt. Die ganze Adresse wird als Geheimnis aufbewahrt.',
    pagerduty:
      'Eine Integration eines Service von der Art „Events API v2“. Endet eine Meldung, ist auch ihr Vorfall erledigt.',
    sentry: 'Die DSN eines Projekts, aus seinen Client Keys. Ein Ausfall wird dort ein Issue.',
    ntfy: 'Ein Thema ist so geheim wie sein Name. Ohne eigenen Server ist es eines von ntfy.sh.',
    discord:
      'In den Einstellungen des Kanals: „Integrationen“, dann „Webhooks“. Die ganze Adresse ist das Geheimnis.',
    teams:
      'In den „Workflows“ des Kanals: „Bei Empfang einer Webhook-Anforderung in einem Kanal posten“. Die ganze Adresse ist das Geheimnis.',
    telegram:
      'Bei @BotFather einen Bot anlegen und in die Gruppe aufnehmen. Die Nummer einer Gruppe beginnt mit einem Minus.',
    alertmanager: 'Seine eigene Adresse, ohne /api/v2. Seine Routen und Silences gelten weiter.',
  },
  fields: {
    name: 'Name',
    url: 'Adresse',
    token: 'Token',
    channel: 'ID des Kanals',
    key: 'Integrationsschlüssel',
    region: 'Region',
    dsn: 'DSN des Projekts',
    environment: 'Umgebung',
    topic: 'Thema',
    server: 'Server',
    chat: 'Chat',
    thread: 'Thema in der Gruppe',
    authorization: 'Header Authorization',
    body: 'Vorlage des Bodys',
  },
  expected: {
    name: 'Erwartet werden 1 bis 40 Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche.',
    url: 'Erwartet wird eine ganze Adresse, die mit https:// beginnt.',
    token: 'Erwartet wird das Token, wie der Anbieter es ausgegeben hat.',
    channel: 'Erwartet wird die ID eines Kanals, etwa C0123456789.',
    key: 'Erwartet wird der Schlüssel aus 32 Buchstaben und Ziffern.',
    region: 'Erwartet wird die Adresse der Ereignisse von PagerDuty.',
    dsn: 'Erwartet wird die ganze DSN, eine Adresse mit einem Schlüssel vor dem @.',
    environment: 'Erwartet wird der Name einer Umgebung, etwa production.',
    topic: 'Erwartet werden höchstens 64 Buchstaben, Ziffern, Binde- und Unterstriche.',
    server: 'Erwartet wird die Adresse eines Servers, etwa https://ntfy.example.org.',
    chat: 'Erwartet wird die Nummer eines Chats oder der @Name eines öffentlichen Kanals.',
    thread: 'Erwartet wird eine ganze Zahl.',
    authorization: 'Erwartet wird eine Zeile aus einfachen Zeichen, etwa „Bearer“ und ein Token.',
    body: 'Erwartet wird eine Vorlage, die JSON ergibt, ihre Lücken in Anführungszeichen: {"text": "{{title}}"}.',
  },
  optional: (field) => `${field} (freiwillig)`,
  nameTaken: 'Einen Kanal dieses Namens gibt es schon.',
  kind: 'Art',
  add: 'Kanal hinzufügen',
  addTitle: 'Ein neuer Kanal',
  willAsk: (host) =>
    `Der Browser fragt, ob Uptally ${host} erreichen darf: Sonst kann dorthin nichts gesendet werden.`,
  notAllowed: (host) =>
    `Der Zugriff auf ${host} wurde nicht zugelassen, und ohne ihn kann dorthin nichts gesendet werden. Beim nächsten Versuch „Zulassen“ wählen.`,
  locked: (host) =>
    `Der Browser lässt Uptally nichts an ${host} senden. Was inzwischen gemeldet wird, wartet einen Tag.`,
  test: 'Test senden',
  editOf: (name) => `Bearbeiten: ${name}`,
  sending: 'Der Test ist unterwegs.',
  sent: 'Gesendet: Er müsste jetzt dort sein.',
  removed: (name) => `An ${name} wird nichts mehr gesendet.`,
  missing: 'Das Geheimnis ist nicht in diesem Browser. Bitte neu eingeben.',
  elsewhere: 'Das Geheimnis gehört zu einer anderen Adresse. Bitte neu eingeben.',
  unfit: 'Die Angaben können nicht stimmen. Bitte bearbeiten.',
  unable:
    'Kein Browser sendet E-Mail; der Prober auf einem Server tut es. Hier erscheinen seine Meldungen als Hinweise.',
  failing: (since) => `gestört seit ${since}`,
  unread: (problem) => `Was aus Nachrichten wurde, ist nicht lesbar: ${problem}`,
};
