// The catalogue in French.
// Promise: nothing agrees with the gender of an endpoint, which nobody knows; colons and percent signs keep their space.
// Not here: what a phrase is for (words.ts), figures as text (text.ts).

import type { Words } from '../words.ts';

/** With the no-break space of the Imprimerie nationale; the narrow one belongs before ; ! and ?. */
export const COLON = '\u00a0:';

export const french: Words = {
  lang: 'fr',
  dir: 'ltr',
  nothingWatched: 'Rien n’est encore surveillé',
  allOperational: 'Tous les systèmes sont opérationnels',
  one: {
    down: (name) => `${name} est indisponible`,
    degraded: (name) => `${name} répond lentement`,
    unknown: (name) => `${name}${COLON} aucune donnée récente`,
    maintenance: (name) => `${name} est en maintenance`,
  },
  some: {
    down: (count, all) => `${count} sur ${all} indisponibles`,
    degraded: (count, all) => `${count} sur ${all} répondent lentement`,
    unknown: (count, all) => `${count} sur ${all} sans données récentes`,
    maintenance: (count, all) => `${count} sur ${all} en maintenance`,
  },
  noCurrentData: 'Aucune donnée récente',
  lastChecked: (age) => `Dernière vérification${COLON} ${age}`,
  loading: 'Chargement…',
  state: {
    up: 'Disponible',
    degraded: 'Réponse lente',
    down: 'Indisponible',
    unknown: 'État inconnu',
    maintenance: 'Maintenance',
  },
  why: { never: 'aucune vérification pour l’instant' },
  silentSince: (when) => `sans vérification ${since(when)}`,
  comma: ', ',
  downWhenLastSeen: (why) => `indisponible lors de la dernière vérification\u202f; ${why}`,
  downFor: (duration) => `indisponible depuis ${duration}`,
  slowAt: (latency) => `réponse lente, ${latency}`,
  watched: (percent) => `${percent} sous surveillance`,
  hardlyWatched: 'moins de 1\u00a0% sous surveillance',
  watchedAllDay: 'surveillance toute la journée',
  notWatched: 'aucune surveillance',
  elseWorks: 'Tout le reste fonctionne.',
  checked: (age, wait) =>
    `Dernière vérification${COLON} ${age}${wait === null ? '' : `, prochaine dans ${wait}`}.`,
  medianOf: (latency) => `médiane de ${latency}`,
  dayUp: (percent) => `${percent} de disponibilité`,
  dayDown: (duration, outages, from) =>
    outages === 1
      ? `1 interruption de ${duration}${from === null ? '' : ` à partir de ${from}`}`
      : `${outages === 0 ? '0 interruption' : `${outages} interruptions`}, ${duration} au total`,
  dayMaintenance: (duration) => `${duration} de maintenance`,
  dayExcluded: (duration) => `${duration} hors des heures de service`,
  daySlow: (duration) => `${duration} de réponse lente`,
  uptime: 'Disponibilité',
  daysOf: (name, days, uptime, evidence) =>
    `${name}, jour par jour${COLON} disponibilité ${uptime} sur ${days < 2 ? `${days} jour` : `${days} jours`}, ${evidence}`,
  hoursOf: (name) => `${name}, heure par heure`,
  howToRead: `Hauteur${COLON} temps surveillé. Rouge${COLON} durée des interruptions.`,
  daysIn: (zone) => `Fuseau horaire des jours${COLON} ${zone}`,
  asTables: 'Jours en tableaux',
  day: 'Jour',
  whatHappened: 'Ce qui s’est passé',
  problem: {
    address: () => 'src ne contient pas d’adresse lisible',
    unreachable: () => 'le serveur n’a pas répondu',
    answered: (status) => `le serveur a répondu ${status}`,
    tooLarge: () => 'le document est trop volumineux',
    document: (detail) => `le document contient une erreur (${detail})`,
  },
  feedFailed: (problem) => `Impossible de lire l’état${COLON} ${problem}.`,
  keptFrom: (when) => `Dernier état connu${COLON} ${when}.`,
  planned: (title, from, until) => {
    const end = isTime(until) ? `à ${until}` : `au ${until}`;
    if (from === null) return `${title}${COLON} jusqu’${end}`;
    return `${title}${COLON} ${isTime(from) ? 'de' : 'du'} ${from} ${end}`;
  },
  since: (time, duration) => `${since(time)} (${duration})`,
  pastIncidents: 'Incidents passés',
};

/** "depuis 14:02", "depuis le 25 nov., 14:02" */
export function since(when: string): string {
  return `depuis ${isTime(when) ? '' : 'le '}${when}`;
}

/** Whether no day comes first: "14:02", and "14 h 02" in Canada. */
export function isTime(when: string): boolean {
  return /^\d+(?::|\sh\s)/u.test(when);
}
