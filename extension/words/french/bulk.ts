// Words on many endpoints at once, in French.
// Promise: as in bulk-words.ts.
// Not here: what a phrase is for (bulk-words.ts).

import type { BulkWords } from '../bulk-words.ts';

export const bulkFrench: BulkWords = {
  link: 'Plusieurs à la fois',
  title: 'Surveiller plusieurs adresses',
  paste: 'Adresses',
  pasteNote:
    'Une par ligne, au besoin avec un nom avant ou après. Les colonnes d’un tableau conviennent aussi.',
  line: 'Ligne',
  known: 'déjà sous surveillance, ignorée',
  twice: 'figure déjà plus haut, ignorée',
  add: (count, text) => (count < 2 ? `Surveiller ${text} adresse` : `Surveiller ${text} adresses`),
  hosts: (count, text) =>
    count < 2
      ? `Le navigateur demande une fois, pour ${text} hôte.`
      : `Le navigateur demande une seule fois, pour les ${text} hôtes ensemble.`,
  progress: (added, checked, all) =>
    `Ajoutées\u00a0: ${added} sur ${all}, vérifiées\u00a0: ${checked} sur ${all}.`,
  notAllowed:
    'L’accès à ces hôtes n’a pas été autorisé, et sans lui rien n’a été ajouté. Pour continuer, réessayer et choisir «\u202fAutoriser\u202f».',
  preview: 'Ce que devient chaque ligne',
  all: 'Tout',
  select: (name) => `Sélectionner ${name}`,
  selected: (_count, text) => `Sélection\u00a0: ${text}`,
  selection: 'Modifier la sélection',
  addTags: 'Ajouter des étiquettes',
  removeTags: 'Retirer des étiquettes',
  apply: 'Appliquer',
  unchanged: 'inchangé',
  emptied: 'Un trait d’union (-) vide un champ\u202f; un champ vide reste tel quel.',
};
