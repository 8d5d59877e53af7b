// The extension's flat phrases in Spanish.
// Promise: as in words.ts.
// Not here: what a phrase is for (words.ts), the sections (the files beside this one).

import type { ScreenWords } from '../words.ts';
import { ago, closed } from './grammar.ts';

export const screenSpanish: ScreenWords = {
  closed,
  labelled: (label, value) => `${label}: ${value}`,
  notWatched: 'Este sitio no se supervisa.',
  waiting: 'A la espera de la respuesta a la pregunta del navegador.',
  paused: 'en pausa',
  allPaused: 'Todo está en pausa',
  monitor: 'Supervisar este sitio',
  checkNow: 'Comprobar ahora',
  pause: 'Pausar',
  resume: 'Reanudar',
  allowAgain: 'Volver a permitir',
  allowHost: 'Permitir',
  furtherHost: 'Dirección de destino final',
  redirectHelp: (host) =>
    `${host} redirige a un host que no está permitido, y el navegador no dice a cuál. Abrir la dirección en una pestaña, ver dónde termina y permitir esa dirección.`,
  notAllowed: (host) =>
    `No se permitió a Uptally consultar ${host}, y sin ese permiso no es posible comprobarlo. Para continuar, volver a intentarlo y elegir «Permitir».`,
  cannotAsk: (why) => `El navegador no pidió el permiso: ${why}`,
  watched: 'En supervisión',
  add: 'Añadir dirección',
  addTitle: 'Supervisar una dirección',
  editTitle: (name) => `Editar ${name}`,
  emptyHelp:
    'Abrir un sitio y elegir «Supervisar este sitio», o añadir una dirección. Se comprueba desde este navegador mientras esté abierto.',
  settings: 'Ajustes',
  edit: 'Editar',
  remove: 'Quitar',
  removed: (name) => `${name} ya no se supervisa.`,
  undo: 'Deshacer',
  cancel: 'Cancelar',
  save: 'Guardar',
  watch: 'Supervisar',
  address: 'Dirección',
  name: 'Nombre',
  nameHint: 'como en la dirección',
  group: 'Grupo',
  interval: 'Comprobar cada',
  statuses: 'Códigos de estado correctos',
  latencyLimit: 'Respuesta lenta a partir de (ms)',
  text: 'Debe contener',
  more: 'Más',
  every: (duration) => `cada ${duration}`,
  since: (when) => `desde el ${when}`,
  pageTitle: 'Título del feed',
  titleHint: 'se muestra en una página de estado',
  zone: 'Los días empiezan y terminan según',
  zoneHint:
    'La zona horaria se fijó al añadir el primer endpoint; todas las cifras por días dependen de ella.',
  control: 'Cuando nada responde, consultar',
  controlHint:
    'Una dirección por línea y, detrás, si se quiere, el estado y el texto de su respuesta correcta. Sirven para saber si falta la conexión o si antes pide iniciar sesión; no se les envía nada más.',
  download: 'Descargar el feed',
  downloadHint:
    'status.json para una página de estado: nombres y cifras de todo lo que se supervisa aquí, sin direcciones.',
  trouble: (problem) => `La última ronda de comprobaciones falló: ${problem}`,
  historyTrouble: (problem) => `No se puede leer el historial: ${problem}`,
  checkedAge: (age) => `comprobado ${ago(age)}`,
  noEndpoint: 'Todavía no hay nada que publicar.',
};
