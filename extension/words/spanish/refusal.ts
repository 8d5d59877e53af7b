// Why a page can't be monitored, in Spanish.
// Promise: as in refusal-words.ts.
// Not here: what a phrase is for (refusal-words.ts).

import type { RefusalWords } from '../refusal-words.ts';

export const refusalSpanish: RefusalWords = {
  private: 'Una página en una ventana privada no deja rastro, por eso no se supervisa.',
  unseen: 'El navegador no dice qué página es esta.',
  file: 'Detrás de un archivo de este equipo no hay ningún servidor que pueda caerse.',
  browser: 'Detrás de una página del propio navegador no hay ningún servidor que pueda caerse.',
  login:
    'Esta página no se puede supervisar: su dirección lleva un nombre de usuario o una contraseña, y las direcciones se muestran y se exportan. Añadir la dirección sin ellos; una comprobación puede enviarlos como secreto en un encabezado.',
};
