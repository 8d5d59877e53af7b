// The words of an endpoint's page in Spanish.
// Promise: as in timeline-words.ts.
// Not here: what a phrase is for (timeline-words.ts).

import type { TimelineWords } from '../timeline-words.ts';
import { counted } from './grammar.ts';

export const timelineSpanish: TimelineWords = {
  mission: { critical: 'función crítica', supporting: 'función de apoyo', internal: 'función interna' },
  objective: (percent) => `objetivo ${percent}`,
  window: 'Periodo mostrado',
  year: '1\u00a0año',
  median: 'Mediana',
  responseMedian: 'Respuesta, mediana',
  p95p99: (p95, p99) => `p95 ${p95} · p99 ${p99}`,
  answers: (range, count) => (range === null ? 'ninguna respuesta' : `${range} de ${count} respuestas`),
  budgetLeft: 'Presupuesto restante',
  overspent: (duration) => `−${duration}`,
  burning: (rate) => `consumo excesivo: ${rate} × lo permitido`,
  spare: (rate) => `consumo: ${rate} × lo permitido`,
  chart: 'Cronología',
  summary: (name, from, to, sentences) => `${name}, del ${from} al ${to}. ${sentences}`,
  keysHelp:
    'Más y menos acercan y alejan, las flechas desplazan, Inicio y Fin llevan al principio y al final, 0 lo muestra todo.',
  nearer: 'Acercar',
  further: 'Alejar',
  earlier: 'Antes',
  later: 'Después',
  all: 'Todo',
  point: (when, median, high) => `${when} · mediana ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom:
    'Arrastrar para acercar, Mayús y arrastrar para desplazar, Ctrl y la rueda para ampliar o reducir.',
  p95: (value) => `p95 ${value}`,
  slowest: (value) => `la más lenta ${value}`,
  asTable: 'Mostrar como tabla',
  time: 'Hora',
  high: 'p95',
  slowestHead: 'La más lenta',
  tooMany: (most) => `Se muestran las primeras ${most}: acercar para ver las demás.`,
  nothingYet: 'No hay nada registrado en este periodo.',
  readFailed: (problem) => `No se puede leer el historial: ${problem}`,
  maintenance: 'Mantenimiento',
  from: 'Desde',
  to: 'Hasta',
  show: 'Mostrar',
  zones: (viewer, owner) =>
    viewer === owner
      ? `Zona horaria: ${viewer}.`
      : `Zona horaria: ${viewer}; los días y las semanas son los de ${owner}.`,
  wrongOrder: 'El principio debe ser anterior al final.',
  notATime: 'Indicar una fecha y una hora.',
  exact: (from, to) => `Exactamente del ${from} al ${to}.`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `Periodo pedido: del ${askedFrom} al ${askedTo}; allí ya no hay comprobaciones individuales, así que las cifras son del ${from} al ${to}.`,
  allWindows: 'Todos los periodos',
  current: { day: 'Hoy', week: 'Esta semana', month: 'Este mes', year: 'Este año' },
  previous: { day: 'Ayer', week: 'Semana pasada', month: 'Mes pasado', year: 'Año pasado' },
  howComputed: (figure) => `${figure}: cómo se calcula`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `Disponible ${up} de ${covered} con supervisión, de un total de ${length}: ${figure}.`,
    uptimeCut: 'Truncado, sin redondear, con tantas cifras como permiten las comprobaciones.',
    doubt: (low, high) =>
      `Un cambio de estado solo se conoce con la precisión de un intervalo de comprobación: si toda duda va en contra del endpoint es ${low}, si toda duda va a su favor, ${high}.`,
    doubtOfDown: (bounds) =>
      `Un cambio de estado solo se conoce con la precisión de un intervalo de comprobación: la interrupción duró ${bounds}.`,
    certain: 'Nada está en duda.',
    coverage: (watched, unknown) => `${watched}; de ${unknown} no se sabe nada.`,
    planned: (maintenance, excluded) =>
      `No cuenta: mantenimiento ${maintenance}, fuera del horario de servicio ${excluded}.`,
    down: (down, outages) =>
      `No disponible ${down} en total: ${outages}. Redondeado al segundo hacia arriba.`,
    availability: (good, bad, figure) =>
      `${counted(good, 'respuesta', 'respuestas')} 2xx, ${counted(bad, 'respuesta', 'respuestas')} 5xx: 2xx / (2xx + 5xx) = ${figure}.`,
    otherAnswers: (others, none) =>
      `Además: ${counted(others, 'respuesta de otro tipo', 'respuestas de otro tipo')}, ${counted(none, 'comprobación sin respuesta', 'comprobaciones sin respuesta')}.`,
    wilson: (range) =>
      `Con este número de respuestas, la proporción real está en ${range} (95\u00a0%, Wilson).`,
    response: (count, median, p95) =>
      `De ${counted(count, 'comprobación', 'comprobaciones')} con respuesta buena o lenta, la mitad respondió en ${median} o menos, el 95\u00a0% en ${p95} o menos.`,
    sketch:
      'Desde el envío hasta los encabezados de la última respuesta; los cuantiles tienen un error máximo del 1\u00a0%.',
    budget: (objective, watchable, budget, spent) =>
      `${objective} de ${watchable} deja ${budget} de interrupción; consumido: ${spent}.`,
    burn: (rate, watched) =>
      `Tasa de consumo ${rate}: con 1, el presupuesto dura exactamente lo que dura el periodo. Se refiere al tiempo supervisado (${watched}).`,
    nothing: 'No se sabe nada de este periodo.',
  },
};
