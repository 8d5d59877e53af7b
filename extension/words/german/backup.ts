// Words of backups in German.
// Promise: as in backup-words.ts.
// Not here: what a phrase is for (backup-words.ts), storage (storage.ts).

import { closed } from '../../../shared/ui/languages/german.ts';
import type { BackupWords } from '../backup-words.ts';

export const backupGerman: BackupWords = {
  title: 'Sicherung',
  exportTitle: 'Export',
  exportHelp:
    'Eine Datei mit allem, was überwacht wird, und allen aufgezeichneten Messwerten und Zahlen. Mit der Erweiterung verschwindet auch ihr Verlauf: Eine Sicherung bringt ihn zurück, hier oder in einem anderen Browser.',
  exportButton: 'Exportieren',
  withSecrets: 'Auch Geheimnisse (Passwörter und Schlüssel in Headern)',
  secretsWarning:
    'Sie stehen in der Datei für alle lesbar. Die Datei so sorgfältig aufbewahren wie ein Passwort.',
  exporting: (percent) => `Der Verlauf wird gelesen: ${percent}`,
  exported: (file, size) => `${file} (${size}) liegt bei den Downloads.`,
  lastExport: (when) => `Letzter Export: ${when}`,
  neverExported: 'Noch nicht exportiert',
  importTitle: 'Import',
  importHelp:
    'Eine Sicherung auswählen. Sie wird erst ganz gelesen und gezeigt; nichts ändert sich ohne Bestätigung.',
  choose: 'Datei auswählen',
  reading: (percent) => `Die Datei wird gelesen: ${percent}`,
  cannotRead: (problem) =>
    closed(`Diese Datei kann nicht importiert werden; nichts wurde geändert. ${problem}`),
  cancelled: 'Abgebrochen; nichts wurde geändert.',
  preview: (file, madeAt, size) => `${file}, erstellt am ${madeAt}, ${size}`,
  how: 'Art des Imports',
  merge: 'Zum Vorhandenen hinzufügen',
  replace: 'Alles Vorhandene ersetzen',
  sameTogether: 'Adressen, die auch hier überwacht werden: beide Verläufe zusammenführen',
  sameApart: 'Adressen, die auch hier überwacht werden: ein zweites Mal hinzufügen',
  endpoint: 'Endpunkt',
  period: 'Aufgezeichnet',
  samples: 'Messwerte',
  change: 'Was geschieht',
  isNew: 'wird hinzugefügt',
  isJoined: (name) => `Verlauf kommt zu dem von ${name}; die Einstellungen hier bleiben`,
  isSecond: 'wird ein zweites Mal hinzugefügt',
  isInstead: 'tritt an die Stelle des hiesigen, mit Einstellungen und Verlauf',
  noHistory: 'noch nichts',
  range: (from, to) => `${from} bis ${to}`,
  losesAll:
    'Alle hier aufgezeichneten Messwerte und Zahlen werden gelöscht, und die Sicherung tritt an ihre Stelle.',
  loses: (names) => `Danach nicht mehr überwacht: ${names}.`,
  zoneChanges: (theirs, ours) => `Tage beginnen und enden dann in ${theirs} und nicht mehr in ${ours}.`,
  hasSecrets: (count) => `Geheimnisse in der Datei: ${count}. Sie werden in diesem Browser aufbewahrt.`,
  importButton: 'Importieren',
  putting: 'Die Sicherung wird eingespielt. Das dauert einen Moment und lässt sich nicht abbrechen.',
  imported: 'Die Sicherung ist eingespielt.',
  needHosts: (hosts) =>
    `Der Browser lässt Uptally noch nicht auf ${hosts} zugreifen. Bis zur Zulassung ist der Zustand dort unbekannt.`,
  allowHosts: 'Diese Hosts zulassen',
  reminder: 'Der Verlauf liegt allein in diesem Browser. Gelegentlich exportieren.',
  reminderExport: 'Exportieren',
  notNow: 'Nicht jetzt',
};
