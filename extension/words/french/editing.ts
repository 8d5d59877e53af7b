// Words of the form in French.
// Promise: as in editing-words.ts.
// Not here: what a phrase is for (editing-words.ts).

import type { EditingWords } from '../editing-words.ts';

export const editingFrench: EditingWords = {
  sections: {
    request: 'Requête',
    answer: 'Ce qu’est une bonne réponse',
    order: 'Groupe, étiquettes, objectif',
    hours: 'Quand cela doit fonctionner',
  },
  method: 'Méthode',
  repeats: (method) =>
    `Chaque vérification envoie de nouveau ${method}, et ce que cela fait sur le serveur est fait de nouveau. Il n’y a jamais de revérification rapide.`,
  headers: 'En-têtes',
  headerName: 'Nom de l’en-tête',
  headerValue: 'Valeur de l’en-tête',
  addHeader: 'Ajouter un en-tête',
  removeHeader: (name) => `Retirer ${name}`,
  keepSecret: 'Conserver comme secret',
  secretKept: 'un secret, conservé et masqué',
  replaceSecret: 'Remplacer',
  onlyTo: (origin) =>
    `Envoyé uniquement à ${origin}, jamais par une redirection. Absent de tout flux, journal ou export.`,
  body: 'Corps',
  timeout: 'Délai maximal',
  timeoutNote: 'Un navigateur attend au plus 25\u00a0s.',
  recheck: 'Revérifier après (s)',
  recheckNote:
    'Secondes après un premier échec, séparées par des virgules. 0\u00a0: pas avant la vérification suivante. Vide\u00a0: comme partout.',
  statusesNote: 'Codes seuls et plages, séparés par des virgules.',
  pattern: 'Doit correspondre à',
  patternNote: 'Un motif dans la syntaxe de RE2, qui ne se bloque jamais.',
  json: 'Le JSON doit contenir',
  jsonPath: 'Chemin JSON dans la réponse',
  jsonEquals: 'Valeur attendue',
  jsonNote:
    'Un chemin selon la RFC\u00a09535, comme $.status. Sans valeur, il suffit que l’emplacement existe.',
  addJson: 'Ajouter un chemin',
  removeJson: (path) => `Retirer ${path}`,
  component: 'Composant',
  mission: 'Rôle',
  missions: { critical: 'critique', supporting: 'de soutien', internal: 'interne' },
  tags: 'Étiquettes',
  tagsNote: 'Séparées par des virgules.',
  objective: 'Objectif (%)',
  objectiveNote: 'La disponibilité promise, comme 99,9.',
  serviceHours: 'Heures de service',
  serviceHoursNote:
    'Comme Mo-Fr 08:00-20:00; Sa 10:00-14:00 (jours en anglais). Le temps en dehors ne compte nulle part.',
  plans: 'Maintenance prévue',
  plansNote: (zone) => `Heures selon ${zone}. Le temps prévu n’est pas une interruption.`,
  addPlan: 'Prévoir une maintenance',
  plan: (number) => `Maintenance prévue ${number}`,
  planTitle: 'Ce qui est fait',
  planKind: 'Fréquence',
  once: 'une fois',
  again: 'régulièrement',
  from: 'Du',
  to: 'Au',
  lasts: 'Durée',
  repeat: 'Répétition',
  rules: {
    'FREQ=DAILY': 'chaque jour',
    'FREQ=WEEKLY': 'chaque semaine',
    'FREQ=MONTHLY': 'chaque mois',
    'FREQ=YEARLY': 'chaque année',
  },
  ownRule: 'selon une règle propre',
  rule: 'Règle (RFC\u00a05545)',
  othersPlans: (count, text) =>
    count === 1
      ? 'Une autre maintenance prévue concerne aussi d’autres endpoints et reste telle quelle.'
      : `${text} autres maintenances prévues concernent aussi d’autres endpoints et restent telles quelles.`,
  removed: (what) => `${what}\u00a0: retiré lors de l’enregistrement.`,
  takenUp: (when) => `Reprise de la saisie interrompue ${when}\u202f; rien n’en est encore enregistré.`,
  discard: 'Abandonner',
  keys: 'Ctrl+Entrée enregistre\u202f; Échap quitte et conserve la saisie pendant une heure.',
  changedMeanwhile: 'Cet endpoint a été modifié dans une autre fenêtre pendant la saisie.',
  takeTheirs: 'Prendre l’autre version',
  saveMine: 'Enregistrer celle-ci',
  goneMeanwhile:
    'Cet endpoint a été retiré dans une autre fenêtre pendant la saisie. L’enregistrer relance sa surveillance.',
  internationalized: (unicode, ascii) =>
    `${unicode} est envoyé sous la forme ${ascii}. Les lettres d’autres écritures peuvent se ressembler\u00a0: comparer avec l’adresse voulue.`,
  mixedScripts: (ascii) =>
    `Ce nom mêle des écritures dont les lettres se ressemblent, il est donc affiché sous la forme ${ascii}. Ne le surveiller que si c’est bien l’adresse voulue.`,
  browserPage:
    'Une page du navigateur lui-même n’a pas de serveur qui puisse être indisponible. Saisir l’adresse d’un site, commençant par https://.',
  fileAddress:
    'Un fichier de cet ordinateur n’a pas de serveur qui puisse être indisponible. Saisir l’adresse d’un site, commençant par https://.',
  withPassword:
    'L’adresse contient un nom d’utilisateur ou un mot de passe, et les adresses sont affichées et exportées. Les retirer, et mettre le secret dans un en-tête sous «\u202fRequête\u202f».',
  optional: 'facultatif',
  unknown: 'Rien n’est surveillé à cette adresse. L’endpoint a peut-être été retiré.',
};
