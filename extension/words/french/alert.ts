// Words of alerts, in French.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import type { AlertWords } from '../alert-words.ts';

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
  lasted: (duration) => `Durée : ${duration}.`,
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
  },
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
};
