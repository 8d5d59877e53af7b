// Words of the storage that is used, and of what went missing, in German.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), backups (backup.ts).

import type { StorageWords } from '../backup-words.ts';

export const storageGerman: StorageWords = {
  title: 'Speicher',
  measuring: 'Der belegte Speicher wird berechnet\u00a0…',
  total: (size) => `${size} insgesamt`,
  quota: (share, quota) => `${share} der ${quota}, die der Browser dafür hat`,
  persisted:
    'Der Browser räumt es nicht von selbst weg. Mit der Erweiterung verschwindet es, also gelegentlich exportieren.',
  endpoint: 'Endpunkt',
  samples: 'Messwerte',
  hours: 'Stunden',
  days: 'Tage',
  other: 'Aktuelles',
  all: 'Zusammen',
  oldest: 'Ältester Messwert',
  nothing: 'Noch ist nichts gespeichert. Es beginnt mit der ersten Prüfung.',
  journal: 'Gerade eingegangen',
  unwatched: 'nicht mehr überwacht',
  forget: 'Löschen\u00a0…',
  forgetAsk: (name, size, since) =>
    `Alles, was zu ${name} aufgezeichnet ist, wird gelöscht, Messwerte und Zahlen ab ${since}: ${size}. Das lässt sich nicht rückgängig machen.`,
  forgetNow: 'Endgültig löschen',
  keep: 'Behalten',
  thinTitle: 'Alte Messwerte löschen',
  thinHelp:
    'Einzelne Prüfungen werden 90 Tage aufbewahrt. Ohne sie bleiben die Zahlen der Stunden und Tage, wie sie sind, aber ein Zeitraum lässt sich nicht mehr genauer betrachten.',
  thinOlder: 'Älter als',
  thinDays: (days) => `${days} ${days === '1' ? 'Tag' : 'Tage'}`,
  thinAsk: (before, size) =>
    `Einzelne Prüfungen vor ${before} werden gelöscht: ${size}. Alle Zahlen bleiben.`,
  thinNothing: 'So alte Messwerte gibt es nicht.',
  thinNow: 'Diese Messwerte löschen',
  roomMade: (before) =>
    `Auf dem Datenträger war kein Platz mehr, deshalb wurden die einzelnen Prüfungen vor dem ${before} gelöscht. Alle Zahlen sind erhalten. Bitte Speicherplatz freigeben.`,
  historyLost: (when) =>
    `Der Browser hat den Verlauf am ${when} gelöscht. Er hat neu begonnen; eine vorhandene Sicherung lässt sich importieren.`,
  understood: 'Verstanden',
};
