// The words of the panel that asks whether the next nine is worth it, in French.
// Promise: as in worth-words.ts.
// Not here: what a phrase is for (worth-words.ts), the sentences of the answer (shared/ui/languages/).

import { frenchCost } from '../../../shared/ui/languages/french-figures.ts';
import type { WorthWords } from '../worth-words.ts';
import { quoted } from './grammar.ts';

export const worthFrench: WorthWords = {
  title: 'Rentable\u202f?',
  answer: frenchCost,
  what: 'Interruptions de',
  typed: 'une disponibilité saisie à la main',
  uptime: 'Disponibilité',
  window: 'Période de mesure',
  minuteValue: 'Coût d’une minute d’interruption',
  currency: 'Devise',
  objective: 'Objectif visé',
  nextNine: 'le neuf suivant',
  hours: 'Heures de travail, une fois',
  rate: 'Coût d’une heure',
  monthly: 'Coût récurrent par mois',
  hoursOf: (hours) => `${hours}\u00a0h`,
  options: 'Chaque neuf de plus',
  basis: 'Le tout pour un mois moyen de 30,44\u00a0jours.',
  notWatched: (name, window) =>
    `${name}\u00a0: aucune surveillance sur ${window}, il n’y a donc rien à chiffrer. Choisir une période plus longue, ou saisir une disponibilité.`,
  noPercent: (text) =>
    `${quoted(text)} n’est pas une disponibilité. Saisir un pourcentage entre 0 et 100, par exemple 99,95.`,
};
