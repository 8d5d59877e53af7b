// Words of alerts, in German.
// Promise: as in alert-words.ts.
// Not here: what a phrase is for (alert-words.ts).

import type { AlertWords } from '../alert-words.ts';
import { digestGerman } from './digest.ts';

export const alertGerman: AlertWords = {
  title: 'Meldungen',
  unstable: 'Instabil',
  failingOften: 'Fällt oft aus',
  newError: 'Neue Art von Fehler',
  burning: 'Fehlerbudget zu schnell verbraucht',
  silent: 'Keine Nachricht',
  upAgain: 'Wieder erreichbar',
  stableAgain: 'Wieder stabil',
  over: 'Vorbei',
  dropped: 'Nicht mehr verfolgt',
  lasted: (duration) => `Es dauerte ${duration}.`,
  told: 'gemeldet',
  heldBack: 'zurückgehalten',
  held: {
    maintenance: 'Wartung ist geplant',
    excluded: 'außerhalb der Servicezeiten',
    quiet: 'Ruhezeit',
    snoozed: 'stummgeschaltet',
    behind: 'was davor steht, ist ausgefallen',
    told: 'eine andere Regel meldet es schon',
    together: 'zusammen mit anderen gemeldet',
    every: 'vor Kurzem gemeldet',
    'per-day': 'heute oft genug gemeldet',
    over: 'vorbei, bevor es gemeldet wurde',
    off: 'zwischenzeitlich abgeschaltet',
    unwatched: 'nicht mehr beobachtet',
  },
  because: {
    inARow: (count, several) =>
      several === 1 ? 'eine Prüfung fehlgeschlagen' : `${count} Prüfungen hintereinander fehlgeschlagen`,
    ofTheLast: (failures, of) => `${failures} der letzten ${of} Prüfungen fehlgeschlagen`,
    unstable: (changes, of) =>
      `abwechselnd erreichbar und ausgefallen, ${changes} Wechsel in den letzten ${of} Prüfungen`,
    degraded: (duration) => `${duration} lang langsam`,
    newError: (error) => `ein Fehler, der 30 Tage lang nicht auftrat: ${error}`,
    frequentError: (error, count, duration) => `${error}, ${count}-mal innerhalb von ${duration}`,
    burn: (rate, long, short) =>
      `das Fehlerbudget wird ${rate}-mal zu schnell verbraucht, über ${long} und ${short}`,
    silence: (duration) => `${duration} lang konnte keine Prüfung etwas feststellen`,
    unknownCause: 'unbekannte Ursache',
  },
  rule: (name) => `Regel „${name}“`,
  rules: {
    'critical down': 'Kritisches ausgefallen',
    down: 'Ausgefallen',
    'often failing': 'Fällt oft aus',
    slow: 'Langsam',
    silent: 'Keine Nachricht',
    'new error': 'Neue Art von Fehler',
    'budget burns': 'Fehlerbudget schwindet',
    'vendor down': 'Fremder Dienst ausgefallen',
    'vendor slow': 'Fremder Dienst langsam',
  },
  summary: (told, held, reasons) =>
    `${told} gemeldet, ${held} zurückgehalten${reasons === '' ? '' : `: ${reasons}`}`,
  which: 'Gemeldet oder zurückgehalten',
  toldAndHeld: 'Alle Meldungen',
  noneFits: 'Keine Meldung passt zu diesen Filtern.',
  choose: 'Hinweise',
  sets: {
    off: 'Keine',
    careful: 'Wenige',
    normal: 'Üblich',
    loud: 'Alles',
    'office-hours': 'Zu Bürozeiten',
    vendor: 'Für Dienste anderer',
  },
  about: {
    off: 'Die Symbolleiste zeigt, was ausgefallen ist; sonst erscheint nichts.',
    careful: 'Vier von fünf Prüfungen müssen scheitern; was nicht kritisch ist, wartet bis zum Morgen.',
    normal: 'Drei von vier Prüfungen müssen scheitern; was nicht kritisch ist, wartet bis zum Morgen.',
    loud: 'Zwei Fehlschläge hintereinander, jede neue Art von Fehler, Tag und Nacht.',
    'office-hours': 'Werktags von acht bis sechs; alles andere wartet.',
    vendor: 'Nur was anhält, und nie nachts.',
  },
  ownRules: 'Eigene Regeln',
  nothing: 'Noch wurde nichts gemeldet oder zurückgehalten.',
  trying: {
    title: 'Vor der Wahl ausprobieren',
    about: (days) =>
      `Was zwei Regelsätze in den letzten ${days} Tagen gemeldet hätten. Dadurch ändert sich nichts.`,
    one: 'Regelsatz',
    other: 'Zum Vergleich',
    run: 'Ausprobieren',
    messages: 'Hinweise',
    perDay: 'Pro Tag',
    atNight: 'Nachts',
    held: 'Zurückgehalten',
    silenced: 'Bewusst nicht gemeldete Ausfälle',
    missed: 'Verpasste Ausfälle',
    longestMissed: 'Längster verpasster',
    delay: 'Vom ersten Fehlschlag bis zum Hinweis',
    atMost: (median, most) => `${median}, höchstens ${most}`,
  },
  digest: digestGerman,
};
