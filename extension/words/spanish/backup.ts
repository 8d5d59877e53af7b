// Words of backups in Spanish.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), storage (storage.ts).

import type { BackupWords } from '../backup-words.ts';

export const backupSpanish: BackupWords = {
  title: 'Copia de seguridad',
  exportTitle: 'Exportar',
  exportHelp:
    'Un archivo con todo lo que se supervisa y con todas las muestras y cifras registradas. Al quitar la extensión se pierde su historial: una copia de seguridad lo recupera, aquí o en otro navegador.',
  exportButton: 'Exportar',
  withSecrets: 'Incluir los secretos (contraseñas y claves de los encabezados)',
  secretsWarning: 'Cualquiera puede leerlos en el archivo. Conviene guardarlo como se guarda una contraseña.',
  exporting: (percent) => `Leyendo el historial: ${percent}`,
  exported: (file, size) => `${file} (${size}) está en la carpeta de descargas.`,
  lastExport: (when) => `Última exportación: ${when}`,
  neverExported: 'Aún sin exportar',
  importTitle: 'Importar',
  importHelp:
    'Elegir una copia de seguridad. Primero se lee entera y se muestra; nada cambia sin confirmación.',
  choose: 'Elegir un archivo',
  reading: (percent) => `Leyendo el archivo: ${percent}`,
  cannotRead: (problem) => `No se puede importar este archivo; no se cambió nada. ${problem}`,
  cancelled: 'Importación cancelada; no se cambió nada.',
  preview: (file, madeAt, size) => `${file}, del ${madeAt}, ${size}`,
  how: 'Cómo importar',
  merge: 'Añadir a lo que hay aquí',
  replace: 'Reemplazar todo lo que hay aquí',
  sameTogether: 'Si una dirección ya se supervisa aquí: unir los dos historiales',
  sameApart: 'Si una dirección ya se supervisa aquí: añadirla otra vez',
  endpoint: 'Endpoint',
  period: 'Registrado',
  samples: 'Muestras',
  change: 'Qué ocurre',
  isNew: 'se añade',
  isJoined: (name) => `su historial se une al de ${name}; los ajustes de aquí se mantienen`,
  isSecond: 'se añade otra vez',
  isInstead: 'ocupa el lugar del que hay aquí, con sus ajustes y su historial',
  noHistory: 'nada todavía',
  range: (from, to) => `del ${from} al ${to}`,
  losesAll:
    'Se eliminan todas las muestras y cifras registradas aquí, y la copia de seguridad ocupa su lugar.',
  loses: (names) => `Dejará de supervisarse: ${names}.`,
  zoneChanges: (theirs, ours) => `Los días empezarán y terminarán según ${theirs}, ya no según ${ours}.`,
  hasSecrets: (count) => `Secretos en el archivo: ${count}. Se guardan en este navegador.`,
  importButton: 'Importar',
  putting: 'Importando. Tarda un momento y no se puede interrumpir a medias.',
  imported: 'La copia de seguridad se ha importado.',
  needHosts: (hosts) =>
    `El navegador aún no permite a Uptally consultar ${hosts}. Sin ese permiso, su estado es desconocido.`,
  allowHosts: 'Permitir estos hosts',
  reminder: 'El historial está solo en este navegador. Conviene exportarlo de vez en cuando.',
  reminderExport: 'Exportar',
  notNow: 'Ahora no',
};
