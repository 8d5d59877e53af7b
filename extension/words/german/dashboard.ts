// Words of the dashboard's frame in German.
// Promise: as in dashboard-words.ts.
// Not here: what a phrase is for (dashboard-words.ts).

import type { DashboardWords } from '../dashboard-words.ts';

export const dashboardGerman: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: 'Zum Inhalt springen',
  views: 'Ansichten',
  loading: 'Der Verlauf wird gelesen\u00a0…',
  noSuchEndpoint: 'Dieser Endpunkt wird hier nicht oder nicht mehr überwacht.',
  toAll: 'Alles zeigen, was überwacht wird',
};
