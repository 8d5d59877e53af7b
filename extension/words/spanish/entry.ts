// Words of the ways in, in Spanish.
// Promise: as in entry-words.ts.
// Not here: what a phrase is for (entry-words.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';
import type { EntryWords } from '../entry-words.ts';

export const entrySpanish: EntryWords = {
  monitorPage: 'Supervisar esta página',
  monitorLink: 'Supervisar este enlace',
  openDashboard: 'Abrir el panel de control',
  openPanel: 'Abrir en el panel lateral',
  checkAll: 'Comprobar todo ahora',
  watchedSince: (name, state, when) => `${name} se supervisa: ${state} desde ${withArticle(when)}`,
  watched: (name, state) => `${name} se supervisa: ${state}`,
  typeMore:
    'Escribir un nombre o una dirección: Entrar abre lo que ya se supervisa o empieza a supervisarlo.',
  watchAddress: (address) => `Supervisar ${address}`,
  nothingFits: (text) =>
    `Nada de lo que se supervisa coincide con «${text}». Entrar abre todo lo que se supervisa.`,
  stateSince: (state, when) => `${state} desde ${withArticle(when)}`,
  uptimeIn: (uptime, window) => `${uptime} en ${window}`,
  whichDown: (sentence, names) => `${sentence}: ${names}`,
  andMore: (count) => `${count} más`,
  troubled: 'La última ronda de comprobaciones falló. Uptally muestra por qué.',
  unseenPage:
    'En el panel lateral, el navegador solo muestra las páginas cuyo host está permitido. Para ver esta, hacer clic en el botón de Uptally de la barra de herramientas.',
};
