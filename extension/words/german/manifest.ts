// Words of the manifest in German.
// Promise: as in manifest-words.ts.
// Not here: what a phrase is for (manifest-words.ts).

import type { ManifestWords } from '../manifest-words.ts';

export const manifestGerman: ManifestWords = {
  description:
    'Ist die Website erreichbar, und wie lange war sie es wirklich? Prüfungen, die im eigenen Browser laufen.',
  checkAll: 'Jetzt alles prüfen',
  openPanel: 'Uptally in der Seitenleiste öffnen',
};
