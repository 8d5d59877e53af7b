// Words of the storage that is used, and of what went missing, in French.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), backups (backup.ts).

import type { StorageWords } from '../backup-words.ts';
import { counted } from './grammar.ts';

export const storageFrench: StorageWords = {
  title: 'Stockage',
  measuring: 'Calcul de l’espace occupé…',
  total: (size) => `${size} au total`,
  quota: (share, quota) => `${share} des ${quota} dont le navigateur dispose pour cela`,
  persisted:
    'Le navigateur ne l’efface pas de lui-même. Supprimer l’extension le supprime\u00a0: mieux vaut l’exporter de temps en temps.',
  endpoint: 'Endpoint',
  samples: 'Mesures',
  hours: 'Heures',
  days: 'Jours',
  other: 'Données actuelles',
  all: 'Ensemble',
  oldest: 'Mesure la plus ancienne',
  nothing: 'Rien n’est encore stocké. Cela commence avec la première vérification.',
  journal: 'Tout juste reçu',
  unwatched: 'surveillance arrêtée',
  forget: 'Supprimer…',
  forgetAsk: (name, size, since) =>
    `Tout ce qui est enregistré pour ${name}, mesures et chiffres, sera supprimé (depuis\u00a0: ${since}\u202f; taille\u00a0: ${size}). C’est irréversible.`,
  forgetNow: 'Supprimer définitivement',
  keep: 'Conserver',
  thinTitle: 'Supprimer les anciennes mesures',
  thinHelp:
    'Les vérifications individuelles sont conservées 90\u00a0jours. Sans elles, les chiffres des heures et des jours restent les mêmes, mais une période ne peut plus être examinée de plus près.',
  thinOlder: 'Plus anciennes que',
  thinDays: (days) => counted(days, 'jour', 'jours'),
  thinAsk: (before, size) =>
    `Les vérifications individuelles d’avant le ${before} seront supprimées\u00a0: ${size}. Tous les chiffres restent.`,
  thinNothing: 'Il n’y a pas de mesures aussi anciennes.',
  thinNow: 'Supprimer ces mesures',
  roomMade: (before) =>
    `Il n’y avait plus de place sur le disque\u00a0: les vérifications individuelles d’avant le ${before} ont été supprimées. Tous les chiffres sont conservés. Libérer de l’espace évite d’autres pertes.`,
  historyLost: (when) =>
    `Le navigateur a supprimé l’historique le ${when}. Un nouveau a commencé\u202f; s’il existe une sauvegarde, elle peut être importée.`,
  understood: 'Compris',
};
