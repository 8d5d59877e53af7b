// Words of a ticket in German.
// Promise: as in ticket-words.ts.
// Not here: what a phrase is for (ticket-words.ts).

import type { TicketWords } from '../ticket-words.ts';
import { sinceInstant } from './grammar.ts';

export const ticketGerman: TicketWords = {
  sentence: {
    up: (name) => `${name} funktioniert, von einem Browser aus gesehen.`,
    degraded: (name) => `${name} ist langsam, von einem Browser aus gesehen.`,
    down: (name) => `${name} ist ausgefallen, von einem Browser aus gesehen.`,
    unknown: (name) => `${name}: keine aktuellen Daten aus diesem Browser.`,
    maintenance: (name) => `${name} wird planmäßig gewartet.`,
  },
  paused: (name) => `${name} wird zurzeit nicht geprüft.`,
  stateSince: (state, since) => `${state} ${sinceInstant(since)}`,
  address: 'Adresse',
  state: 'Zustand',
  lastCheck: 'Letzte Prüfung',
  uptime: (window) => `Verfügbarkeit, ${window}`,
  outages: 'Letzte Ausfälle',
  outagesIn: (window) => `Ausfälle, ${window}`,
  outage: (from, to, duration) => `${from} bis ${to}, ausgefallen: ${duration}`,
  openOutage: (from, duration) => `${from}, bisher ausgefallen: ${duration}`,
  furtherOutages: (count) => (count === 1 ? 'und 1 weiterer' : `und ${count} weitere`),
  copied: 'Kopiert',
  measuredBy: 'Gemessen von',
  measured: (version, browser) => `Uptally ${version} in ${browser}`,
};
