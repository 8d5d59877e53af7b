// Words of the panel that asks whether the next nine is worth it, in German.
// Promise: as in worth-words.ts.
// Not here: what a phrase is for (worth-words.ts).

import { germanCost } from '../../../shared/ui/languages/german-figures.ts';
import type { WorthWords } from '../worth-words.ts';

export const worthGerman: WorthWords = {
  title: 'Lohnt es sich?',
  answer: germanCost,
  what: 'Ausfall von',
  typed: 'eingegebene Verfügbarkeit',
  uptime: 'Verfügbarkeit',
  window: 'Gemessen über die letzten',
  minuteValue: 'Kosten einer Minute Ausfall',
  currency: 'Währung',
  objective: 'Ziel',
  nextNine: 'die nächste Neun',
  hours: 'Arbeitsstunden, einmalig',
  rate: 'Kosten einer Arbeitsstunde',
  monthly: 'Laufende Kosten im Monat',
  hoursOf: (hours) => `${hours}\u00a0Std.`,
  options: 'Jede weitere Neun',
  basis: 'Alles für einen mittleren Monat von 30,44 Tagen.',
  notWatched: (name, window) =>
    `${name} wurde im gewählten Zeitraum (letzte ${window}) nicht überwacht: Es gibt nichts zu bewerten. Einen längeren Zeitraum wählen oder eine Verfügbarkeit eingeben.`,
  noPercent: (text) =>
    `„${text}“ ist keine Verfügbarkeit. Einen Prozentwert zwischen 0 und 100 eingeben, zum Beispiel 99.95 (mit Punkt).`,
};
