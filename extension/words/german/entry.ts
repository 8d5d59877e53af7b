// Words of the ways in, in German.
// Promise: as in entry-words.ts.
// Not here: what a phrase is for (entry-words.ts).

import { since } from '../../../shared/ui/languages/german.ts';
import type { EntryWords } from '../entry-words.ts';

export const entryGerman: EntryWords = {
  monitorPage: 'Diese Seite überwachen',
  monitorLink: 'Diesen Link überwachen',
  openDashboard: 'Dashboard öffnen',
  openPanel: 'In der Seitenleiste öffnen',
  checkAll: 'Jetzt alles prüfen',
  watchedSince: (name, state, when) => `${name} wird überwacht: ${state} ${since(when)}`,
  watched: (name, state) => `${name} wird überwacht: ${state}`,
  typeMore:
    'Name oder Adresse eingeben: Die Eingabetaste öffnet, was schon überwacht wird, oder überwacht es.',
  watchAddress: (address) => `${address} überwachen`,
  nothingFits: (text) =>
    `Nichts Überwachtes passt zu „${text}“. Die Eingabetaste öffnet alles, was überwacht wird.`,
  stateSince: (state, when) => `${state} ${since(when)}`,
  uptimeIn: (uptime, window) => `${window}: ${uptime}`,
  whichDown: (sentence, names) => `${sentence}: ${names}`,
  andMore: (count) => `${count} weitere`,
  troubled: 'Die letzte Prüfrunde ist gescheitert. Uptally zeigt, warum.',
  unseenPage:
    'In der Seitenleiste zeigt der Browser nur Seiten, deren Host zugelassen ist. Für diese Seite auf das Symbol von Uptally in der Symbolleiste klicken.',
};
