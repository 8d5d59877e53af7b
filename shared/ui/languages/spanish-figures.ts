// The words of tables, reasons and costs in Spanish.
// Promise: as in spanish.ts.
// Not here: what a phrase is for (figure-words.ts, cost-words.ts).

import type { CostWords } from '../cost-words.ts';
import type { FigureWords } from '../figure-words.ts';
import { spanish, withArticle } from './spanish.ts';

export const spanishFigures: FigureWords = {
  ...spanish,
  why: {
    offline: 'este equipo no tiene conexión',
    portal: 'la red pide iniciar sesión',
    asleep: 'el equipo estaba en reposo',
    permission: 'se retiró el permiso',
    redirect: 'redirige a un host no permitido',
    unreadable: 'no se pudo leer la respuesta',
    secret: 'le falta un secreto',
    never: 'aún sin comprobar',
  },
  window: {
    '24h': '24\u00a0h',
    '7d': '7\u00a0d',
    '30d': '30\u00a0d',
    '90d': '90\u00a0d',
    '365d': '365\u00a0d',
  },
  inWindow: 'Periodo',
  downtime: 'Interrupción',
  availability: 'Respuestas buenas',
  response: 'Respuesta',
  p95: 'p95',
  between: (low, high) => `entre ${low} y ${high}`,
  outageCount,
  longest: (duration) => `la más larga ${duration}`,
  lastOutage: (age, duration) => `última interrupción ${age}, ${duration}`,
  downSince: (time, duration) => `no disponible desde ${withArticle(time)}, ${duration} hasta ahora`,
  downLastSeen: (time, duration) =>
    `no disponible en la última comprobación, desde ${withArticle(time)}, al menos ${duration}`,
  noOutage: 'sin interrupciones registradas',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `Disponible el ${figure}${doubt === null ? '' : ` (${doubt})`} del tiempo, ${watched}.`,
    downtime: (duration, bounds, outages) =>
      `No disponible durante ${duration}${bounds === null ? '' : `, ${bounds}`}: ${outages}.`,
    availability: (figure, good, all) => `El ${figure} de las respuestas fueron buenas: ${good} de ${all}.`,
    response: (median, p95) =>
      `La mitad de las respuestas llegó en ${median} o menos, el 95\u00a0% en ${p95} o menos.`,
    nothing: 'No se sabe nada de este periodo.',
  },
};

export const spanishCost: CostWords = {
  objective: 'Objetivo',
  downAMonth: 'Interrupción al mes',
  saved: 'Ahorro',
  worth: 'Valor',
  cost: 'Coste',
  costRatio: 'Coste / valor',
  payback: 'Amortizado en',
  never: 'nunca',
  atOnce: 'de inmediato',
  now: (uptime, duration, value, minuteValue) =>
    `${uptime} de disponibilidad: ${duration} de interrupción en un mes medio, que cuesta ${value} a ${minuteValue} el minuto.`,
  going: (from, to, minutes, value) =>
    `Pasar de ${from} a ${to} ahorra ${minutes} al mes, con un valor de ${value}.`,
  kept: (uptime, objective) =>
    `Con ${uptime}, el objetivo de ${objective} ya se cumple: no queda nada que ahorrar.`,
  once: (amount) => `${amount} una vez`,
  monthly: (amount) => `${amount} al mes`,
  onceAndMonthly: (once, monthly) => `${once} una vez y ${monthly} al mes`,
  costsMore: (price, times, isOnce) => `Por ${price} cuesta ${times} veces lo que aporta${inYear(isOnce)}`,
  returnsMore: (price, times, isOnce) => `Por ${price} aporta ${times} veces lo que cuesta${inYear(isOnce)}`,
  even: (price, isOnce) => `Por ${price} aporta lo que cuesta${inYear(isOnce)}`,
  paysBack: (months) => `, y se amortiza en ${months}`,
  neverPaysBack: ', y nunca se amortiza',
  paysBelow: (value) => `Compensa mientras cueste menos de ${value} al mes.`,
  nothingSaved: 'No hay interrupciones registradas en este periodo: no hay nada que ahorrar.',
  highObjective: (objective, duration, checks) =>
    `${objective} deja ${duration} de interrupción al mes, que pasa antes de que nadie despierte, y hacen falta ${checks} comprobaciones sin fallos para demostrarlo.`,
  highPrice: (from, minutes, value) =>
    `El paso desde ${from} por sí solo ahorra ${minutes} al mes: cueste lo que cueste, aporta ${value}.`,
  tooLittle: 'Es demasiado poco para decidir:',
  doubtBounds: (between, worse, better) =>
    `el tiempo de interrupción está ${between}, así que puede ser ${worse} o ${better}`,
  doubtCoverage: (watched) => `solo ${watched}: el resto se supone igual`,
  doubtChecks: (checks, objective, needed) =>
    `${checks} comprobaciones no demuestran ${objective}: hacen falta ${needed} sin fallos`,
  doubtOutages: (count) =>
    count === 0
      ? 'no hay interrupciones registradas, así que nadie sabe cómo es una'
      : `todo ello viene de ${outageCount(count)}: otro mes puede ser muy distinto`,
  below: (objective) => `menos de ${objective}`,
};

function outageCount(count: number): string {
  if (count === 0) return 'sin interrupciones';
  return count === 1 ? '1 interrupción' : `${count} interrupciones`;
}

function inYear(isOnce: boolean): string {
  return isOnce ? ' en el primer año' : '';
}
