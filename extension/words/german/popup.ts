// Words of the popup in German.
// Promise: as in popup-words.ts.
// Not here: what a phrase is for (popup-words.ts).

import { closed, since } from '../../../shared/ui/languages/german.ts';
import type { PopupWords } from '../popup-words.ts';

export const popupGerman: PopupWords = {
  reading: 'Aufzeichnungen werden gelesen\u00a0…',
  works: 'Funktioniert von hier aus.',
  worksIn: (latency) => `Funktioniert von hier aus: Antwort in ${latency}.`,
  slowSince: (latency, when) => `Von hier aus langsam ${since(when)}: Antwort in ${latency}.`,
  downForYou: (when) => `Von hier aus ausgefallen ${since(when)}.`,
  maintenanceSince: (when) => `In geplanter Wartung ${since(when)}.`,
  pausedHere: 'Angehalten: Es wird nicht geprüft.',
  allWork: (count) =>
    count === 1
      ? 'Funktioniert von hier aus.'
      : `Alle ${count} Adressen auf dieser Website funktionieren von hier aus.`,
  cannotTell: (why) => closed(`Nicht festzustellen: ${why}`),
  thisBrowser: 'Hier',
  asking: 'Anfrage läuft\u00a0…',
  answered: (status, latency) => `${status} in ${latency}`,
  noStatus: (latency) => `Antwort in ${latency}`,
  failedChecks: (failed, all) => `${failed} von ${all} Prüfungen`,
  overLimit: (latency, limit) => `${latency}, Grenze ${limit}`,
  cause: {
    timeout: 'keine rechtzeitige Antwort',
    network: 'keine Verbindung',
    status: 'ein Fehler',
    assertion: 'nicht der erwartete Inhalt',
    tls: 'keine sichere Verbindung',
    dns: 'Name nicht gefunden',
  },
  copyForTicket: 'Für Ticket kopieren',
  copied: 'Kopiert',
  notCopied: (why) => `Der Browser hat das Kopieren nicht zugelassen: ${why}`,
  snooze: 'Zurückstellen',
  snoozeFor: 'Ohne Hinweis am Symbol und im ersten Satz:',
  until: (when) => `bis ${when} Uhr`,
  tomorrowAt: (time) => `bis morgen, ${time} Uhr`,
  snoozedUntil: (when) => `zurückgestellt bis ${when} Uhr`,
  wake: 'Wieder melden',
  allSnoozed: 'Alles ist zurückgestellt',
  restSnoozed: (count) => `Alles andere funktioniert, ${count} zurückgestellt`,
  find: 'Suchen: Name, Adresse, Gruppe oder Tag',
  found: (shown, all) => `${shown} von ${all}`,
  nothingFound: (query) => `Nichts Überwachtes heißt „${query}“.`,
  clear: 'Alle zeigen',
  ungrouped: 'Ohne Gruppe',
  allUp: (count) => (count === 1 ? 'verfügbar' : `alle ${count} verfügbar`),
  upFor: (duration) => `seit ${duration} verfügbar`,
  slowFor: (duration) => `seit ${duration} langsam`,
  maintenanceFor: (duration) => `seit ${duration} in Wartung`,
  responseByHour: (low, high, last) =>
    `Antwortzeit nach Stunden, letzte 24 Stunden: ${low} bis ${high}, am Ende ${last}`,
  resumeAll: 'Alle fortsetzen',
  offline:
    'Keine Verbindung zum Internet. Die Prüfungen gehen von selbst weiter, sobald sie wieder besteht; bis dahin gilt nichts als ausgefallen.',
  unreadable: 'Unten steht, was überwacht wird, ohne seinen Verlauf.',
  tryAgain: 'Noch einmal versuchen',
  browserClosed: (percent) =>
    `Dieser Browser war ${percent} der Zeit geschlossen. Ein Prober überwacht rund um die Uhr.`,
  gotIt: 'Verstanden',
  proberDocs: 'Über den Prober',
  proberText:
    'Er sendet dieselben Prüfungen von einem Computer aus, der nie im Ruhezustand ist. Er liest diese Überwachungsliste (Einstellungen, Export) und wird mit „uptally serve“ gestartet; docs/hosting.md erklärt, wie.',
  emptyTitle: 'Was soll überwacht werden?',
  emptyText:
    'Geprüft wird alles von diesem Browser aus, solange er läuft. Nur die Prüfungen selbst verlassen ihn.',
  pasteList: 'Liste von Adressen einfügen',
  importFile: 'Datei importieren',
  dashboard: 'Dashboard',
  moreBelow: (count) => `${count} weitere`,
  keys: 'Tasten',
  keysHint: 'Tasten zeigen',
  close: 'Schließen',
  lettersOn: 'Einzelne Tasten sind Befehle',
  lettersHint: 'Pfeile, Eingabe, Esc und Tab wirken in jedem Fall.',
  key: {
    move: 'durch die Liste gehen',
    open: 'öffnen oder schließen',
    search: 'suchen',
    check: 'jetzt prüfen',
    help: 'diese Tasten',
    escape: 'leeren, zurück',
  },
};
