// Words of the settings in German.
// Promise: as in settings-words.ts.
// Not here: what a phrase is for (settings-words.ts).

import type { SettingsWords } from '../settings-words.ts';

export const settingsGerman: SettingsWords = {
  letters: 'Einzelne Buchstaben sind Befehle',
  lettersHint: 'j und k gehen ab und auf, c prüft, ? nennt alle Tasten; / sucht in jedem Fall.',
  permissions: 'Zugelassene Hosts',
  permissionsHint:
    'Ein Host, dem die Zulassung entzogen ist, kann nicht geprüft werden: Der Zustand seiner Endpunkte ist unbekannt, bis er wieder zugelassen wird.',
  noPermissions: 'Keine. Gefragt wird jeweils bei dem Klick, der es braucht.',
  everyHost: 'jeder Host',
  neededFor: (names) => `gebraucht für ${names}`,
  neededToAsk: 'gebraucht, um zu erkennen, dass ein Netz eine Anmeldung verlangt',
  notNeeded: 'wird hier nicht gebraucht',
  giveBack: 'Entziehen',
  giveBackHost: (host) => `Zulassung entziehen: ${host}`,
  about: 'Über Uptally',
  version: (version) =>
    `Uptally ${version}, MIT-Lizenz. Nur die Prüfungen selbst verlassen diesen Computer, und Meldungen an eigene Kanäle.`,
  licences: 'Lizenzen der Bestandteile',
};
