// The words of backups, of the storage that is used, and of what went missing.
// Promise: figures, dates and names come in as finished text; whatever deletes says what is lost.
// Not here: the words of every screen (words.ts).

export interface BackupWords {
  readonly title: string;
  readonly exportTitle: string;
  readonly exportHelp: string;
  readonly exportButton: string;
  readonly withSecrets: string;
  readonly secretsWarning: string;
  readonly exporting: (percent: string) => string;
  readonly exported: (file: string, size: string) => string;
  readonly lastExport: (when: string) => string;
  readonly neverExported: string;
  readonly importTitle: string;
  readonly importHelp: string;
  readonly choose: string;
  readonly reading: (percent: string) => string;
  readonly cannotRead: (problem: string) => string;
  readonly cancelled: string;
  readonly preview: (file: string, madeAt: string, size: string) => string;
  readonly how: string;
  readonly merge: string;
  readonly replace: string;
  readonly sameTogether: string;
  readonly sameApart: string;
  readonly endpoint: string;
  readonly period: string;
  readonly samples: string;
  readonly change: string;
  readonly isNew: string;
  readonly isJoined: (name: string) => string;
  readonly isSecond: string;
  readonly isInstead: string;
  readonly noHistory: string;
  readonly range: (from: string, to: string) => string;
  readonly losesAll: string;
  readonly loses: (names: string) => string;
  readonly zoneChanges: (theirs: string, ours: string) => string;
  readonly hasSecrets: (count: string) => string;
  readonly importButton: string;
  readonly putting: string;
  readonly imported: string;
  readonly needHosts: (hosts: string) => string;
  readonly allowHosts: string;
  readonly reminder: string;
  readonly reminderExport: string;
  readonly notNow: string;
}

export const backupEnglish: BackupWords = {
  title: 'Backup',
  exportTitle: 'Export',
  exportHelp:
    'One file with everything that is watched, and every sample and figure on record. Removing the extension removes its history: a backup brings it back, here or in another browser.',
  exportButton: 'Export',
  withSecrets: 'Secrets too (passwords and keys in headers)',
  secretsWarning: 'They stand in the file for anybody to read. Keep it as you keep a password.',
  exporting: (percent) => `Reading the history: ${percent}`,
  exported: (file, size) => `${file} (${size}) lies with your downloads.`,
  lastExport: (when) => `Last export: ${when}`,
  neverExported: 'Not exported yet',
  importTitle: 'Import',
  importHelp:
    'Choose a backup. It is read whole and shown to you first; nothing is changed before you say so.',
  choose: 'Choose a file',
  reading: (percent) => `Reading the file: ${percent}`,
  cannotRead: (problem) => `This file can’t be imported; nothing was changed. ${problem}`,
  cancelled: 'Cancelled; nothing was changed.',
  preview: (file, madeAt, size) => `${file}, made on ${madeAt}, ${size}`,
  how: 'How to import',
  merge: 'Add it to what is here',
  replace: 'Replace everything here',
  sameTogether: 'An address that is watched here too: join both histories',
  sameApart: 'An address that is watched here too: add it a second time',
  endpoint: 'Endpoint',
  period: 'On record',
  samples: 'Samples',
  change: 'What happens',
  isNew: 'is added',
  isJoined: (name) => `its history joins that of ${name}; the settings here stay`,
  isSecond: 'is added a second time',
  isInstead: 'takes the place of the one here, with its settings and history',
  noHistory: 'nothing yet',
  range: (from, to) => `${from} to ${to}`,
  losesAll: 'Every sample and figure on record here is deleted, and the backup stands in its place.',
  loses: (names) => `No longer watched afterwards: ${names}.`,
  zoneChanges: (theirs, ours) => `Days will begin and end in ${theirs}, and no longer in ${ours}.`,
  hasSecrets: (count) => `Secrets in the file: ${count}. They are kept in this browser.`,
  importButton: 'Import',
  putting: 'Putting it in its place. This takes a moment, and can’t be broken off half-way.',
  imported: 'The backup is in its place.',
  needHosts: (hosts) =>
    `The browser does not let Uptally look at ${hosts} yet. Until you allow it, they are unknown.`,
  allowHosts: 'Allow these hosts',
  reminder: 'Your history lies in this browser alone. Export it now and then.',
  reminderExport: 'Export',
  notNow: 'Not now',
};

export interface StorageWords {
  readonly title: string;
  readonly measuring: string;
  readonly total: (size: string) => string;
  readonly quota: (share: string, quota: string) => string;
  readonly persisted: string;
  readonly endpoint: string;
  readonly samples: string;
  readonly hours: string;
  readonly days: string;
  readonly other: string;
  readonly all: string;
  readonly oldest: string;
  readonly nothing: string;
  readonly journal: string;
  readonly unwatched: string;
  readonly forget: string;
  readonly forgetAsk: (name: string, size: string, since: string) => string;
  readonly forgetNow: string;
  readonly keep: string;
  readonly thinTitle: string;
  readonly thinHelp: string;
  readonly thinOlder: string;
  readonly thinDays: (days: string) => string;
  readonly thinAsk: (before: string, size: string) => string;
  readonly thinNothing: string;
  readonly thinNow: string;
  readonly roomMade: (before: string) => string;
  readonly historyLost: (when: string) => string;
  readonly understood: string;
}

export const storageEnglish: StorageWords = {
  title: 'Storage',
  measuring: 'Adding up what is stored …',
  total: (size) => `${size} in all`,
  quota: (share, quota) => `${share} of the ${quota} that the browser has for it`,
  persisted:
    'The browser does not clear it away by itself. Removing the extension removes it, so export it now and then.',
  endpoint: 'Endpoint',
  samples: 'Samples',
  hours: 'Hours',
  days: 'Days',
  other: 'At hand',
  all: 'Together',
  oldest: 'Oldest sample',
  nothing: 'Nothing is stored yet. It begins with the first check.',
  journal: 'Just come in',
  unwatched: 'no longer watched',
  forget: 'Delete …',
  forgetAsk: (name, size, since) =>
    `Everything on record of ${name} goes, samples and figures since ${since}: ${size}. It can’t be taken back.`,
  forgetNow: 'Delete for good',
  keep: 'Keep it',
  thinTitle: 'Delete old samples',
  thinHelp:
    'Single checks are kept for 90 days. Without them the figures of hours and days stay as they are, but a time can’t be looked at more closely.',
  thinOlder: 'Older than',
  thinDays: (days) => `${days} days`,
  thinAsk: (before, size) => `Single checks from before ${before} go: ${size}. Every figure stays.`,
  thinNothing: 'There are no samples that old.',
  thinNow: 'Delete these samples',
  roomMade: (before) =>
    `There was no room left on the disk, so the single checks from before ${before} were deleted. Every figure is kept. Free some space.`,
  historyLost: (when) =>
    `The browser deleted the history on ${when}. It has begun anew; if you have a backup, import it.`,
  understood: 'Understood',
};
