// Words of the storage that is used, and of what went missing, in Spanish.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), backups (backup.ts).

import type { StorageWords } from '../backup-words.ts';
import { counted } from './grammar.ts';

export const storageSpanish: StorageWords = {
  title: 'Almacenamiento',
  measuring: 'Calculando el espacio ocupado…',
  total: (size) => `${size} en total`,
  quota: (share, quota) => `${share} de los ${quota} que el navegador tiene para ello`,
  persisted:
    'El navegador no lo borra por sí solo. Al quitar la extensión se pierde, así que conviene exportarlo de vez en cuando.',
  endpoint: 'Endpoint',
  samples: 'Muestras',
  hours: 'Horas',
  days: 'Días',
  other: 'Datos actuales',
  all: 'Total',
  oldest: 'Muestra más antigua',
  nothing: 'Aún no hay nada almacenado. Empieza con la primera comprobación.',
  journal: 'Recién llegado',
  unwatched: 'ya no se supervisa',
  forget: 'Eliminar…',
  forgetAsk: (name, size, since) =>
    `Se elimina todo lo registrado de ${name}, muestras y cifras (desde: ${since}; tamaño: ${size}). No se puede deshacer.`,
  forgetNow: 'Eliminar definitivamente',
  keep: 'Conservar',
  thinTitle: 'Eliminar muestras antiguas',
  thinHelp:
    'Las comprobaciones individuales se conservan 90 días. Sin ellas, las cifras por horas y días no cambian, pero un periodo ya no se puede ver con más detalle.',
  thinOlder: 'Con más de',
  thinDays: (days) => counted(days, 'día', 'días'),
  thinAsk: (before, size) =>
    `Se eliminan las comprobaciones individuales anteriores al ${before}: ${size}. Todas las cifras se conservan.`,
  thinNothing: 'No hay muestras tan antiguas.',
  thinNow: 'Eliminar estas muestras',
  roomMade: (before) =>
    `No quedaba espacio en el disco, así que se eliminaron las comprobaciones individuales anteriores al ${before}. Todas las cifras se conservan. Conviene liberar espacio.`,
  historyLost: (when) =>
    `El navegador eliminó el historial el ${when}. Ha empezado uno nuevo; si hay una copia de seguridad, se puede importar.`,
  understood: 'Entendido',
};
