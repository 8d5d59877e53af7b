// Words of the settings: keys, permissions, and what Uptally is made of.
// Promise: beside each thing that can be given back stands what it stops.
// Not here: what holds for everything watched (words.ts).

export interface SettingsWords {
  readonly letters: string;
  readonly lettersHint: string;
  readonly permissions: string;
  readonly permissionsHint: string;
  readonly noPermissions: string;
  readonly everyHost: string;
  /** "needed for Shop and API" @param names as a list in the reader's language */
  readonly neededFor: (names: string) => string;
  /** Of the host of a control address. */
  readonly neededToAsk: string;
  readonly notNeeded: string;
  readonly giveBack: string;
  /** Of the button, for those who can't see which line it is in. */
  readonly giveBackHost: (host: string) => string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly licences: string;
}

export const settingsEnglish: SettingsWords = {
  letters: 'Single letters are commands',
  lettersHint: 'j and k go down and up, c checks, ? tells all of them; / searches either way.',
  permissions: 'Hosts that you have allowed',
  permissionsHint: 'Given back, a host can’t be checked: its endpoints are unknown until you allow it again.',
  noPermissions: 'None. Each is asked for in the click that needs it.',
  everyHost: 'every host',
  neededFor: (names) => `needed for ${names}`,
  neededToAsk: 'needed to tell when a network wants you to sign in',
  notNeeded: 'nothing here needs it',
  giveBack: 'Give back',
  giveBackHost: (host) => `Give back ${host}`,
  about: 'About',
  version: (version) =>
    `Uptally ${version}, MIT licence. Nothing leaves this computer but the checks themselves, and alerts to channels of yours.`,
  licences: 'Licences of what is in it',
};
