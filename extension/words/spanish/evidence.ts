// Words of the list of outages and the log of checks, in Spanish.
// Promise: as in evidence-words.ts.
// Not here: what a phrase is for (evidence-words.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';
import type { EvidenceWords } from '../evidence-words.ts';
import { counted } from './grammar.ts';

export const evidenceSpanish: EvidenceWords = {
  outages: 'Interrupciones',
  log: 'Registro',
  noOutages: (days) => `Ninguna interrupción en ${counted(days, 'día', 'días')}, en lo que hubo supervisión.`,
  openSince: (begin) => `Desde ${withArticle(begin)}`,
  downWhenLastSeen: (when) => `no disponible en la última comprobación, ${when}`,
  fromTo: (begin, end) => `${begin} – ${end}`,
  between: (least, most) => `entre ${least} y ${most}`,
  checks: (count, several) => (several === 1 ? `${count} comprobación` : `${count} comprobaciones`),
  causeTimes: (cause, count) => `${cause} (${count}×)`,
  firstFound: (found) => `Primera respuesta: ${found}`,
  note: 'Nota',
  noteOf: (outage) => `Nota sobre la interrupción: ${outage}`,
  noteHint: '¿Qué ocurrió? La nota no sale de este navegador; se guarda al dejar el campo.',
  addNote: 'Añadir una nota',
  noteSaved: 'Nota guardada.',
  noteRemoved: 'Nota quitada.',
  removeNote: 'Quitar la nota',
  totals: (count, down, several) =>
    several === 1 ? `${count} interrupción, ${down} en total` : `${count} interrupciones, ${down} en total`,
  anyOutcome: 'Cualquier resultado',
  anyCause: 'Cualquier causa',
  outcome: 'Resultado',
  cause: 'Causa',
  status: 'Código',
  statusHint: '503 o 5xx',
  rechecks: 'Repeticiones',
  rechecksToo: 'Con repeticiones',
  rechecksOnly: 'Solo repeticiones',
  noRechecks: 'Sin repeticiones',
  from: 'Desde',
  to: 'Hasta',
  recheck: 'repetición',
  copyCsv: 'Copiar como CSV',
  copyJson: 'Copiar como JSON',
  copied: (rows) => `${counted(rows, 'comprobación copiada', 'comprobaciones copiadas')}.`,
  notCopied: (why) => `El navegador no lo copió: ${why}`,
  older: 'Mostrar comprobaciones anteriores',
  readingBack: (day) => `Leyendo: ${day}…`,
  shown: (rows, since) => `${counted(rows, 'comprobación', 'comprobaciones')} desde ${withArticle(since)}`,
  noChecks: 'Ninguna comprobación coincide con estos filtros.',
  end: 'No hay nada más registrado.',
  timesIn: (zone) => `Zona horaria: ${zone}`,
};
