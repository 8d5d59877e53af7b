// Words of digests, in Spanish.
// Promise: as in digest-words.ts.
// Not here: what a phrase is for (digest-words.ts).

import type { OwnDigestWords } from '../digest-words.ts';

export const digestSpanish: OwnDigestWords = {
  title: 'Resumen',
  yesterday: 'Ayer',
  headline: (when, uptime) => `${when}: ${uptime} disponible`,
  summed: (uptime, watched, endpoints, several) =>
    `${uptime} disponible, ${watched}, ${several === 1 ? 'un endpoint' : `${endpoints} endpoints`}.`,
  noOutage: 'Sin interrupciones.',
  outages: (outages, down, longest, name) =>
    `${outages}, ${down} en total; la más larga, ${longest}: ${name}.`,
  cost: (money) => `Las interrupciones han costado unos ${money}.`,
  budgets: (items) => `Presupuesto de errores de 30 días: ${items}.`,
  budgetLeft: (name, left, budget) => `${name}, quedan ${left} de ${budget}`,
  overspent: (name, over) => `${name}, excedido en ${over}`,
  slowest: (items) => `Lo más lento: ${items}.`,
  newErrors: (items) => `Errores nuevos: ${items}.`,
  every: { none: 'Nunca', day: 'Cada día', week: 'Cada semana' },
  about: 'Un aviso con la disponibilidad, las interrupciones y lo retenido; nada de ello es urgente.',
};
