// Words of the form in German.
// Promise: as in editing-words.ts.
// Not here: what a phrase is for (editing-words.ts).

import type { EditingWords } from '../editing-words.ts';

export const editingGerman: EditingWords = {
  sections: {
    request: 'Anfrage',
    answer: 'Was eine gute Antwort ausmacht',
    order: 'Gruppe, Tags, Ziel',
    hours: 'Wann es funktionieren muss',
  },
  method: 'Methode',
  repeats: (method) =>
    `Jede Prüfung sendet ${method} noch einmal, und was der Server daraufhin tut, tut er noch einmal. Schnelle Nachprüfungen gibt es hier nicht.`,
  headers: 'Header',
  headerName: 'Name des Headers',
  headerValue: 'Wert des Headers',
  addHeader: 'Header hinzufügen',
  removeHeader: (name) => `${name} entfernen`,
  keepSecret: 'Als Geheimnis aufbewahren',
  secretKept: 'ein Geheimnis, aufbewahrt und nicht gezeigt',
  replaceSecret: 'Ersetzen',
  onlyTo: (origin) =>
    `Wird nur an ${origin} gesendet, über keine Weiterleitung, und steht in keinem Feed, Protokoll oder Export.`,
  body: 'Inhalt der Anfrage',
  timeout: 'Zeitlimit',
  timeoutNote: 'Ein Browser wartet höchstens 25\u00a0s.',
  recheck: 'Nachprüfen nach (s)',
  recheckNote:
    'Sekunden nach dem ersten Fehlschlag, durch Kommas getrennt. 0: nicht vor der nächsten Prüfung. Leer: wie bei allen.',
  statusesNote: 'Einzelne Codes und Bereiche, durch Kommas getrennt.',
  pattern: 'Muss passen auf',
  patternNote: 'Ein Muster in der Syntax von RE2, die nie hängen bleibt.',
  json: 'JSON muss enthalten',
  jsonPath: 'JSON-Pfad in der Antwort',
  jsonEquals: 'Erwarteter Wert',
  jsonNote: 'Ein Pfad nach RFC\u00a09535, etwa $.status. Ohne Wert muss die Stelle nur vorhanden sein.',
  addJson: 'Pfad hinzufügen',
  removeJson: (path) => `${path} entfernen`,
  component: 'Komponente',
  mission: 'Rolle',
  missions: { critical: 'kritisch', supporting: 'unterstützend', internal: 'intern' },
  tags: 'Tags',
  tagsNote: 'Durch Kommas getrennt.',
  objective: 'Ziel (%)',
  objectiveNote: 'Die zugesagte Verfügbarkeit, etwa 99.9 (mit Punkt).',
  serviceHours: 'Servicezeiten',
  serviceHoursNote:
    'Etwa Mo-Fr 08:00-20:00; Sa 10:00-14:00 (Tage auf Englisch). Zeit außerhalb zählt nirgends.',
  plans: 'Geplante Wartung',
  plansNote: (zone) => `Uhrzeiten in ${zone}. Geplante Zeit ist kein Ausfall.`,
  addPlan: 'Wartung planen',
  plan: (number) => `Geplante Wartung ${number}`,
  planTitle: 'Was getan wird',
  planKind: 'Wie oft',
  once: 'einmal',
  again: 'immer wieder',
  from: 'Von',
  to: 'Bis',
  lasts: 'Dauer',
  repeat: 'Wiederholung',
  rules: {
    'FREQ=DAILY': 'jeden Tag',
    'FREQ=WEEKLY': 'jede Woche',
    'FREQ=MONTHLY': 'jeden Monat',
    'FREQ=YEARLY': 'jedes Jahr',
  },
  ownRule: 'nach eigener Regel',
  rule: 'Regel (RFC\u00a05545)',
  othersPlans: (count, text) =>
    count === 1
      ? 'Eine weitere geplante Wartung betrifft auch andere Endpunkte und bleibt, wie sie ist.'
      : `${text} weitere geplante Wartungen betreffen auch andere Endpunkte und bleiben, wie sie sind.`,
  removed: (what) => `${what} fällt mit dem Speichern weg.`,
  takenUp: (when) =>
    `Weiter mit der Eingabe, die ${when} unterbrochen wurde; nichts davon ist bisher gespeichert.`,
  discard: 'Verwerfen',
  keys: 'Strg+Eingabe speichert, Esc verlässt das Formular und bewahrt die Eingabe eine Stunde lang auf.',
  changedMeanwhile: 'Während der Eingabe hat ein anderes Fenster den Endpunkt geändert.',
  takeTheirs: 'Fremde Änderung nehmen',
  saveMine: 'Eigene speichern',
  goneMeanwhile:
    'Während der Eingabe hat ein anderes Fenster den Endpunkt entfernt. Speichern überwacht ihn wieder.',
  internationalized: (unicode, ascii) =>
    `${unicode} wird als ${ascii} gesendet. Buchstaben anderer Schriften können gleich aussehen: Ist es die gemeinte Adresse?`,
  mixedScripts: (ascii) =>
    `Dieser Name mischt Schriften, deren Buchstaben gleich aussehen, und wird deshalb als ${ascii} gezeigt. Nur überwachen, wenn das die gemeinte Adresse ist.`,
  browserPage:
    'Hinter einer Seite des Browsers selbst steht kein Server, der ausfallen könnte. Die Adresse einer Website eingeben, beginnend mit https://.',
  fileAddress:
    'Hinter einer Datei auf diesem Computer steht kein Server, der ausfallen könnte. Die Adresse einer Website eingeben, beginnend mit https://.',
  withPassword:
    'Die Adresse enthält einen Benutzernamen oder ein Passwort, und Adressen werden gezeigt und exportiert. Beides herausnehmen und das Geheimnis unter „Anfrage“ in einen Header setzen.',
  optional: 'optional',
  unknown: 'Unter dieser Adresse wird nichts überwacht. Vielleicht wurde der Endpunkt entfernt.',
};
