// Why a page can't be monitored, in French.
// Promise: as in refusal-words.ts.
// Not here: what a phrase is for (refusal-words.ts).

import type { RefusalWords } from '../refusal-words.ts';

export const refusalFrench: RefusalWords = {
  private: 'Une page dans une fenêtre privée ne laisse pas de trace, elle n’est donc pas surveillée.',
  unseen: 'Le navigateur ne dit pas de quelle page il s’agit.',
  file: 'Derrière un fichier de cet ordinateur, il n’y a pas de serveur qui puisse tomber en panne.',
  browser: 'Derrière une page du navigateur lui-même, il n’y a pas de serveur qui puisse tomber en panne.',
  login:
    'Cette page ne peut pas être surveillée\u00a0: son adresse contient un nom d’utilisateur ou un mot de passe, et les adresses sont affichées et exportées. Ajouter l’adresse sans eux\u00a0; une vérification peut les envoyer comme secret dans un en-tête.',
};
