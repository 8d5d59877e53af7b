// Words of the settings in French.
// Promise: as in settings-words.ts.
// Not here: what a phrase is for (settings-words.ts).

import type { SettingsWords } from '../settings-words.ts';

export const settingsFrench: SettingsWords = {
  letters: 'Les lettres seules sont des commandes',
  lettersHint:
    'j et k descendent et montent, c vérifie, ? les indique toutes\u202f; / recherche dans tous les cas.',
  permissions: 'Hôtes autorisés',
  permissionsHint:
    'Sans autorisation, un hôte ne peut pas être vérifié\u00a0: l’état de ses endpoints est inconnu jusqu’à une nouvelle autorisation.',
  noPermissions: 'Aucun. Chaque autorisation est demandée lors du clic qui en a besoin.',
  everyHost: 'tous les hôtes',
  neededFor: (names) => `nécessaire pour ${names}`,
  neededToAsk: 'sert à reconnaître un réseau qui demande de se connecter',
  notNeeded: 'inutile ici',
  giveBack: 'Retirer',
  giveBackHost: (host) => `Retirer l’autorisation\u00a0: ${host}`,
  about: 'À propos',
  version: (version) =>
    `Uptally ${version}, licence MIT. Rien ne quitte cet ordinateur, hormis les vérifications elles-mêmes et les alertes vers les canaux choisis.`,
  licences: 'Licences des composants',
};
