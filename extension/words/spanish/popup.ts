// Words of the popup in Spanish.
// Promise: as in popup-words.ts.
// Not here: what a phrase is for (popup-words.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';
import type { PopupWords } from '../popup-words.ts';
import { closed } from './grammar.ts';

export const popupSpanish: PopupWords = {
  reading: 'Leyendo lo registrado…',
  works: 'Funciona aquí.',
  worksIn: (latency) => `Funciona aquí: respondió en ${latency}.`,
  slowSince: (latency, since) =>
    `Responde con lentitud aquí desde ${withArticle(since)}: respondió en ${latency}.`,
  downForYou: (since) => `No disponible aquí desde ${withArticle(since)}.`,
  maintenanceSince: (since) => `En mantenimiento previsto desde ${withArticle(since)}.`,
  pausedHere: 'En pausa: no se comprueba.',
  allWork: (count) =>
    count === 1 ? 'Funciona aquí.' : `Las ${count} direcciones de este sitio funcionan aquí.`,
  cannotTell: (why) => closed(`No se puede saber: ${why}`),
  thisBrowser: 'Aquí',
  asking: 'Consultando…',
  answered: (status, latency) => `${status} en ${latency}`,
  noStatus: (latency) => `respondió en ${latency}`,
  failedChecks: (failed, all) => `${failed} de ${all} comprobaciones`,
  overLimit: (latency, limit) => `${latency}, límite ${limit}`,
  cause: {
    timeout: 'sin respuesta a tiempo',
    network: 'sin conexión',
    status: 'un error',
    assertion: 'contenido distinto del esperado',
    tls: 'sin conexión segura',
    dns: 'nombre no encontrado',
  },
  copyForTicket: 'Copiar para ticket',
  copied: 'Copiado',
  notCopied: (why) => `El navegador no permitió copiarlo: ${why}`,
  snooze: 'Posponer',
  snoozeFor: 'Sin aviso en el icono ni en la primera frase durante:',
  until: (when) => `hasta ${withArticle(when)}`,
  tomorrowAt: (time) => `hasta mañana a ${withArticle(time)}`,
  snoozedUntil: (when) => `avisos pospuestos hasta ${withArticle(when)}`,
  wake: 'Volver a avisar',
  allSnoozed: 'Todos los avisos están pospuestos',
  restSnoozed: (count) => `Todo lo demás funciona; avisos pospuestos: ${count}`,
  find: 'Buscar por nombre, dirección, grupo o etiqueta',
  found: (shown, all) => `${shown} de ${all}`,
  nothingFound: (query) => `Nada de lo que se supervisa se llama «${query}».`,
  clear: 'Mostrar todo',
  ungrouped: 'Sin grupo',
  allUp: (count) => (count === 1 ? 'disponible' : `todo disponible (${count})`),
  upFor: (duration) => `disponible desde hace ${duration}`,
  slowFor: (duration) => `respuesta lenta desde hace ${duration}`,
  maintenanceFor: (duration) => `en mantenimiento desde hace ${duration}`,
  responseByHour: (low, high, last) =>
    `Respuesta por horas, últimas 24 horas: de ${low} a ${high}, ${last} al final`,
  resumeAll: 'Reanudar todo',
  offline:
    'Este equipo no tiene conexión. Las comprobaciones se reanudan solas en cuanto vuelva; hasta entonces nada cuenta como interrupción.',
  unreadable: 'Abajo figura lo que se supervisa, sin su historial.',
  tryAgain: 'Reintentar',
  browserClosed: (percent) =>
    `Este navegador estuvo cerrado el ${percent} del tiempo. Un prober supervisa las 24 horas.`,
  gotIt: 'Entendido',
  proberDocs: 'Acerca del prober',
  proberText:
    'Envía las mismas comprobaciones desde un equipo que nunca entra en reposo. Lee esta lista de supervisión (Ajustes, Exportar) y se inicia con «uptally serve»; docs/hosting.md explica cómo.',
  emptyTitle: '¿Qué se va a supervisar?',
  emptyText:
    'Todo se comprueba desde este navegador mientras esté abierto. De él no salen más que las comprobaciones.',
  pasteList: 'Pegar una lista de direcciones',
  importFile: 'Importar un archivo',
  dashboard: 'Panel de control',
  moreBelow: (count) => `${count} más`,
  keys: 'Teclas',
  keysHint: 'Mostrar las teclas',
  close: 'Cerrar',
  lettersOn: 'Las teclas sueltas son órdenes',
  lettersHint: 'Flechas, Entrar, Esc y Tab funcionan en cualquier caso.',
  key: {
    move: 'recorrer la lista',
    open: 'abrir o cerrar',
    search: 'buscar',
    check: 'comprobar ahora',
    help: 'estas teclas',
    escape: 'vaciar, volver',
  },
};
