// The words of tables, reasons and costs in French.
// Promise: as in french.ts.
// Not here: what a phrase is for (figure-words.ts, cost-words.ts).

import type { CostWords } from '../cost-words.ts';
import type { FigureWords } from '../figure-words.ts';
import { COLON, french, since } from './french.ts';

export const frenchFigures: FigureWords = {
  ...french,
  why: {
    offline: 'cet ordinateur est hors ligne',
    portal: 'le réseau demande une connexion',
    asleep: 'l’ordinateur était en veille',
    permission: 'l’autorisation a été retirée',
    redirect: 'redirige vers un hôte non autorisé',
    unreadable: 'la réponse était illisible',
    secret: 'il lui manque un secret',
    never: 'aucune vérification pour l’instant',
  },
  window: {
    '24h': '24\u00a0h',
    '7d': '7\u00a0j',
    '30d': '30\u00a0j',
    '90d': '90\u00a0j',
    '365d': '365\u00a0j',
  },
  inWindow: 'Période',
  downtime: 'Interruption',
  availability: 'Bonnes réponses',
  response: 'Réponse',
  p95: 'p95',
  between: (low, high) => `entre ${low} et ${high}`,
  outageCount,
  longest: (duration) => `la plus longue ${duration}`,
  lastOutage: (age, duration) => `dernière interruption ${age}, ${duration}`,
  downSince: (time, duration) => `indisponible ${since(time)}, ${duration} jusqu’ici`,
  downLastSeen: (time, duration) =>
    `indisponible lors de la dernière vérification, ${since(time)}, au moins ${duration}`,
  noOutage: 'aucune interruption enregistrée',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `Disponible ${figure}${doubt === null ? '' : ` (${doubt})`} du temps, ${watched}.`,
    downtime: (duration, bounds, outages) =>
      `Indisponible pendant ${duration}${bounds === null ? '' : `, ${bounds}`}${COLON} ${outages}.`,
    availability: (figure, good, all) => `${figure} des réponses étaient bonnes${COLON} ${good} sur ${all}.`,
    response: (median, p95) =>
      `La moitié des réponses est arrivée en ${median} ou moins, 95\u00a0% en ${p95} ou moins.`,
    nothing: 'Rien n’est connu de cette période.',
  },
};

export const frenchCost: CostWords = {
  objective: 'Objectif',
  downAMonth: 'Interruption par mois',
  saved: 'Gagné',
  worth: 'Valeur',
  cost: 'Coût',
  costRatio: 'Coût / valeur',
  payback: 'Amorti en',
  never: 'jamais',
  atOnce: 'tout de suite',
  now: (uptime, duration, value, minuteValue) =>
    `${uptime} de disponibilité${COLON} ${duration} d’interruption par mois moyen, soit ${value} à ${minuteValue} la minute.`,
  going: (from, to, minutes, value) =>
    `Passer de ${from} à ${to} fait gagner ${minutes} par mois, d’une valeur de ${value}.`,
  kept: (uptime, objective) =>
    `À ${uptime}, l’objectif de ${objective} est déjà tenu${COLON} il ne reste rien à gagner.`,
  once: (amount) => `${amount} une fois`,
  monthly: (amount) => `${amount} par mois`,
  onceAndMonthly: (once, monthly) => `${once} une fois et ${monthly} par mois`,
  costsMore: (price, times, isOnce) =>
    `Pour ${price}, cela coûte ${times} fois ce que cela rapporte${inYear(isOnce)}`,
  returnsMore: (price, times, isOnce) =>
    `Pour ${price}, cela rapporte ${times} fois ce que cela coûte${inYear(isOnce)}`,
  even: (price, isOnce) => `Pour ${price}, cela rapporte ce que cela coûte${inYear(isOnce)}`,
  paysBack: (months) => `, et c’est amorti en ${months}`,
  neverPaysBack: ', et ce n’est jamais amorti',
  paysBelow: (value) => `Cela vaut la peine tant que le coût reste sous ${value} par mois.`,
  nothingSaved: `Aucune interruption n’est enregistrée sur cette période${COLON} il n’y a rien à gagner.`,
  highObjective: (objective, duration, checks) =>
    `${objective} laisse ${duration} d’interruption par mois, finie avant que quelqu’un ne soit réveillé, et il faut ${checks} vérifications sans échec pour le prouver.`,
  highPrice: (from, minutes, value) =>
    `Le pas au-delà de ${from} fait gagner à lui seul ${minutes} par mois${COLON} quel qu’en soit le coût, il rapporte ${value}.`,
  tooLittle: `C’est trop peu pour décider${COLON}`,
  doubtBounds: (between, worse, better) =>
    `la durée d’interruption est ${between}, ce peut donc être ${worse} ou ${better}`,
  doubtCoverage: (watched) => `seulement ${watched}${COLON} le reste est supposé semblable`,
  doubtChecks: (checks, objective, needed) =>
    `${checks} vérifications ne prouvent pas ${objective}${COLON} il en faut ${needed} sans échec`,
  doubtOutages: (count) =>
    count === 0
      ? 'aucune interruption n’est enregistrée, personne ne sait donc à quoi elle ressemble'
      : `tout cela vient de ${outageCount(count)}${COLON} un autre mois peut être tout différent`,
  below: (objective) => `moins de ${objective}`,
};

function outageCount(count: number): string {
  if (count === 0) return 'aucune interruption';
  return count === 1 ? '1 interruption' : `${count} interruptions`;
}

function inYear(isOnce: boolean): string {
  return isOnce ? ' la première année' : '';
}
