// The extension's flat phrases in German.
// Promise: as in words.ts.
// Not here: what a phrase is for (words.ts), the sections (the files beside this one).

import { closed } from '../../../shared/ui/languages/german.ts';
import type { ScreenWords } from '../words.ts';
import { sinceInstant } from './grammar.ts';

export const screenGerman: ScreenWords = {
  closed,
  labelled: (label, value) => `${label}: ${value}`,
  notWatched: 'Diese Website wird nicht überwacht.',
  waiting: 'Der Browser fragt nach der Berechtigung und wartet auf die Antwort.',
  paused: 'angehalten',
  allPaused: 'Alle Prüfungen sind angehalten',
  monitor: 'Diese Website überwachen',
  checkNow: 'Jetzt prüfen',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  allowAgain: 'Wieder zulassen',
  allowHost: 'Zulassen',
  furtherHost: 'Adresse, an der es endet',
  redirectHelp: (host) =>
    `${host} leitet auf einen Host weiter, der nicht zugelassen ist, und der Browser verrät nicht, auf welchen. Die Adresse in einem Tab öffnen, nachsehen, wo sie endet, und diese Adresse zulassen.`,
  notAllowed: (host) =>
    `Der Zugriff auf ${host} wurde nicht zugelassen, und ohne ihn ist keine Prüfung möglich. Dazu noch einmal versuchen und der Frage des Browsers zustimmen.`,
  cannotAsk: (why) => `Der Browser hat nicht nach der Berechtigung gefragt: ${why}`,
  watched: 'Überwacht',
  add: 'Neue Adresse',
  addTitle: 'Adresse überwachen',
  editTitle: (name) => `${name} bearbeiten`,
  emptyHelp:
    'Eine Website öffnen und „Diese Website überwachen“ wählen, oder eine Adresse hinzufügen. Geprüft wird von diesem Browser aus, solange er läuft.',
  settings: 'Einstellungen',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  removed: (name) => `${name} wird nicht mehr überwacht.`,
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  save: 'Speichern',
  watch: 'Überwachen',
  address: 'Adresse',
  name: 'Name',
  nameHint: 'wie in der Adresse',
  group: 'Gruppe',
  interval: 'Prüfen alle',
  statuses: 'Gute Statuscodes',
  latencyLimit: 'Langsam ab (ms)',
  text: 'Muss enthalten',
  more: 'Mehr',
  every: (duration) => `alle ${duration}`,
  since: sinceInstant,
  pageTitle: 'Titel des Feeds',
  titleHint: 'steht auf einer Statusseite',
  zone: 'Tage beginnen und enden in',
  zoneHint:
    'Die Zeitzone wurde mit dem ersten Endpunkt festgelegt; alle Zahlen nach Tagen hängen von ihr ab.',
  control: 'Wenn nichts antwortet, fragen',
  controlHint:
    'Eine Adresse je Zeile, dahinter, wenn man mag, Status und Text ihrer richtigen Antwort. An ihnen zeigt sich, ob die Verbindung zum Internet fehlt oder erst eine Anmeldung verlangt; sonst wird nichts an sie gesendet.',
  download: 'Feed herunterladen',
  downloadHint:
    'status.json für eine Statusseite: Namen und Zahlen von allem, was hier überwacht wird, keine Adressen.',
  trouble: (problem) => closed(`Die letzte Prüfrunde ist gescheitert: ${problem}`),
  historyTrouble: (problem) => closed(`Der Verlauf kann nicht gelesen werden: ${problem}`),
  checkedAge: (age) => `geprüft ${age}`,
  noEndpoint: 'Es gibt noch nichts zu veröffentlichen.',
};
