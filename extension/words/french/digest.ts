// Words of digests, in French.
// Promise: as in digest-words.ts.
// Not here: what a phrase is for (digest-words.ts).

import type { OwnDigestWords } from '../digest-words.ts';

/** With the no-break space that French puts before it. */
const COLON = '\u00a0: ';

export const digestFrench: OwnDigestWords = {
  title: 'Résumé',
  yesterday: 'Hier',
  headline: (when, uptime) => `${when}${COLON}${uptime} disponible`,
  summed: (uptime, watched, endpoints, several) =>
    `${uptime} disponible, ${watched}, ${several === 1 ? 'un endpoint' : `${endpoints} endpoints`}.`,
  noOutage: 'Aucune interruption.',
  outages: (outages, down, longest, name) =>
    `${outages}, ${down} au total\u00a0; la plus longue, ${longest}${COLON}${name}.`,
  cost: (money) => `Les interruptions ont coûté environ ${money}.`,
  budgets: (items) => `Budget d’erreur sur 30 jours${COLON}${items}.`,
  budgetLeft: (name, left, budget) => `${name}, reste ${left} sur ${budget}`,
  overspent: (name, over) => `${name}, dépassé de ${over}`,
  slowest: (items) => `Les plus lents${COLON}${items}.`,
  newErrors: (items) => `Nouvelles erreurs${COLON}${items}.`,
  every: { none: 'Jamais', day: 'Chaque jour', week: 'Chaque semaine' },
  about:
    'Une notification avec la disponibilité, les interruptions et ce qui a été retenu\u00a0; rien n’y est urgent.',
};
