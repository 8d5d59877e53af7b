// Words of the manifest in Spanish.
// Promise: as in manifest-words.ts.
// Not here: what a phrase is for (manifest-words.ts).

import type { ManifestWords } from '../manifest-words.ts';

export const manifestSpanish: ManifestWords = {
  description:
    '¿Está disponible, y cuánto lo ha estado de verdad? Comprobaciones que se hacen desde el propio navegador.',
  checkAll: 'Comprobar todo ahora',
  openPanel: 'Abrir Uptally en el panel lateral',
};
