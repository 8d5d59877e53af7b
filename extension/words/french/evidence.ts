// Words of the list of outages and the log of checks, in French.
// Promise: as in evidence-words.ts.
// Not here: what a phrase is for (evidence-words.ts).

import { since } from '../../../shared/ui/languages/french.ts';
import type { EvidenceWords } from '../evidence-words.ts';
import { counted } from './grammar.ts';

export const evidenceFrench: EvidenceWords = {
  outages: 'Interruptions',
  log: 'Journal',
  noOutages: (days) =>
    `Aucune interruption en ${counted(days, 'jour', 'jours')}, pour autant qu’il y ait eu surveillance.`,
  openSince: (begin) => since(begin).replace('depuis', 'Depuis'),
  downWhenLastSeen: (when) => `indisponible lors de la dernière vérification, ${when}`,
  fromTo: (begin, end) => `${begin} – ${end}`,
  between: (least, most) => `entre ${least} et ${most}`,
  checks: (count, several) => (several < 2 ? `${count} vérification` : `${count} vérifications`),
  causeTimes: (cause, count) => `${cause} (${count}×)`,
  firstFound: (found) => `Premier constat\u00a0: ${found}`,
  note: 'Note',
  noteOf: (outage) => `Note sur l’interruption\u00a0: ${outage}`,
  noteHint:
    'Que s’est-il passé\u202f? La note reste dans ce navigateur\u202f; elle est enregistrée en quittant le champ.',
  addNote: 'Ajouter une note',
  noteSaved: 'La note est enregistrée.',
  noteRemoved: 'La note est retirée.',
  removeNote: 'Retirer la note',
  totals: (count, down, several) =>
    `${count} ${several < 2 ? 'interruption' : 'interruptions'}, ${down} au total`,
  anyOutcome: 'Tous les résultats',
  anyCause: 'Toutes les causes',
  outcome: 'Résultat',
  cause: 'Cause',
  status: 'Code',
  statusHint: '503 ou 5xx',
  rechecks: 'Revérifications',
  rechecksToo: 'Avec revérifications',
  rechecksOnly: 'Revérifications seules',
  noRechecks: 'Sans revérifications',
  from: 'Du',
  to: 'Au',
  recheck: 'revérification',
  copyCsv: 'Copier en CSV',
  copyJson: 'Copier en JSON',
  copied: (rows) => `${counted(rows, 'vérification copiée', 'vérifications copiées')}.`,
  notCopied: (why) => `Le navigateur n’a pas fait la copie\u00a0: ${why}`,
  older: 'Afficher les vérifications antérieures',
  readingBack: (day) => `Lecture\u00a0: ${day}…`,
  shown: (rows, when) => `${counted(rows, 'vérification', 'vérifications')} ${since(when)}`,
  noChecks: 'Aucune vérification ne correspond à ces filtres.',
  end: 'Rien d’autre n’est enregistré.',
  timesIn: (zone) => `Fuseau horaire\u00a0: ${zone}`,
};
