// The words of the dashboard's frame in French.
// Promise: as in dashboard-words.ts.
// Not here: what a phrase is for (dashboard-words.ts).

import type { DashboardWords } from '../dashboard-words.ts';

export const dashboardFrench: DashboardWords = {
  tabTitle: (view) => `${view} · Uptally`,
  skip: 'Aller au contenu',
  views: 'Vues',
  loading: 'Lecture de l’historique…',
  noSuchEndpoint: 'Cet endpoint n’est pas surveillé ici, ou ne l’est plus.',
  toAll: 'Voir tout ce qui est surveillé',
};
