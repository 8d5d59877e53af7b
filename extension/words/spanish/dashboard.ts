// The words of the dashboard's frame in Spanish.
// Promise: as in dashboard-words.ts.
// Not here: what a phrase is for (dashboard-words.ts).

import type { DashboardWords } from '../dashboard-words.ts';

export const dashboardSpanish: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: 'Ir al contenido',
  views: 'Vistas',
  loading: 'Leyendo el historial…',
  noSuchEndpoint: 'Este endpoint no se supervisa aquí, o ya no.',
  toAll: 'Ver todo lo que se supervisa',
};
