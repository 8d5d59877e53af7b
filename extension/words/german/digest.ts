// Words of digests, in German.
// Promise: as in digest-words.ts.
// Not here: what a phrase is for (digest-words.ts).

import type { OwnDigestWords } from '../digest-words.ts';

export const digestGerman: OwnDigestWords = {
  title: 'Zusammenfassung',
  yesterday: 'Gestern',
  headline: (when, uptime) => `${when}: ${uptime} erreichbar`,
  summed: (uptime, watched, endpoints, several) =>
    `${uptime} erreichbar, ${watched}, ${several === 1 ? 'ein Endpunkt' : `${endpoints} Endpunkte`}.`,
  noOutage: 'Kein Ausfall.',
  outages: (outages, down, longest, name) =>
    `${outages}, zusammen ${down}; der längste dauerte ${longest}: ${name}.`,
  cost: (money) => `Die Ausfälle haben etwa ${money} gekostet.`,
  budgets: (items) => `Fehlerbudget von 30 Tagen: ${items}.`,
  budgetLeft: (name, left, budget) => `${name} noch ${left} von ${budget}`,
  overspent: (name, over) => `${name} um ${over} überzogen`,
  slowest: (items) => `Am langsamsten: ${items}.`,
  newErrors: (items) => `Neue Fehler: ${items}.`,
  every: { none: 'Nie', day: 'Jeden Tag', week: 'Jede Woche' },
  about: 'Ein Hinweis mit Verfügbarkeit, Ausfällen und dem, was zurückgehalten wurde; nichts davon eilt.',
};
