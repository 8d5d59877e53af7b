// Words of the manifest in French.
// Promise: as in manifest-words.ts.
// Not here: what a phrase is for (manifest-words.ts).

import type { ManifestWords } from '../manifest-words.ts';

export const manifestFrench: ManifestWords = {
  description:
    'Est-ce disponible, et dans quelle mesure vraiment\u202f? Des vérifications faites depuis son propre navigateur.',
  checkAll: 'Tout vérifier maintenant',
  openPanel: 'Ouvrir Uptally dans le panneau latéral',
};
