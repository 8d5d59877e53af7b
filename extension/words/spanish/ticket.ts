// The words of a ticket in Spanish.
// Promise: as in ticket-words.ts.
// Not here: what a phrase is for (ticket-words.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';
import type { TicketWords } from '../ticket-words.ts';

export const ticketSpanish: TicketWords = {
  sentence: {
    up: (name) => `${name} funciona, según un navegador.`,
    degraded: (name) => `${name} responde con lentitud, según un navegador.`,
    down: (name) => `${name} no está disponible, según un navegador.`,
    unknown: (name) => `${name}: sin datos recientes de este navegador.`,
    maintenance: (name) => `${name} está en mantenimiento previsto.`,
  },
  paused: (name) => `${name} no se comprueba por el momento.`,
  stateSince: (state, since) => `${state} desde ${withArticle(since)}`,
  address: 'Dirección',
  state: 'Estado',
  lastCheck: 'Última comprobación',
  uptime: (window) => `Disponibilidad ${window}`,
  outages: 'Últimas interrupciones',
  outagesIn: (window) => `Interrupciones en ${window}`,
  outage: (from, to, duration) => `del ${from} al ${to}, interrupción de ${duration}`,
  openOutage: (from, duration) => `desde ${withArticle(from)}, interrupción de ${duration} hasta ahora`,
  furtherOutages: (count) => `y ${count} más`,
  copied: 'Copiado',
  measuredBy: 'Medido con',
  measured: (version, browser) => `Uptally ${version} en ${browser}`,
};
