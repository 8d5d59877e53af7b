// Words on many endpoints at once, in German.
// Promise: as in bulk-words.ts.
// Not here: what a phrase is for (bulk-words.ts).

import type { BulkWords } from '../bulk-words.ts';

export const bulkGerman: BulkWords = {
  link: 'Mehrere auf einmal',
  title: 'Mehrere Adressen überwachen',
  paste: 'Adressen',
  pasteNote: 'Eine je Zeile, auf Wunsch mit einem Namen davor oder dahinter. Tabellenspalten gehen auch.',
  line: 'Zeile',
  known: 'wird schon überwacht und übergangen',
  twice: 'steht weiter oben schon und wird übergangen',
  add: (count, text) => (count === 1 ? '1 Adresse überwachen' : `${text} Adressen überwachen`),
  hosts: (count, text) =>
    count === 1
      ? 'Der Browser fragt einmal, nach 1 Host.'
      : `Der Browser fragt einmal, nach ${text} Hosts zusammen.`,
  progress: (added, checked, all) => `${added} von ${all} hinzugefügt, ${checked} von ${all} geprüft.`,
  notAllowed:
    'Diese Hosts wurden nicht zugelassen, und ohne Zulassung wurde nichts hinzugefügt. Dazu noch einmal versuchen und der Frage des Browsers zustimmen.',
  preview: 'Was aus jeder Zeile wird',
  all: 'Alle',
  select: (name) => `${name} auswählen`,
  selected: (count, text) => (count === 1 ? '1 ausgewählt' : `${text} ausgewählt`),
  selection: 'Auswahl bearbeiten',
  addTags: 'Tags hinzufügen',
  removeTags: 'Tags entfernen',
  apply: 'Anwenden',
  unchanged: 'wie bisher',
  emptied: 'Ein Bindestrich (-) leert ein Feld; ein leeres Feld bleibt, wie es ist.',
};
