// The words of tables, reasons and costs in German.
// Promise: as in german.ts.
// Not here: what a phrase is for (figure-words.ts, cost-words.ts).

import type { CostWords } from '../cost-words.ts';
import type { FigureWords } from '../figure-words.ts';
import { closed, german, since } from './german.ts';

export const germanFigures: FigureWords = {
  ...german,
  why: {
    offline: 'keine Verbindung zum Internet',
    portal: 'das Netz verlangt eine Anmeldung',
    asleep: 'der Computer war im Ruhezustand',
    permission: 'die Berechtigung wurde entzogen',
    redirect: 'leitet auf einen Host weiter, der nicht erlaubt ist',
    unreadable: 'die Antwort war nicht lesbar',
    secret: 'ein Geheimnis dafür fehlt',
    never: 'noch nicht geprüft',
  },
  window: {
    '24h': '24\u00a0Std.',
    '7d': '7\u00a0Tage',
    '30d': '30\u00a0Tage',
    '90d': '90\u00a0Tage',
    '365d': '365\u00a0Tage',
  },
  inWindow: 'Letzte',
  downtime: 'Ausfall',
  availability: 'Gute Antworten',
  response: 'Antwortzeit',
  p95: 'p95',
  between: (low, high) => `zwischen ${low} und ${high}`,
  outageCount,
  longest: (duration) => `längster ${duration}`,
  lastOutage: (age, duration) => `letzter Ausfall ${age}, ${duration}`,
  downSince: (time, duration) => `ausgefallen ${since(time)}, bisher ${duration}`,
  downLastSeen: (time, duration) =>
    `bei der letzten Prüfung ausgefallen, ${since(time)}, mindestens ${duration}`,
  noOutage: 'kein Ausfall verzeichnet',
  sentence: {
    uptime: (figure, doubt, watched) =>
      `Zu ${figure}${doubt === null ? '' : ` (${doubt})`} der Zeit verfügbar, ${watched}.`,
    downtime: (duration, bounds, outages) =>
      closed(`Ausgefallen: ${duration}${bounds === null ? '' : `, ${bounds}`}; ${outages}`),
    availability: (figure, good, all) => `${figure} der Antworten waren gut: ${good} von ${all}.`,
    response: (median, p95) =>
      `Die Hälfte der Antworten kam innerhalb von ${median}, 95\u00a0% innerhalb von ${p95}.`,
    nothing: 'Über diese Zeit ist nichts bekannt.',
  },
};

export const germanCost: CostWords = {
  objective: 'Ziel',
  downAMonth: 'Ausfall im Monat',
  saved: 'Gespart',
  worth: 'Wert',
  cost: 'Kosten',
  costRatio: 'Kosten / Wert',
  payback: 'Bezahlt nach',
  never: 'nie',
  atOnce: 'sofort',
  now: (uptime, duration, value, minuteValue) =>
    `${uptime} verfügbar: im mittleren Monat ${duration} Ausfall, das kostet ${value} bei ${minuteValue} je Minute.`,
  going: (from, to, minutes, value) =>
    `Der Schritt von ${from} auf ${to} spart ${minutes} im Monat, das ist ${value} wert.`,
  kept: (uptime, objective) =>
    `Mit ${uptime} sind ${objective} schon erreicht: Es ist nichts mehr zu sparen.`,
  once: (amount) => `${amount} einmalig`,
  monthly: (amount) => `${amount} im Monat`,
  onceAndMonthly: (once, monthly) => `${once} einmalig und ${monthly} im Monat`,
  costsMore: (price, times, isOnce) =>
    `Für ${price} kostet er ${inYear(isOnce)}das ${times}-Fache seines Werts`,
  returnsMore: (price, times, isOnce) =>
    `Für ${price} bringt er ${inYear(isOnce)}das ${times}-Fache seiner Kosten`,
  even: (price, isOnce) => `Für ${price} bringt er ${inYear(isOnce)}so viel, wie er kostet`,
  paysBack: (months) => `, und ist nach ${months} bezahlt`,
  neverPaysBack: ', und macht sich nie bezahlt',
  paysBelow: (value) => `Er lohnt sich, solange er weniger als ${value} im Monat kostet.`,
  nothingSaved: 'In dieser Zeit ist kein Ausfall verzeichnet: Es ist nichts zu sparen.',
  highObjective: (objective, duration, checks) =>
    `${objective} lassen im Monat ${duration} Ausfall zu. Das ist vorbei, bevor jemand wach ist, und erst ${checks} Prüfungen ohne Fehler weisen es nach.`,
  highPrice: (from, minutes, value) =>
    `Der Schritt ab ${from} allein spart ${minutes} im Monat: Was er auch kostet, er bringt ${value}.`,
  tooLittle: 'Für eine Entscheidung ist das zu wenig:',
  doubtBounds: (between, worse, better) =>
    `die Ausfallzeit liegt ${between}, es können also ${worse} oder ${better} sein`,
  doubtCoverage: (watched) => `nur ${watched}: Für den Rest wird das Gleiche angenommen`,
  doubtChecks: (checks, objective, needed) =>
    `${checks} Prüfungen weisen ${objective} nicht nach: Dazu braucht es ${needed} ohne Fehler`,
  doubtOutages: (count) =>
    count === 0
      ? 'kein Ausfall ist verzeichnet, also weiß niemand, wie lang einer dauert'
      : `das alles ist ${outageCount(count)}: Ein anderer Monat kann ganz anders aussehen`,
  below: (objective) => `unter ${objective}`,
};

function outageCount(count: number): string {
  if (count === 0) return 'kein Ausfall';
  return count === 1 ? '1 Ausfall' : `${count} Ausfälle`;
}

function inYear(isOnce: boolean): string {
  return isOnce ? 'im ersten Jahr ' : '';
}
