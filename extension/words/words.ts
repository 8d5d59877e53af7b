// The extension's own words, beside those that every face shares.
// Promise: every sentence that asks for something says what to do.
// Not here: states and figures (shared/ui/words.ts), which the widget carries too.

import { type AlertWords, alertEnglish } from './alert-words.ts';
import { type BackupWords, backupEnglish, type StorageWords, storageEnglish } from './backup-words.ts';
import { type BulkWords, bulkEnglish } from './bulk-words.ts';
import { type ChannelWords, channelEnglish } from './channel-words.ts';
import { type DashboardWords, dashboardEnglish } from './dashboard-words.ts';
import { type EditingWords, editingEnglish } from './editing-words.ts';
import { type EntryWords, entryEnglish } from './entry-words.ts';
import { type ErrorsWords, errorsEnglish } from './errors-words.ts';
import { type EvidenceWords, evidenceEnglish } from './evidence-words.ts';
import { type PopupWords, popupEnglish } from './popup-words.ts';
import { type RefusalWords, refusalEnglish } from './refusal-words.ts';
import type { SaidWords } from './said-words.ts';
import { type SettingsWords, settingsEnglish } from './settings-words.ts';
import { type TicketWords, ticketEnglish } from './ticket-words.ts';
import { type TimelineWords, timelineEnglish } from './timeline-words.ts';
import { type TrialWords, trialEnglish } from './trial-words.ts';
import { type UndoingWords, undoingEnglish } from './undoing-words.ts';
import { type WorthWords, worthEnglish } from './worth-words.ts';

export interface ExtensionWords {
  readonly alert: AlertWords;
  readonly entry: EntryWords;
  readonly setting: SettingsWords;
  readonly channel: ChannelWords;
  readonly backup: BackupWords;
  readonly storage: StorageWords;
  readonly undoing: UndoingWords;
  readonly bulk: BulkWords;
  readonly trial: TrialWords;
  readonly editing: EditingWords;
  readonly popup: PopupWords;
  readonly refusal: RefusalWords;
  readonly worth: WorthWords;
  readonly errors: ErrorsWords;
  readonly evidence: EvidenceWords;
  readonly dashboard: DashboardWords;
  readonly timeline: TimelineWords;
  readonly ticket: TicketWords;
  /** null = as it is said, in English. */
  readonly said: SaidWords | null;
  /** A text as a whole sentence. */
  readonly closed: (text: string) => string;
  /** What something is, and its value: with the colon of the language. */
  readonly labelled: (label: string, value: string) => string;
  readonly notWatched: string;
  readonly waiting: string;
  readonly paused: string;
  readonly allPaused: string;
  readonly monitor: string;
  readonly checkNow: string;
  readonly pause: string;
  readonly resume: string;
  readonly allowAgain: string;
  readonly allowHost: string;
  readonly furtherHost: string;
  readonly redirectHelp: (host: string) => string;
  readonly notAllowed: (host: string) => string;
  readonly cannotAsk: (why: string) => string;
  readonly watched: string;
  readonly add: string;
  readonly addTitle: string;
  readonly editTitle: (name: string) => string;
  readonly emptyHelp: string;
  readonly settings: string;
  readonly edit: string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly cancel: string;
  readonly save: string;
  readonly watch: string;
  readonly address: string;
  readonly name: string;
  readonly nameHint: string;
  readonly group: string;
  readonly interval: string;
  readonly statuses: string;
  readonly latencyLimit: string;
  readonly text: string;
  readonly more: string;
  readonly every: (duration: string) => string;
  readonly since: (when: string) => string;
  readonly pageTitle: string;
  readonly titleHint: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly control: string;
  readonly controlHint: string;
  readonly download: string;
  readonly downloadHint: string;
  readonly trouble: (problem: string) => string;
  readonly historyTrouble: (problem: string) => string;
  readonly checkedAge: (age: string) => string;
  readonly noEndpoint: string;
}

type Phrase = string | ((...told: never[]) => string);

/** What stands in no section. */
export type ScreenWords = {
  readonly [Name in keyof ExtensionWords as ExtensionWords[Name] extends Phrase
    ? Name
    : never]: ExtensionWords[Name];
};

/** What toolbar, menu and address bar say as well: all that the background needs. */
export type SpokenWords = ScreenWords & Pick<ExtensionWords, 'alert' | 'entry' | 'popup' | 'refusal'>;

export const extensionEnglish: ExtensionWords = {
  alert: alertEnglish,
  entry: entryEnglish,
  setting: settingsEnglish,
  channel: channelEnglish,
  backup: backupEnglish,
  storage: storageEnglish,
  undoing: undoingEnglish,
  bulk: bulkEnglish,
  trial: trialEnglish,
  editing: editingEnglish,
  popup: popupEnglish,
  refusal: refusalEnglish,
  worth: worthEnglish,
  errors: errorsEnglish,
  evidence: evidenceEnglish,
  dashboard: dashboardEnglish,
  timeline: timelineEnglish,
  ticket: ticketEnglish,
  said: null,
  closed: (text) => `${text}.`,
  labelled: (label, value) => `${label}: ${value}`,
  notWatched: 'This site is not watched.',
  waiting: 'Waiting for your answer to the browser’s question.',
  paused: 'paused',
  allPaused: 'Everything is paused',
  monitor: 'Monitor this site',
  checkNow: 'Check now',
  pause: 'Pause',
  resume: 'Resume',
  allowAgain: 'Allow again',
  allowHost: 'Allow',
  furtherHost: 'Address where it ends',
  redirectHelp: (host) =>
    `${host} sends visitors on to a host that you have not allowed, and the browser does not tell which. Open it in a tab, see where it ends, and allow that address.`,
  notAllowed: (host) =>
    `You did not allow Uptally to look at ${host}, and without that it can’t be checked. To go on, try again and choose “Allow”.`,
  cannotAsk: (why) => `The browser did not ask for the permission: ${why}`,
  watched: 'Watched',
  add: 'Add address',
  addTitle: 'Watch an address',
  editTitle: (name) => `Edit ${name}`,
  emptyHelp:
    'Open a site and choose “Monitor this site”, or add an address. It is checked from this browser, as long as it runs.',
  settings: 'Settings',
  edit: 'Edit',
  remove: 'Remove',
  removed: (name) => `${name} is no longer watched.`,
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  watch: 'Watch',
  address: 'Address',
  name: 'Name',
  nameHint: 'as in the address',
  group: 'Group',
  interval: 'Check every',
  statuses: 'Good status codes',
  latencyLimit: 'Slow after (ms)',
  text: 'Must contain',
  more: 'More',
  every: (duration) => `every ${duration}`,
  since: (when) => `since ${when}`,
  pageTitle: 'Title of the feed',
  titleHint: 'shown on a status page',
  zone: 'Days begin and end in',
  zoneHint: 'The zone was set when the first endpoint was added; every figure by day hangs on it.',
  control: 'When nothing answers, ask',
  controlHint:
    'One address a line; after it, if you like, the status and the text of its right answer. They tell whether you are off line or have to sign in first; nothing else is sent to them.',
  download: 'Download the feed',
  downloadHint: 'status.json for a status page: names and figures of everything watched here, no addresses.',
  trouble: (problem) => `The last round of checks failed: ${problem}`,
  historyTrouble: (problem) => `The history can’t be read: ${problem}`,
  checkedAge: (age) => `checked ${age}`,
  noEndpoint: 'There is nothing to publish yet.',
};
