// The words of an endpoint's page in French.
// Promise: as in timeline-words.ts.
// Not here: what a phrase is for (timeline-words.ts).

import type { TimelineWords } from '../timeline-words.ts';
import { counted } from './grammar.ts';

export const timelineFrench: TimelineWords = {
  mission: { critical: 'rôle critique', supporting: 'rôle de soutien', internal: 'rôle interne' },
  objective: (percent) => `objectif ${percent}`,
  window: 'Période affichée',
  year: '1\u00a0an',
  median: 'Médiane',
  responseMedian: 'Réponse, médiane',
  p95p99: (p95, p99) => `p95 ${p95} · p99 ${p99}`,
  answers: (range, count) =>
    range === null ? 'aucune réponse' : `${range} de ${counted(count, 'réponse', 'réponses')}`,
  budgetLeft: 'Budget restant',
  overspent: (duration) => `−${duration}`,
  burning: (rate) => `trop rapide\u00a0: ${rate} × le rythme permis`,
  spare: (rate) => `${rate} × le rythme permis`,
  chart: 'Chronologie',
  summary: (name, from, to, sentences) => `${name}, du ${from} au ${to}. ${sentences}`,
  keysHelp:
    'Plus et moins rapprochent et éloignent, les flèches déplacent, Début et Fin mènent au début et à la fin, 0 affiche tout.',
  nearer: 'Rapprocher',
  further: 'Éloigner',
  earlier: 'Avant',
  later: 'Après',
  all: 'Tout',
  point: (when, median, high) => `${when} · médiane ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom: 'Glisser pour rapprocher, Maj et glisser pour déplacer, Ctrl et la molette pour zoomer.',
  p95: (value) => `p95 ${value}`,
  slowest: (value) => `la plus lente ${value}`,
  asTable: 'Afficher en tableau',
  time: 'Heure',
  high: 'p95',
  slowestHead: 'La plus lente',
  tooMany: (most) =>
    `Seules les ${most} premières lignes sont affichées\u00a0: rapprocher pour voir les autres.`,
  nothingYet: 'Rien n’est enregistré sur cette période.',
  readFailed: (problem) => `Impossible de lire l’historique\u00a0: ${problem}`,
  maintenance: 'Maintenance',
  from: 'Du',
  to: 'Au',
  show: 'Afficher',
  zones: (viewer, owner) =>
    viewer === owner
      ? `Fuseau horaire\u00a0: ${viewer}.`
      : `Fuseau horaire\u00a0: ${viewer}\u202f; pour les jours et les semaines\u00a0: ${owner}.`,
  wrongOrder: 'Le début doit précéder la fin.',
  notATime: 'Indiquer une date et une heure.',
  exact: (from, to) => `Exactement du ${from} au ${to}.`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `Période demandée\u00a0: du ${askedFrom} au ${askedTo}\u202f; les vérifications individuelles n’y sont plus enregistrées, les chiffres vont donc du ${from} au ${to}.`,
  allWindows: 'Toutes les périodes',
  current: { day: 'Aujourd’hui', week: 'Cette semaine', month: 'Ce mois-ci', year: 'Cette année' },
  previous: { day: 'Hier', week: 'Semaine dernière', month: 'Mois dernier', year: 'Année dernière' },
  howComputed: (figure) => `${figure}\u00a0: mode de calcul`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `Disponible ${up} sur ${covered} de surveillance, pour ${length} au total\u00a0: ${figure}.`,
    uptimeCut: 'Tronqué, non arrondi, avec autant de décimales que les vérifications le permettent.',
    doubt: (low, high) =>
      `Un changement d’état n’est connu qu’à un intervalle de vérification près\u00a0: si chaque doute joue contre l’endpoint, c’est ${low}\u202f; si chaque doute joue en sa faveur, ${high}.`,
    doubtOfDown: (bounds) =>
      `Un changement d’état n’est connu qu’à un intervalle de vérification près\u00a0: l’interruption a duré ${bounds}.`,
    certain: 'Aucun doute.',
    coverage: (watched, unknown) => `${watched}\u202f; rien n’est connu pour ${unknown}.`,
    planned: (maintenance, excluded) =>
      `Non compté\u00a0: maintenance ${maintenance}, hors des heures de service ${excluded}.`,
    down: (down, outages) =>
      `Indisponible ${down} au total\u00a0: ${outages}. Arrondi à la seconde supérieure.`,
    availability: (good, bad, figure) =>
      `${counted(good, 'réponse', 'réponses')} 2xx, ${counted(bad, 'réponse', 'réponses')} 5xx\u00a0: 2xx / (2xx + 5xx) = ${figure}.`,
    otherAnswers: (others, none) =>
      `À part\u00a0: ${counted(others, 'autre réponse', 'autres réponses')}, ${counted(none, 'vérification sans réponse', 'vérifications sans réponse')}.`,
    wilson: (range) =>
      `Avec ce nombre de réponses, la part réelle se situe dans l’intervalle ${range} (95\u00a0%, Wilson).`,
    response: (count, median, p95) =>
      `Sur ${counted(count, 'vérification', 'vérifications')} avec une réponse bonne ou lente, la moitié a abouti en ${median} ou moins, 95\u00a0% en ${p95} ou moins.`,
    sketch:
      'De l’envoi aux en-têtes de la dernière réponse\u202f; les quantiles sont exacts à 1\u00a0% près.',
    budget: (objective, watchable, budget, spent) =>
      `${objective} de ${watchable} laissent ${budget} d’interruption\u202f; consommé\u00a0: ${spent}.`,
    burn: (rate, watched) =>
      `Taux de consommation ${rate}\u00a0: à 1, le budget dure exactement autant que la période. Il porte sur le temps surveillé (${watched}).`,
    nothing: 'Rien n’est connu de cette période.',
  },
};
