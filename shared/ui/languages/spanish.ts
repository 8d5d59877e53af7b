// The catalogue in Spanish, of no one country.
// Promise: nothing agrees with the gender of an endpoint, which nobody knows; articles stand before times and dates.
// Not here: what a phrase is for (words.ts), figures as text (text.ts).

import type { Words } from '../words.ts';

export const spanish: Words = {
  lang: 'es',
  dir: 'ltr',
  nothingWatched: 'Aún no se supervisa nada',
  allOperational: 'Todos los sistemas funcionan con normalidad',
  one: {
    down: (name) => `${name} no está disponible`,
    degraded: (name) => `${name} responde con lentitud`,
    unknown: (name) => `${name}: sin datos recientes`,
    maintenance: (name) => `${name} está en mantenimiento`,
  },
  some: {
    down: (count, all) => `${count} de ${all} no disponibles`,
    degraded: (count, all) => `${count} de ${all} responden con lentitud`,
    unknown: (count, all) => `${count} de ${all} sin datos recientes`,
    maintenance: (count, all) => `${count} de ${all} en mantenimiento`,
  },
  noCurrentData: 'Sin datos recientes',
  lastChecked: (age) => `Última comprobación: ${age}`,
  loading: 'Cargando…',
  state: {
    up: 'Disponible',
    degraded: 'Respuesta lenta',
    down: 'No disponible',
    unknown: 'Estado desconocido',
    maintenance: 'Mantenimiento',
  },
  why: { never: 'aún sin comprobar' },
  silentSince: (when) => `sin comprobar desde ${withArticle(when)}`,
  comma: ', ',
  downWhenLastSeen: (why) => `no disponible en la última comprobación; ${why}`,
  downFor: (duration) => `no disponible desde hace ${duration}`,
  slowAt: (latency) => `respuesta lenta, ${latency}`,
  watched: (percent) => `${percent} con supervisión`,
  hardlyWatched: 'menos del 1\u00a0% con supervisión',
  watchedAllDay: 'supervisión durante todo el día',
  notWatched: 'sin supervisión',
  elseWorks: 'Todo lo demás funciona.',
  checked: (age, wait) => `Última comprobación: ${age}${wait === null ? '' : `, próxima en ${wait}`}.`,
  medianOf: (latency) => `mediana de ${latency}`,
  dayUp: (percent) => `${percent} de disponibilidad`,
  dayDown: (duration, outages, from) =>
    outages === 1
      ? `1 interrupción de ${duration}${from === null ? '' : ` desde ${withArticle(from)}`}`
      : `${outages} interrupciones, ${duration} en total`,
  dayMaintenance: (duration) => `${duration} de mantenimiento`,
  dayExcluded: (duration) => `${duration} fuera del horario de servicio`,
  daySlow: (duration) => `${duration} con respuesta lenta`,
  uptime: 'Disponibilidad',
  daysOf: (name, days, uptime, evidence) =>
    `${name}, día a día: disponibilidad ${uptime} en ${days === 1 ? '1 día' : `${days} días`}, ${evidence}`,
  hoursOf: (name) => `${name}, hora a hora`,
  howToRead: 'Altura: tiempo supervisado. Rojo: duración de las interrupciones.',
  daysIn: (zone) => `Zona horaria de los días: ${zone}`,
  asTables: 'Días en tablas',
  day: 'Día',
  whatHappened: 'Qué ocurrió',
  problem: {
    address: () => 'src no contiene una dirección legible',
    unreachable: () => 'el servidor no respondió',
    answered: (status) => `el servidor respondió con ${status}`,
    tooLarge: () => 'el documento es demasiado grande',
    document: (detail) => `el documento contiene un error (${detail})`,
  },
  feedFailed: (problem) => `No se pudo leer el estado: ${problem}.`,
  keptFrom: (when) => `Último estado conocido: ${when}.`,
  planned: (title, from, until) =>
    from === null
      ? `${title}: hasta ${withArticle(until)}`
      : `${title}: desde ${withArticle(from)} hasta ${withArticle(until)}`,
  since: (time, duration) => `desde ${withArticle(time)} (${duration})`,
  pastIncidents: 'Incidentes anteriores',
};

/** "la 01:10", "las 14:02", "el 25 nov, 14:02" */
export function withArticle(when: string): string {
  const hour = /^(\d+):/u.exec(when)?.[1];
  if (hour === undefined) return `el ${when}`;
  return `${Number(hour) === 1 ? 'la' : 'las'} ${when}`;
}
