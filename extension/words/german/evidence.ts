// Words of the list of outages and the log of checks, in German.
// Promise: as in evidence-words.ts.
// Not here: what a phrase is for (evidence-words.ts).

import { since } from '../../../shared/ui/languages/german.ts';
import type { EvidenceWords } from '../evidence-words.ts';
import { counted, sinceInstant } from './grammar.ts';

export const evidenceGerman: EvidenceWords = {
  outages: 'Ausfälle',
  log: 'Protokoll',
  noOutages: (days) =>
    `Kein Ausfall in ${counted(days, 'Tag', 'Tagen')}, soweit in dieser Zeit überwacht wurde.`,
  openSince: (begin) => since(begin).replace('seit', 'Seit'),
  downWhenLastSeen: (when) => `bei der letzten Prüfung ausgefallen, ${when} Uhr`,
  fromTo: (begin, end) => `${begin} – ${end} Uhr`,
  between: (least, most) => `zwischen ${least} und ${most}`,
  checks: (count, several) => (several === 1 ? `${count} Prüfung` : `${count} Prüfungen`),
  causeTimes: (cause, count) => `${cause} (${count}×)`,
  firstFound: (found) => `Erster Befund: ${found}`,
  note: 'Notiz',
  noteOf: (outage) => `Notiz zum Ausfall: ${outage}`,
  noteHint: 'Was war es? Die Notiz bleibt in diesem Browser und wird beim Verlassen des Feldes gespeichert.',
  addNote: 'Notiz hinzufügen',
  noteSaved: 'Die Notiz ist gespeichert.',
  noteRemoved: 'Die Notiz ist entfernt.',
  removeNote: 'Notiz entfernen',
  totals: (count, down, several) =>
    several === 1 ? `${count} Ausfall, zusammen ${down}` : `${count} Ausfälle, zusammen ${down}`,
  anyOutcome: 'Alle Ergebnisse',
  anyCause: 'Alle Ursachen',
  outcome: 'Ergebnis',
  cause: 'Ursache',
  status: 'Status',
  statusHint: '503 oder 5xx',
  rechecks: 'Nachprüfungen',
  rechecksToo: 'Mit Nachprüfungen',
  rechecksOnly: 'Nur Nachprüfungen',
  noRechecks: 'Ohne Nachprüfungen',
  from: 'Von',
  to: 'Bis',
  recheck: 'Nachprüfung',
  copyCsv: 'Als CSV kopieren',
  copyJson: 'Als JSON kopieren',
  copied: (rows) => `${counted(rows, 'Prüfung', 'Prüfungen')} kopiert.`,
  notCopied: (why) => `Der Browser hat nicht kopiert: ${why}`,
  older: 'Ältere Prüfungen zeigen',
  readingBack: (day) => `Gelesen wird ab ${day}\u00a0…`,
  shown: (rows, instant) => `${counted(rows, 'Prüfung', 'Prüfungen')} ${sinceInstant(instant)}`,
  noChecks: 'Keine Prüfung passt zu diesen Filtern.',
  end: 'Mehr ist nicht aufgezeichnet.',
  timesIn: (zone) => `Zeitzone der Zeiten: ${zone}`,
};
