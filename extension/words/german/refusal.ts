// Why a page can't be monitored, in German.
// Promise: as in refusal-words.ts.
// Not here: what a phrase is for (refusal-words.ts).

import type { RefusalWords } from '../refusal-words.ts';

export const refusalGerman: RefusalWords = {
  private: 'Eine Seite in einem privaten Fenster hinterlässt keine Spuren und wird deshalb nicht überwacht.',
  unseen: 'Der Browser verrät nicht, welche Seite das ist.',
  file: 'Hinter einer Datei auf diesem Computer steht kein Server, der ausfallen könnte.',
  browser: 'Hinter einer Seite des Browsers selbst steht kein Server, der ausfallen könnte.',
  login:
    'Diese Seite lässt sich nicht überwachen: In ihrer Adresse steht ein Benutzername oder Passwort, und Adressen werden angezeigt und exportiert. Die Adresse ohne diese Angaben hinzufügen; eine Prüfung kann sie als Geheimnis in einem Header senden.',
};
