// Words of the form in Spanish.
// Promise: as in editing-words.ts.
// Not here: what a phrase is for (editing-words.ts).

import type { EditingWords } from '../editing-words.ts';

export const editingSpanish: EditingWords = {
  sections: {
    request: 'Solicitud',
    answer: 'Qué es una buena respuesta',
    order: 'Grupo, etiquetas, objetivo',
    hours: 'Cuándo debe funcionar',
  },
  method: 'Método',
  repeats: (method) =>
    `Cada comprobación vuelve a enviar ${method}, y lo que eso haga en el servidor se hace otra vez. Nunca se repite enseguida.`,
  headers: 'Encabezados',
  headerName: 'Nombre del encabezado',
  headerValue: 'Valor del encabezado',
  addHeader: 'Añadir un encabezado',
  removeHeader: (name) => `Quitar ${name}`,
  keepSecret: 'Guardar como secreto',
  secretKept: 'un secreto, guardado y oculto',
  replaceSecret: 'Reemplazar',
  onlyTo: (origin) =>
    `Se envía solo a ${origin}, nunca a través de una redirección, y no aparece en ningún feed, registro ni exportación.`,
  body: 'Cuerpo',
  timeout: 'Tiempo límite',
  timeoutNote: 'Un navegador espera 25\u00a0s como máximo.',
  recheck: 'Repetir tras (s)',
  recheckNote:
    'Segundos tras un primer fallo, separados por comas. 0: no antes de la siguiente comprobación. Vacío: como en todos.',
  statusesNote: 'Códigos sueltos e intervalos, separados por comas.',
  pattern: 'Debe coincidir con',
  patternNote: 'Un patrón con la sintaxis de RE2, que nunca se bloquea.',
  json: 'El JSON debe contener',
  jsonPath: 'Ruta JSON en la respuesta',
  jsonEquals: 'Valor esperado',
  jsonNote:
    'Una ruta según RFC\u00a09535, como $.status. Sin valor, basta con que exista ese lugar en la respuesta.',
  addJson: 'Añadir una ruta',
  removeJson: (path) => `Quitar ${path}`,
  component: 'Componente',
  mission: 'Función',
  missions: { critical: 'crítica', supporting: 'de apoyo', internal: 'interna' },
  tags: 'Etiquetas',
  tagsNote: 'Separadas por comas.',
  objective: 'Objetivo (%)',
  objectiveNote: 'La disponibilidad prometida, como 99,9.',
  serviceHours: 'Horario de servicio',
  serviceHoursNote:
    'Como Mo-Fr 08:00-20:00; Sa 10:00-14:00 (días en inglés). El tiempo fuera de él no cuenta en ninguna parte.',
  plans: 'Mantenimiento previsto',
  plansNote: (zone) => `Horas según ${zone}. El tiempo previsto no es interrupción.`,
  addPlan: 'Prever un mantenimiento',
  plan: (number) => `Mantenimiento previsto ${number}`,
  planTitle: 'Qué se hace',
  planKind: 'Frecuencia',
  once: 'una vez',
  again: 'repetidamente',
  from: 'Desde',
  to: 'Hasta',
  lasts: 'Duración',
  repeat: 'Repetición',
  rules: {
    'FREQ=DAILY': 'cada día',
    'FREQ=WEEKLY': 'cada semana',
    'FREQ=MONTHLY': 'cada mes',
    'FREQ=YEARLY': 'cada año',
  },
  ownRule: 'según una regla propia',
  rule: 'Regla (RFC\u00a05545)',
  othersPlans: (count, text) =>
    count === 1
      ? 'Otro mantenimiento previsto afecta también a otros endpoints y queda como está.'
      : `Otros ${text} mantenimientos previstos afectan también a otros endpoints y quedan como están.`,
  removed: (what) => `${what}: se quita al guardar.`,
  takenUp: (when) => `Se retoma lo que quedó a medias ${when}; aún no se ha guardado nada de ello.`,
  discard: 'Descartar',
  keys: 'Ctrl+Entrar guarda; Esc sale y conserva lo escrito durante una hora.',
  changedMeanwhile: 'Este endpoint se modificó en otra ventana mientras se editaba aquí.',
  takeTheirs: 'Tomar lo de la otra',
  saveMine: 'Guardar lo de aquí',
  goneMeanwhile:
    'Este endpoint se quitó en otra ventana mientras se editaba aquí. Al guardar, se vuelve a supervisar.',
  internationalized: (unicode, ascii) =>
    `${unicode} se envía como ${ascii}. Las letras de otros alfabetos pueden parecer iguales: conviene compararlo con la dirección deseada.`,
  mixedScripts: (ascii) =>
    `Este nombre mezcla alfabetos cuyas letras parecen iguales, por eso se muestra como ${ascii}. Supervisarlo solo si es la dirección deseada.`,
  browserPage:
    'Una página del propio navegador no tiene un servidor que pueda fallar. Escribir la dirección de un sitio que empiece por https://.',
  fileAddress:
    'Un archivo de este equipo no tiene un servidor que pueda fallar. Escribir la dirección de un sitio que empiece por https://.',
  withPassword:
    'La dirección lleva un nombre de usuario o una contraseña, y las direcciones se muestran y se exportan. Quitarlos y poner el secreto en un encabezado, en «Solicitud».',
  optional: 'opcional',
  unknown: 'En esta dirección no se supervisa nada. Puede que el endpoint se haya quitado.',
};
