// Words on the trial of an endpoint, in French.
// Promise: as in trial-words.ts.
// Not here: what a phrase is for (trial-words.ts).

import type { TrialWords } from '../trial-words.ts';
import { quoted } from './grammar.ts';

export const trialFrench: TrialWords = {
  title: 'Essai',
  running: 'Requête en cours…',
  waiting: 'Une adresse saisie est essayée ici.',
  locked: (host) => `Le navigateur n’autorise pas encore l’accès à ${host}.`,
  allow: 'Autoriser et tester',
  manual: (method) =>
    `${method} n’est pas envoyé pendant la saisie. Une fois envoyé, le serveur fait ce qu’il a à faire, et le refait à chaque vérification.`,
  sendOnce: 'Envoyer une fois',
  again: 'Tester à nouveau',
  status: (status, took) => `${status} en ${took}`,
  cutSize: (size) => `plus de ${size}`,
  from: (address) => `réponse de l’adresse ${address}`,
  noType: 'aucun type de contenu',
  phases: {
    dns: (time) => `nom ${time}`,
    connect: (time) => `connexion ${time}`,
    tls: (time) => `chiffrement ${time}`,
    wait: (time) => `attente ${time}`,
    download: (time) => `téléchargement ${time}`,
  },
  body: 'Début de la réponse',
  noText: 'La réponse ne contient aucun texte à afficher.',
  selectHint: 'Sélectionner un passage pour l’exiger désormais.',
  offers: 'Exiger désormais',
  expectStatus: (status) => `code d’état ${status}`,
  expectText: (text) => `contient ${quoted(text)}`,
  expectJson: (path, value) => `${path} vaut ${value}`,
  expectLatency: (limit) => `réponse lente à partir de ${limit}`,
};
