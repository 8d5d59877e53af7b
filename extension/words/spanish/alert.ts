// Words of alerts, in Spanish.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';
import type { AlertWords } from '../alert-words.ts';
import { digestSpanish } from './digest.ts';
import { counted } from './grammar.ts';

export const alertSpanish: AlertWords = {
  title: 'Avisos',
  unstable: 'Inestable',
  failingOften: 'Falla a menudo',
  newError: 'Nuevo tipo de error',
  burning: 'Presupuesto de errores gastado demasiado rápido',
  silent: 'Sin noticias',
  upAgain: 'Funciona de nuevo',
  stableAgain: 'Estable de nuevo',
  over: 'Terminado',
  dropped: 'Ya no se sigue',
  lasted: (duration) => `Duró ${duration}.`,
  costAll: (money) => `Ha costado unos ${money}.`,
  costSoFar: (money) => `Hasta ahora ha costado unos ${money}.`,
  openSince: (when) => `Aviso desde ${withArticle(when)}`,
  acknowledge: 'Atender',
  acknowledged: (when) => `atendido desde ${withArticle(when)}`,
  snoozeAnHour: 'Posponer una hora',
  channel: {
    late: (channel) => `${channel} aún no ha recibido un aviso`,
    lost: (channel) => `${channel} no recibió un aviso`,
    doubtful: (channel) => `${channel} quizá no recibió un aviso`,
    settingsSay: 'los ajustes dicen por qué',
    test: 'Una prueba de las notificaciones',
    testAbout: 'Así se mostrarán los avisos. Todo va bien.',
  },
  told: 'avisado',
  heldBack: 'retenido',
  held: {
    maintenance: 'hay mantenimiento previsto',
    excluded: 'fuera del horario de servicio',
    quiet: 'horas de silencio',
    snoozed: 'silenciado',
    behind: 'lo que está delante ha caído',
    told: 'otra regla ya avisa',
    together: 'avisado junto con otros',
    every: 'avisado hace poco',
    'per-day': 'ya avisado bastante hoy',
    over: 'terminó antes de avisar',
    off: 'desactivado entretanto',
    unwatched: 'ya no se vigila',
  },
  because: {
    inARow: (count, several) =>
      several === 1 ? 'una comprobación ha fallado' : `${count} comprobaciones seguidas han fallado`,
    ofTheLast: (failures, of, several) =>
      `${failures} de las últimas ${of} comprobaciones ${several === 1 ? 'ha' : 'han'} fallado`,
    unstable: (changes, of) =>
      `funciona y cae por turnos: ${changes} cambios en las últimas ${of} comprobaciones`,
    degraded: (duration) => `lento durante ${duration}`,
    newError: (error) => `un error que no se veía desde hace 30 días: ${error}`,
    frequentError: (error, count, duration) => `${error}, ${count} veces en ${duration}`,
    burn: (rate, long, short) =>
      `el presupuesto de errores se gasta ${rate} veces demasiado rápido, en ${long} y ${short}`,
    silence: (duration) => `ninguna comprobación pudo averiguar nada durante ${duration}`,
    unknownCause: 'causa desconocida',
  },
  rule: (name) => `regla «${name}»`,
  rules: {
    'critical down': 'Caída crítica',
    down: 'Caída',
    'often failing': 'Falla a menudo',
    slow: 'Lento',
    silent: 'Sin noticias',
    'new error': 'Nuevo tipo de error',
    'budget burns': 'Presupuesto de errores en descenso',
    'vendor down': 'Servicio externo caído',
    'vendor slow': 'Servicio externo lento',
  },
  summary: (told, held, reasons) =>
    `${counted(told, 'avisado', 'avisados')}, ${counted(held, 'retenido', 'retenidos')}${reasons === '' ? '' : `: ${reasons}`}`,
  which: 'Avisado o retenido',
  toldAndHeld: 'Avisados y retenidos',
  noneFits: 'Ningún aviso coincide con estos filtros.',
  choose: 'Notificaciones',
  sets: {
    off: 'Ninguna',
    careful: 'Pocas',
    normal: 'Normales',
    loud: 'Todas',
    'office-hours': 'En horario de oficina',
    vendor: 'Para servicios de otros',
  },
  about: {
    off: 'La barra de herramientas muestra lo que ha caído; no aparece nada más.',
    careful: 'Deben fallar cuatro de cinco comprobaciones; lo que no es crítico espera a la mañana.',
    normal: 'Deben fallar tres de cuatro comprobaciones; lo que no es crítico espera a la mañana.',
    loud: 'Dos fallos seguidos y cada nuevo tipo de error, de día y de noche.',
    'office-hours': 'De ocho a seis en días laborables; lo demás espera.',
    vendor: 'Solo lo que dura, y nunca de noche.',
  },
  ownRules: 'Reglas propias',
  nothing: 'Todavía no se ha avisado ni retenido nada.',
  trying: {
    title: 'Probar antes de elegir',
    about: (days) =>
      `Lo que dos conjuntos de reglas habrían avisado en los últimos ${days} días. La prueba no cambia nada.`,
    one: 'Conjunto de reglas',
    other: 'Para comparar',
    run: 'Probar',
    messages: 'Notificaciones',
    perDay: 'Al día',
    atNight: 'De noche',
    held: 'Retenidas',
    silenced: 'Caídas silenciadas',
    missed: 'Caídas no avisadas',
    longestMissed: 'La más larga no avisada',
    delay: 'Del primer fallo a la notificación',
    atMost: (median, most) => `${median}, como máximo ${most}`,
  },
  digest: digestSpanish,
};
