// Words of the ways in, in French.
// Promise: as in entry-words.ts.
// Not here: what a phrase is for (entry-words.ts).

import { since } from '../../../shared/ui/languages/french.ts';
import type { EntryWords } from '../entry-words.ts';
import { quoted } from './grammar.ts';

export const entryFrench: EntryWords = {
  monitorPage: 'Surveiller cette page',
  monitorLink: 'Surveiller ce lien',
  openDashboard: 'Ouvrir le tableau de bord',
  openPanel: 'Ouvrir dans le panneau latéral',
  checkAll: 'Tout vérifier maintenant',
  watchedSince: (name, state, when) => `${name} est sous surveillance\u00a0: ${state} ${since(when)}`,
  watched: (name, state) => `${name} est sous surveillance\u00a0: ${state}`,
  typeMore:
    'Saisir un nom ou une adresse\u00a0: Entrée ouvre ce qui est déjà surveillé, ou lance la surveillance.',
  watchAddress: (address) => `Surveiller ${address}`,
  nothingFits: (text) =>
    `Rien de ce qui est surveillé ne correspond à ${quoted(text)}. Entrée ouvre tout ce qui est surveillé.`,
  stateSince: (state, when) => `${state} ${since(when)}`,
  uptimeIn: (uptime, window) => `${uptime} sur ${window}`,
  whichDown: (sentence, names) => `${sentence}\u00a0: ${names}`,
  andMore: (count) => `${count} autres`,
  troubled: 'La dernière série de vérifications a échoué. Uptally montre pourquoi.',
  unseenPage:
    'Dans le panneau latéral, le navigateur ne montre que les pages dont l’hôte est autorisé. Pour voir celle-ci, cliquer sur le bouton d’Uptally dans la barre d’outils.',
};
