// The catalogue in German.
// Promise: nobody is addressed; a sentence that ends in "11 Min." has one full stop.
// Not here: what a phrase is for (words.ts), figures as text (text.ts).

import type { Words } from '../words.ts';

export const german: Words = {
  lang: 'de',
  dir: 'ltr',
  nothingWatched: 'Noch wird nichts überwacht',
  allOperational: 'Alle Systeme funktionieren',
  one: {
    down: (name) => `${name} ist ausgefallen`,
    degraded: (name) => `${name} ist langsam`,
    unknown: (name) => `${name}: keine aktuellen Daten`,
    maintenance: (name) => `${name} wird gewartet`,
  },
  some: {
    down: (count, all) => `${count} von ${all} ausgefallen`,
    degraded: (count, all) => `${count} von ${all} langsam`,
    unknown: (count, all) => `${count} von ${all} ohne aktuelle Daten`,
    maintenance: (count, all) => `${count} von ${all} in Wartung`,
  },
  noCurrentData: 'Keine aktuellen Daten',
  lastChecked: (age) => `Letzte Prüfung: ${age}`,
  loading: 'Status wird geladen\u00a0…',
  state: {
    up: 'Verfügbar',
    degraded: 'Langsam',
    down: 'Ausgefallen',
    unknown: 'Unbekannt',
    maintenance: 'Wartung',
  },
  why: { never: 'noch nicht geprüft' },
  silentSince: (when) => `${since(when)} nicht geprüft`,
  comma: ', ',
  downWhenLastSeen: (why) => `bei der letzten Prüfung ausgefallen; ${why}`,
  downFor: (duration) => `seit ${duration} ausgefallen`,
  slowAt: (latency) => `langsam, ${latency}`,
  watched: (percent) => `${percent} überwacht`,
  hardlyWatched: 'unter 1\u00a0% überwacht',
  watchedAllDay: 'ganztägig überwacht',
  notWatched: 'nicht überwacht',
  elseWorks: 'Alles andere funktioniert.',
  checked: (age, wait) => closed(`Letzte Prüfung: ${age}${wait === null ? '' : `, nächste in ${wait}`}`),
  medianOf: (latency) => `Median ${latency}`,
  dayUp: (percent) => `${percent} verfügbar`,
  dayDown: (duration, outages, from) =>
    outages === 1
      ? `1 Ausfall von ${duration}${from === null ? '' : ` ab ${from} Uhr`}`
      : `${outages} Ausfälle, zusammen ${duration}`,
  dayMaintenance: (duration) => `${duration} Wartung`,
  dayExcluded: (duration) => `${duration} außerhalb der Servicezeiten`,
  daySlow: (duration) => `${duration} langsam`,
  uptime: 'Verfügbarkeit',
  daysOf: (name, days, uptime, evidence) =>
    `${name} nach Tagen: Verfügbarkeit ${uptime} über ${days === 1 ? '1 Tag' : `${days} Tage`}, ${evidence}`,
  hoursOf: (name) => `${name} nach Stunden`,
  howToRead: 'Höhe: überwachter Anteil. Rot: Dauer der Ausfälle.',
  daysIn: (zone) => `Zeitzone der Tage: ${zone}`,
  asTables: 'Tage als Tabellen',
  day: 'Tag',
  whatHappened: 'Verlauf',
  problem: {
    address: () => 'src enthält keine lesbare Adresse',
    unreachable: () => 'Der Server hat nicht geantwortet',
    answered: (status) => `Der Server hat mit ${status} geantwortet`,
    tooLarge: () => 'Das Dokument ist zu groß',
    document: (detail) => `Das Dokument ist fehlerhaft (${detail})`,
  },
  feedFailed: (problem) => closed(`Der Status konnte nicht gelesen werden: ${problem}`),
  keptFrom: (when) => closed(`Letzter bekannter Stand: ${when}`),
  planned: (title, from, until) =>
    `${title}: ${from === null ? '' : `${isDate(from) ? 'vom' : 'von'} ${from} `}bis ${until} Uhr`,
  since: (time, duration) => `${since(time)} (${duration})`,
  pastIncidents: 'Frühere Störungen',
};

/** "seit 14:02 Uhr", "seit dem 25. Nov., 14:02 Uhr" */
export function since(when: string): string {
  return `seit ${isDate(when) ? 'dem ' : ''}${when} Uhr`;
}

/** Whether a day comes first: "25. Nov., 14:02". */
function isDate(when: string): boolean {
  return /^\d+\./u.test(when);
}

/** With one full stop at its end. */
export function closed(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
