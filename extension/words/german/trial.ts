// Words on the trial of an endpoint in German.
// Promise: as in trial-words.ts.
// Not here: what a phrase is for (trial-words.ts).

import type { TrialWords } from '../trial-words.ts';

export const trialGerman: TrialWords = {
  title: 'Test',
  running: 'Anfrage läuft\u00a0…',
  waiting: 'Sobald eine Adresse eingegeben ist, wird sie hier ausprobiert.',
  locked: (host) => `Der Browser lässt Uptally noch nicht auf ${host} zugreifen.`,
  allow: 'Zulassen und testen',
  manual: (method) =>
    `${method} wird während der Eingabe nicht gesendet. Einmal gesendet, führt der Server die Anfrage aus, und mit jeder Prüfung von Neuem.`,
  sendOnce: 'Einmal senden',
  again: 'Noch einmal testen',
  status: (status, took) => `${status} in ${took}`,
  cutSize: (size) => `mehr als ${size}`,
  from: (address) => `Antwort von ${address}`,
  noType: 'kein Inhaltstyp',
  phases: {
    dns: (time) => `Name ${time}`,
    connect: (time) => `Verbindung ${time}`,
    tls: (time) => `Verschlüsselung ${time}`,
    wait: (time) => `Warten ${time}`,
    download: (time) => `Laden ${time}`,
  },
  body: 'Anfang der Antwort',
  noText: 'Die Antwort enthält keinen Text, der sich zeigen lässt.',
  selectHint: 'Eine Stelle markieren, um genau sie zu erwarten.',
  offers: 'Von jetzt an erwarten',
  expectStatus: (status) => `Status ${status}`,
  expectText: (text) => `enthält „${text}“`,
  expectJson: (path, value) => `${path} ist ${value}`,
  expectLatency: (limit) => `langsam ab ${limit}`,
};
