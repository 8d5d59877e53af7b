// Words of channels in French.
// Promise: as in channel-words.ts.
// Not here: what a phrase is for (channel-words.ts).

import type { ChannelWords } from '../channel-words.ts';
import { quoted } from './grammar.ts';

export const channelFrench: ChannelWords = {
  title: 'Canaux',
  about:
    'Où les alertes arrivent en plus de la barre d’outils\u00a0: envoyées par ce navigateur tant qu’il tourne, en anglais.',
  thisBrowser: 'Notifications de ce navigateur',
  takes: { all: 'tout', high: 'P1 et P2', first: 'P1 seulement' },
  taken: 'Y envoyer',
  takenNote: `De ce que ${quoted('Notifications')} choisit. Le plus souvent, P1 est quelque chose de critique en panne, P2 toute autre panne\u202f; P3 et P4 peuvent attendre.`,
  ownRules: 'ce que les règles personnelles y envoient',
  byBot: (vendor) => `${vendor}, par un bot`,
  webhook: 'Webhook, toute adresse',
  email: 'Courriel',
  hints: {
    slack: `Dans l’app Slack\u00a0: ${quoted('Incoming Webhooks')}, puis ${quoted('Add New Webhook')}. L’adresse entière est le secret.`,
    'slack-bot':
      'Une app Slack dont le bot a le droit chat:write et a été invité dans le canal. La fin d’une alerte remplace alors son début.',
    webhook: 'Toute adresse qui accepte du JSON par POST. L’adresse entière est conservée comme secret.',
    pagerduty: `Une intégration d’un service, du type ${quoted('Events API v2')}. Une alerte qui finit résout son incident.`,
    sentry: 'Le DSN d’un projet, pris dans ses clés client. Une interruption y devient un ticket.',
    ntfy: 'Un sujet est aussi secret que son nom. Sans serveur à soi, c’est un sujet de ntfy.sh.',
    discord: `Dans les paramètres du salon\u00a0: ${quoted('Intégrations')}, puis ${quoted('Webhooks')}. L’adresse entière est le secret.`,
    teams: `Dans les ${quoted('Workflows')} du canal\u00a0: publier dans un canal à la réception d’une requête webhook. L’adresse entière est le secret.`,
    telegram:
      'Demander un bot à @BotFather et l’ajouter au groupe. Le numéro d’un groupe commence par un moins.',
    alertmanager: 'Sa propre adresse, sans /api/v2. Ses routes et ses silences restent en vigueur.',
  },
  fields: {
    name: 'Nom',
    url: 'Adresse',
    token: 'Jeton',
    channel: 'ID du canal',
    key: 'Clé d’intégration',
    region: 'Région',
    dsn: 'DSN du projet',
    environment: 'Environnement',
    topic: 'Sujet',
    server: 'Serveur',
    chat: 'Discussion',
    thread: 'Sujet dans le groupe',
    authorization: 'En-tête Authorization',
    body: 'Modèle du corps',
  },
  expected: {
    name: 'Attendu\u00a0: de 1 à 40 lettres minuscules de a à z, chiffres et traits d’union isolés.',
    url: 'Attendu\u00a0: une adresse entière qui commence par https://.',
    token: 'Attendu\u00a0: le jeton tel que le fournisseur l’a donné.',
    channel: 'Attendu\u00a0: l’ID d’un canal, comme C0123456789.',
    key: 'Attendu\u00a0: la clé de 32 lettres et chiffres.',
    region: 'Attendu\u00a0: l’adresse des événements de PagerDuty.',
    dsn: 'Attendu\u00a0: le DSN entier, une adresse avec une clé avant le @.',
    environment: 'Attendu\u00a0: le nom d’un environnement, comme production.',
    topic: 'Attendu\u00a0: au plus 64 lettres, chiffres, traits d’union et tirets bas.',
    server: 'Attendu\u00a0: l’adresse d’un serveur, comme https://ntfy.example.org.',
    chat: 'Attendu\u00a0: le numéro d’une discussion, ou le @nom d’un canal public.',
    thread: 'Attendu\u00a0: un nombre entier.',
    authorization: `Attendu\u00a0: une ligne de caractères simples, comme ${quoted('Bearer')} et un jeton.`,
    body: 'Attendu\u00a0: un modèle qui donne du JSON, ses emplacements entre guillemets\u00a0: {"text": "{{title}}"}.',
  },
  optional: (field) => `${field} (facultatif)`,
  nameTaken: 'Un canal de ce nom existe déjà.',
  kind: 'Type',
  add: 'Ajouter un canal',
  addTitle: 'Un nouveau canal',
  willAsk: (host) =>
    `Le navigateur demandera si Uptally peut accéder à ${host}\u00a0: sans cela, rien ne peut y être envoyé.`,
  notAllowed: (host) =>
    `L’accès à ${host} n’a pas été autorisé, et sans cela rien ne peut y être envoyé. Pour continuer, réessayer et choisir ${quoted('Autoriser')}.`,
  locked: (host) =>
    `Le navigateur ne laisse pas Uptally envoyer à ${host}. Ce qui est signalé entre-temps attend un jour.`,
  test: 'Envoyer un essai',
  editOf: (name) => `Modifier ${name}`,
  sending: 'L’essai est en route.',
  sent: 'Envoyé\u00a0: il devrait y être maintenant.',
  removed: (name) => `Plus rien n’est envoyé à ${name}.`,
  missing: 'Son secret n’est pas dans ce navigateur. Il faut le saisir à nouveau.',
  elsewhere: 'Son secret appartient à une autre adresse. Il faut le saisir à nouveau.',
  unfit: 'Ses réglages ne peuvent pas être justes. Il faut les modifier.',
  unable:
    'Aucun navigateur n’envoie de courriel\u202f; la sonde sur un serveur le fait. Ici, ses alertes s’affichent en notifications.',
  failing: (since) => `en échec depuis ${since}`,
  unread: (problem) => `Impossible de lire ce que sont devenus les messages\u00a0: ${problem}`,
};
