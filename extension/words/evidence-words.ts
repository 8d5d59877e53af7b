// The words of the list of outages and the log of checks.
// Promise: every phrase is whole; numbers, times and names come in as finished text.
// Not here: causes and shapes of answers (errors-words.ts).

export interface EvidenceWords {
  readonly outages: string;
  readonly log: string;
  readonly noOutages: (days: string) => string;
  readonly openSince: (begin: string) => string;
  readonly downWhenLastSeen: (when: string) => string;
  readonly fromTo: (begin: string, end: string) => string;
  readonly between: (least: string, most: string) => string;
  readonly checks: (count: string, several: number) => string;
  readonly causeTimes: (cause: string, count: string) => string;
  readonly firstFound: (found: string) => string;
  readonly note: string;
  readonly noteOf: (outage: string) => string;
  readonly noteHint: string;
  readonly addNote: string;
  readonly noteSaved: string;
  readonly noteRemoved: string;
  readonly removeNote: string;
  readonly totals: (count: string, down: string, several: number) => string;
  readonly anyOutcome: string;
  readonly anyCause: string;
  readonly outcome: string;
  readonly cause: string;
  readonly status: string;
  readonly statusHint: string;
  readonly rechecks: string;
  readonly rechecksToo: string;
  readonly rechecksOnly: string;
  readonly noRechecks: string;
  readonly from: string;
  readonly to: string;
  readonly recheck: string;
  readonly copyCsv: string;
  readonly copyJson: string;
  readonly copied: (rows: string) => string;
  readonly notCopied: (why: string) => string;
  readonly older: string;
  readonly readingBack: (day: string) => string;
  readonly shown: (rows: string, since: string) => string;
  readonly noChecks: string;
  readonly end: string;
  readonly timesIn: (zone: string) => string;
}

export const evidenceEnglish: EvidenceWords = {
  outages: 'Outages',
  log: 'Log',
  noOutages: (days) => `No outage in ${days} days, as far as it was watched.`,
  openSince: (begin) => `Since ${begin}`,
  downWhenLastSeen: (when) => `down when last seen, ${when}`,
  fromTo: (begin, end) => `${begin} – ${end}`,
  between: (least, most) => `between ${least} and ${most}`,
  checks: (count, several) => (several === 1 ? `${count} check` : `${count} checks`),
  causeTimes: (cause, count) => `${cause} (${count}×)`,
  firstFound: (found) => `First found: ${found}`,
  note: 'Note',
  noteOf: (outage) => `Note on the outage: ${outage}`,
  noteHint: 'What was it? Only you see this note; it is saved when you leave the field.',
  addNote: 'Add a note',
  noteSaved: 'The note is saved.',
  noteRemoved: 'The note is gone.',
  removeNote: 'Remove the note',
  totals: (count, down, several) =>
    several === 1 ? `${count} outage, ${down} down` : `${count} outages, ${down} down`,
  anyOutcome: 'Any outcome',
  anyCause: 'Any cause',
  outcome: 'Outcome',
  cause: 'Cause',
  status: 'Status',
  statusHint: '503 or 5xx',
  rechecks: 'Rechecks',
  rechecksToo: 'With rechecks',
  rechecksOnly: 'Rechecks alone',
  noRechecks: 'Without rechecks',
  from: 'From',
  to: 'To',
  recheck: 'recheck',
  copyCsv: 'Copy as CSV',
  copyJson: 'Copy as JSON',
  copied: (rows) => `${rows} checks are copied.`,
  notCopied: (why) => `The browser did not copy it: ${why}`,
  older: 'Show older checks',
  readingBack: (day) => `Reading ${day}…`,
  shown: (rows, since) => `${rows} checks since ${since}`,
  noChecks: 'No check fits these filters.',
  end: 'That is all that is on record.',
  timesIn: (zone) => `Times in ${zone}`,
};
