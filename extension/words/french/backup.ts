// Words of backups in French.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), storage (storage.ts).

import type { BackupWords } from '../backup-words.ts';

export const backupFrench: BackupWords = {
  title: 'Sauvegarde',
  exportTitle: 'Exporter',
  exportHelp:
    'Un fichier avec tout ce qui est surveillé, ainsi que toutes les mesures et tous les chiffres enregistrés. Supprimer l’extension supprime son historique\u00a0: une sauvegarde le rétablit, ici ou dans un autre navigateur.',
  exportButton: 'Exporter',
  withSecrets: 'Avec les secrets (mots de passe et clés des en-têtes)',
  secretsWarning: 'N’importe qui peut les lire dans le fichier. À conserver comme un mot de passe.',
  exporting: (percent) => `Lecture de l’historique\u00a0: ${percent}`,
  exported: (file, size) => `${file} (${size}) se trouve parmi les téléchargements.`,
  lastExport: (when) => `Dernière exportation\u00a0: ${when}`,
  neverExported: 'Aucune exportation pour l’instant',
  importTitle: 'Importer',
  importHelp:
    'Choisir une sauvegarde. Elle est d’abord lue en entier et affichée\u202f; rien ne change sans confirmation.',
  choose: 'Choisir un fichier',
  reading: (percent) => `Lecture du fichier\u00a0: ${percent}`,
  cannotRead: (problem) => `Impossible d’importer ce fichier\u202f; rien n’a été modifié. ${problem}`,
  cancelled: 'Importation annulée\u202f; rien n’a été modifié.',
  preview: (file, madeAt, size) => `${file}, du ${madeAt}, ${size}`,
  how: 'Comment importer',
  merge: 'Ajouter à ce qui est ici',
  replace: 'Remplacer tout ce qui est ici',
  sameTogether: 'Si une adresse est déjà surveillée ici\u00a0: réunir les deux historiques',
  sameApart: 'Si une adresse est déjà surveillée ici\u00a0: l’ajouter une seconde fois',
  endpoint: 'Endpoint',
  period: 'Période enregistrée',
  samples: 'Mesures',
  change: 'Ce qui se passe',
  isNew: 'ajouté',
  isJoined: (name) =>
    `historique réuni avec celui de l’endpoint ${name}\u202f; les paramètres d’ici sont conservés`,
  isSecond: 'ajouté une seconde fois',
  isInstead: 'prend la place de celui d’ici, avec ses paramètres et son historique',
  noHistory: 'rien pour l’instant',
  range: (from, to) => `du ${from} au ${to}`,
  losesAll:
    'Toutes les mesures et tous les chiffres enregistrés ici sont supprimés, et la sauvegarde prend leur place.',
  loses: (names) => `Ne sera plus surveillé ensuite\u00a0: ${names}.`,
  zoneChanges: (theirs, ours) =>
    `Les jours commenceront et finiront selon ${theirs}, et non plus selon ${ours}.`,
  hasSecrets: (count) => `Secrets dans le fichier\u00a0: ${count}. Ils sont conservés dans ce navigateur.`,
  importButton: 'Importer',
  putting: 'Importation en cours. Cela prend un moment et ne peut pas être interrompu.',
  imported: 'La sauvegarde est importée.',
  needHosts: (hosts) =>
    `Le navigateur n’autorise pas encore l’accès à ces hôtes\u00a0: ${hosts}. Sans autorisation, leur état reste inconnu.`,
  allowHosts: 'Autoriser ces hôtes',
  reminder: 'L’historique ne se trouve que dans ce navigateur. Mieux vaut l’exporter de temps en temps.',
  reminderExport: 'Exporter',
  notNow: 'Pas maintenant',
};
