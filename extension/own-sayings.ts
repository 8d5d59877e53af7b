// What the extension's background and its checks say beside the shared code, as clauses: with a full stop a sentence.
// Promise: said in English and understood by screens, so that the background carries no words for them.
// Not here: what toolbar, menu and address bar say, in the reader's language from the start (words/spoken.ts).

/** Of a check by a browser. */
export const SEEN = {
  offline: 'This computer is off line',
  timeout: 'No whole answer within {} s',
  noAnswer:
    'No answer from {}. A browser does not tell whether the name, the connection or the certificate failed',
  leadsElsewhere: '{} redirects to a host that you have not allowed; the browser does not tell which',
  leadsNowhere:
    '{} redirects, and the browser came to no answer: it gives up after 20 redirects, or nothing answers where they end',
  locked: 'The browser does not let Uptally look at {}. Press “Allow again” to go on',
} as const;

/** Of a message to a channel. */
export const POSTED = {
  notAllowed: 'The browser does not let Uptally send to {}. Press “Allow again” in the settings',
  silent: 'Nobody answers at {}',
  timeout: '{} did not answer in time',
  /** The gaps of these take the name of a secret. */
  missing: 'Its secret {} is missing. Type it in again',
  elsewhere: 'Its secret {} belongs to {} and is sent nowhere else. Type it in again',
  unfit: 'Its settings can’t be right: {}',
  unable: 'A browser sends no e-mail; the prober on a server does',
  gone: 'There is no such channel any more',
} as const;

/** Of a draft: clauses on what is wrong, and what may stand there instead. */
export const DRAFTED = {
  tooOften: '{} is more often than a browser checks',
  atLeast: 'at least 30s',
  dropped: 'a browser sends no {} that it did not choose itself: it drops yours in silence',
  notHere: 'no such header here; the prober on a server can send more of them',
  openSecret: 'what stands in {} is a secret, and must not lie open in the list of what to watch',
  keptApart: 'a secret, kept apart',
  movedSecret: 'the secret of {} is sent to {} alone',
  newSecret: '“Replace”, and the secret for {} typed in',
} as const;

/** Why something was not done. */
export const REFUSED = {
  noAnswer: 'The background of Uptally gave no answer. Try again',
  /** The gaps of these take what storage says. */
  notWritten: 'It could not be written down: {}',
  nothingChanged: 'Nothing was changed: {}',
  importFailed: 'Nothing was changed. {}',
  listUnreadable: 'The list of what to watch could not be read. {}',
  tooLate: 'It is too late to take this back. Add the address again',
  tooOften: 'A browser checks every 30 s at the most. Choose a longer time',
  fileGone: 'The file is gone. Choose it again',
  stillWatched: 'It is watched, so its history stays. Remove it first',
  gone: 'It is no longer watched. Add its address again',
  changedMeanwhile:
    'It was changed in another window meanwhile, and nothing was saved. Take what stands there now, or save yours again',
  noSidePanel: 'This browser has no side panel',
} as const;
