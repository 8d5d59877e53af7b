// The words of the panel that asks whether the next nine is worth it, in Spanish.
// Promise: as in worth-words.ts.
// Not here: what a phrase is for (worth-words.ts), the sentences of the answer (shared/ui/languages/).

import { spanishCost } from '../../../shared/ui/languages/spanish-figures.ts';
import type { WorthWords } from '../worth-words.ts';

export const worthSpanish: WorthWords = {
  title: '¿Compensa?',
  answer: spanishCost,
  what: 'Interrupciones de',
  typed: 'una disponibilidad escrita a mano',
  uptime: 'Disponibilidad',
  window: 'Periodo de medición',
  minuteValue: 'Un minuto de interrupción cuesta',
  currency: 'Moneda',
  objective: 'Objetivo',
  nextNine: 'el siguiente nueve',
  hours: 'Horas de trabajo, una vez',
  rate: 'Cada hora cuesta',
  monthly: 'Coste recurrente al mes',
  hoursOf: (hours) => `${hours}\u00a0h`,
  options: 'Cada nueve adicional',
  basis: 'Todo calculado para un mes medio de 30,44 días.',
  notWatched: (name, window) =>
    `${name} no se supervisó en este periodo (${window}): no hay nada a lo que poner precio. Elegir un periodo más largo o escribir una disponibilidad.`,
  noPercent: (text) =>
    `«${text}» no es una disponibilidad. Escribir un porcentaje entre 0 y 100, por ejemplo 99,95.`,
};
