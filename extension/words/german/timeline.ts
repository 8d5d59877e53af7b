// Words of an endpoint's page in German.
// Promise: as in timeline-words.ts.
// Not here: what a phrase is for (timeline-words.ts).

import { closed } from '../../../shared/ui/languages/german.ts';
import type { TimelineWords } from '../timeline-words.ts';
import { counted } from './grammar.ts';

export const timelineGerman: TimelineWords = {
  mission: { critical: 'kritisch', supporting: 'unterstützend', internal: 'intern' },
  objective: (percent) => `Ziel ${percent}`,
  window: 'Zeitraum',
  year: '1\u00a0Jahr',
  median: 'Median',
  responseMedian: 'Antwortzeit, Median',
  p95p99: (p95, p99) => `p95 ${p95} · p99 ${p99}`,
  answers: (range, count) =>
    range === null ? 'keine Antwort' : `${range} bei ${counted(count, 'Antwort', 'Antworten')}`,
  budgetLeft: 'Restliches Fehlerbudget',
  overspent: (duration) => `−${duration}`,
  burning: (rate) => `${rate}-mal so schnell verbraucht wie erlaubt`,
  spare: (rate) => `mit dem ${rate}-Fachen des Erlaubten verbraucht`,
  chart: 'Zeitachse',
  summary: (name, from, to, sentences) => `${name} vom ${from} bis zum ${to}. ${sentences}`,
  keysHelp:
    'Plus und Minus vergrößern und verkleinern, Pfeile verschieben, Pos1 und Ende führen an Anfang und Ende, 0 zeigt alles.',
  nearer: 'Vergrößern',
  further: 'Verkleinern',
  earlier: 'Früher',
  later: 'Später',
  all: 'Alles',
  point: (when, median, high) => `${when} · Median ${median}${high === null ? '' : ` · ${high}`}`,
  pointOfCheck: (when, latency) => `${when} · ${latency}`,
  howToZoom: 'Ziehen vergrößert, Ziehen mit Umschalttaste verschiebt, das Mausrad mit Strg zoomt.',
  p95: (value) => `p95 ${value}`,
  slowest: (value) => `langsamste ${value}`,
  asTable: 'Als Tabelle zeigen',
  time: 'Zeit',
  high: 'p95',
  slowestHead: 'Langsamste',
  tooMany: (most) => `Aufgeführt sind die ersten ${most}: Vergrößern zeigt die übrigen.`,
  nothingYet: 'Zu dieser Zeit ist nichts aufgezeichnet.',
  readFailed: (problem) => closed(`Der Verlauf kann nicht gelesen werden: ${problem}`),
  maintenance: 'Wartung',
  from: 'Von',
  to: 'Bis',
  show: 'Zeigen',
  zones: (viewer, owner) =>
    viewer === owner
      ? `Zeitzone: ${viewer}.`
      : `Zeitzone der Uhrzeiten: ${viewer}; Zeitzone der Tage und Wochen: ${owner}.`,
  wrongOrder: 'Der Anfang muss vor dem Ende liegen.',
  notATime: 'Ein Datum und eine Uhrzeit angeben.',
  exact: (from, to) => `Genau vom ${from} bis zum ${to}.`,
  movedOutward: (askedFrom, askedTo, from, to) =>
    `Gefragt war die Zeit vom ${askedFrom} bis zum ${askedTo}; einzelne Prüfungen sind dort nicht mehr aufgezeichnet, die Zahlen gelten daher vom ${from} bis zum ${to}.`,
  allWindows: 'Alle Zeiträume',
  current: { day: 'Heute', week: 'Diese Woche', month: 'Dieser Monat', year: 'Dieses Jahr' },
  previous: { day: 'Gestern', week: 'Letzte Woche', month: 'Letzter Monat', year: 'Letztes Jahr' },
  howComputed: (figure) => `${figure}: wie gerechnet wird`,
  explain: {
    uptime: (up, covered, length, figure) =>
      `In ${covered} überwachter Zeit ${up} verfügbar (insgesamt ${length}): ${figure}.`,
    uptimeCut: 'Abgeschnitten, nicht gerundet, mit so vielen Stellen, wie die Prüfungen hergeben.',
    doubt: (low, high) =>
      `Ein Zustandswechsel ist nur auf ein Prüfintervall genau bekannt: Spricht jeder Zweifel gegen den Endpunkt, sind es ${low}, spricht jeder für ihn, ${high}.`,
    doubtOfDown: (bounds) =>
      closed(`Ein Zustandswechsel ist nur auf ein Prüfintervall genau bekannt: Es waren ${bounds}`),
    certain: 'Nichts davon ist zweifelhaft.',
    coverage: (watched, unknown) => closed(`${watched}; unbekannt: ${unknown}`),
    planned: (maintenance, excluded) =>
      closed(`Nicht gezählt: Wartung ${maintenance}, außerhalb der Servicezeiten ${excluded}`),
    down: (down, outages) =>
      `${closed(`Zusammen ${down} ausgefallen: ${outages}`)} Auf die Sekunde aufgerundet.`,
    availability: (good, bad, figure) =>
      `${counted(good, 'Antwort', 'Antworten')} 2xx, ${counted(bad, 'Antwort', 'Antworten')} 5xx: 2xx / (2xx + 5xx) = ${figure}.`,
    otherAnswers: (others, none) =>
      `Daneben: ${counted(others, 'andere Antwort', 'andere Antworten')}, ${counted(none, 'Prüfung', 'Prüfungen')} ohne Antwort.`,
    wilson: (range) =>
      `Bei so vielen Antworten liegt der wahre Anteil im Bereich ${range} (95\u00a0%, Wilson).`,
    response: (count, median, p95) =>
      `Von ${counted(count, 'Prüfung', 'Prüfungen')} mit dem Ergebnis „verfügbar“ oder „langsam“ kam die Hälfte der Antworten innerhalb von ${median}, 95\u00a0% innerhalb von ${p95}.`,
    sketch: 'Vom Senden bis zu den Headern der letzten Antwort; Quantile sind auf 1\u00a0% genau.',
    budget: (objective, watchable, budget, spent) =>
      `${objective} von ${watchable} lassen ${budget} Ausfall zu; davon verbraucht: ${closed(spent)}`,
    burn: (rate, watched) =>
      `Burn-Rate ${rate}: Bei 1 reicht das Fehlerbudget genau so lange wie der Zeitraum. Sie gilt, soweit überwacht wurde: ${watched}.`,
    nothing: 'Über diese Zeit ist nichts bekannt.',
  },
};
