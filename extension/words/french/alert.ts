// Words of alerts, in French.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import { since } from '../../../shared/ui/languages/french.ts';
import type { AlertWords } from '../alert-words.ts';
import { digestFrench } from './digest.ts';
import { counted, quoted } from './grammar.ts';

export const alertFrench: AlertWords = {
  title: 'Alertes',
  unstable: 'Instable',
  failingOften: 'Échoue souvent',
  newError: 'Nouveau type d’erreur',
  burning: 'Budget d’erreur dépensé trop vite',
  silent: 'Sans nouvelles',
  upAgain: 'De nouveau en ligne',
  stableAgain: 'De nouveau stable',
  over: 'Terminé',
  dropped: 'N’est plus suivi',
  lasted: (duration) => `Durée : ${duration}.`,
  costAll: (money) => `Cela a coûté environ ${money}.`,
  costSoFar: (money) => `Cela a coûté environ ${money} jusqu’ici.`,
  openSince: (when) => `Alerte ${since(when)}`,
  acknowledge: 'Prendre en charge',
  acknowledged: (when) => `pris en charge ${since(when)}`,
  snoozeAnHour: 'Reporter d’une heure',
  channel: {
    late: (channel) => `${channel} n’a pas encore reçu une alerte`,
    lost: (channel) => `${channel} n’a pas reçu une alerte`,
    doubtful: (channel) => `${channel} n’a peut-être pas reçu une alerte`,
    settingsSay: 'les paramètres disent pourquoi',
    test: 'Un essai des notifications',
    testAbout: 'Les alertes s’afficheront ainsi. Tout va bien.',
  },
  told: 'signalé',
  heldBack: 'retenu',
  held: {
    maintenance: 'une maintenance est prévue',
    excluded: 'en dehors des heures de service',
    quiet: 'heures calmes',
    snoozed: 'mis en sourdine',
    behind: 'ce qui se trouve devant est en panne',
    told: 'une autre règle le signale déjà',
    together: 'signalé avec d’autres',
    every: 'signalé récemment',
    'per-day': 'assez signalé aujourd’hui',
    over: 'terminé avant d’être signalé',
    off: 'désactivé entre-temps',
    unwatched: 'n’est plus surveillé',
  },
  because: {
    inARow: (count, several) =>
      several === 1 ? 'une vérification a échoué' : `${count} vérifications de suite ont échoué`,
    ofTheLast: (failures, of, several) =>
      `${failures} des ${of} dernières vérifications ${several === 1 ? 'a' : 'ont'} échoué`,
    unstable: (changes, of) =>
      `tantôt en ligne, tantôt en panne\u00a0: ${changes} changements sur les ${of} dernières vérifications`,
    degraded: (duration) => `lent pendant ${duration}`,
    newError: (error) => `une erreur absente depuis 30\u00a0jours\u00a0: ${error}`,
    frequentError: (error, count, duration) => `${error}, ${count}\u00a0fois en ${duration}`,
    burn: (rate, long, short) =>
      `le budget d’erreur est dépensé ${rate}\u00a0fois trop vite, sur ${long} et ${short}`,
    silence: (duration) => `aucune vérification n’a pu conclure pendant ${duration}`,
    unknownCause: 'cause inconnue',
  },
  rule: (name) => `règle ${quoted(name)}`,
  rules: {
    'critical down': 'Panne critique',
    down: 'Panne',
    'often failing': 'Échoue souvent',
    slow: 'Lent',
    silent: 'Sans nouvelles',
    'new error': 'Nouveau type d’erreur',
    'budget burns': 'Budget d’erreur entamé',
    'vendor down': 'Service externe en panne',
    'vendor slow': 'Service externe lent',
  },
  summary: (told, held, reasons) =>
    `${counted(told, 'signalé', 'signalés')}, ${counted(held, 'retenu', 'retenus')}${reasons === '' ? '' : `\u00a0: ${reasons}`}`,
  which: 'Signalé ou retenu',
  toldAndHeld: 'Signalés et retenus',
  noneFits: 'Aucune alerte ne correspond à ces filtres.',
  choose: 'Notifications',
  sets: {
    off: 'Aucune',
    careful: 'Peu',
    normal: 'Normales',
    loud: 'Toutes',
    'office-hours': 'Aux heures de bureau',
    vendor: 'Pour les services des autres',
  },
  about: {
    off: 'La barre d’outils montre ce qui est en panne ; rien d’autre n’apparaît.',
    careful: 'Quatre vérifications sur cinq doivent échouer ; ce qui n’est pas critique attend le matin.',
    normal: 'Trois vérifications sur quatre doivent échouer ; ce qui n’est pas critique attend le matin.',
    loud: 'Deux échecs de suite et chaque nouveau type d’erreur, jour et nuit.',
    'office-hours': 'De huit heures à dix-huit heures les jours ouvrés ; le reste attend.',
    vendor: 'Seulement ce qui dure, et jamais la nuit.',
  },
  ownRules: 'Règles personnelles',
  nothing: 'Rien n’a encore été signalé ni retenu.',
  trying: {
    title: 'Essayer avant de choisir',
    about: (days) =>
      `Ce que deux jeux de règles auraient signalé ces ${days} derniers jours. L’essai ne change rien.`,
    one: 'Jeu de règles',
    other: 'Pour comparer',
    run: 'Essayer',
    messages: 'Notifications',
    perDay: 'Par jour',
    atNight: 'La nuit',
    held: 'Retenues',
    silenced: 'Pannes tues à dessein',
    missed: 'Pannes manquées',
    longestMissed: 'La plus longue manquée',
    delay: 'Du premier échec à la notification',
    atMost: (median, most) => `${median}, au plus ${most}`,
  },
  digest: digestFrench,
};
