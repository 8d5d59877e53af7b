// The words of a ticket in French.
// Promise: as in ticket-words.ts.
// Not here: what a phrase is for (ticket-words.ts).

import { since } from '../../../shared/ui/languages/french.ts';
import type { TicketWords } from '../ticket-words.ts';

export const ticketFrench: TicketWords = {
  sentence: {
    up: (name) => `${name} fonctionne, d’après un navigateur.`,
    degraded: (name) => `${name} répond lentement, d’après un navigateur.`,
    down: (name) => `${name} est indisponible, d’après un navigateur.`,
    unknown: (name) => `${name}\u00a0: aucune donnée récente de ce navigateur.`,
    maintenance: (name) => `${name} est en maintenance prévue.`,
  },
  paused: (name) => `${name}\u00a0: aucune vérification pour le moment.`,
  stateSince: (state, instant) => `${state} ${since(instant)}`,
  address: 'Adresse',
  state: 'État',
  lastCheck: 'Dernière vérification',
  uptime: (window) => `Disponibilité sur ${window}`,
  outages: 'Dernières interruptions',
  outagesIn: (window) => `Interruptions sur ${window}`,
  outage: (from, to, duration) => `du ${from} au ${to}, interruption de ${duration}`,
  openOutage: (from, duration) => `${since(from)}, interruption de ${duration} jusqu’ici`,
  furtherOutages: (count) => (count < 2 ? `et ${count} autre` : `et ${count} autres`),
  copied: 'Copié',
  measuredBy: 'Mesuré par',
  measured: (version, browser) => `Uptally ${version} dans ${browser}`,
};
