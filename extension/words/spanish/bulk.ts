// Words on many endpoints at once, in Spanish.
// Promise: as in bulk-words.ts.
// Not here: what a phrase is for (bulk-words.ts).

import type { BulkWords } from '../bulk-words.ts';

export const bulkSpanish: BulkWords = {
  link: 'Varias a la vez',
  title: 'Supervisar varias direcciones',
  paste: 'Direcciones',
  pasteNote:
    'Una por línea, si se quiere con un nombre delante o detrás. También sirven columnas de una tabla.',
  line: 'Línea',
  known: 'ya se supervisa; se omite',
  twice: 'ya figura más arriba; se omite',
  add: (count, text) => (count === 1 ? 'Supervisar 1 dirección' : `Supervisar ${text} direcciones`),
  hosts: (count, text) =>
    count === 1
      ? 'El navegador pregunta una vez, por 1 host.'
      : `El navegador pregunta una sola vez, por los ${text} hosts juntos.`,
  progress: (added, checked, all) => `${added} de ${all} añadidas, ${checked} de ${all} comprobadas.`,
  notAllowed:
    'No se permitió a Uptally consultar estos hosts, y sin ese permiso no se añadió nada. Para continuar, volver a intentarlo y elegir «Permitir».',
  preview: 'Qué resulta de cada línea',
  all: 'Todo',
  select: (name) => `Seleccionar ${name}`,
  selected: (_count, text) => `Selección: ${text}`,
  selection: 'Editar la selección',
  addTags: 'Añadir etiquetas',
  removeTags: 'Quitar etiquetas',
  apply: 'Aplicar',
  unchanged: 'sin cambios',
  emptied: 'Un guion (-) vacía un campo; un campo vacío queda como está.',
};
