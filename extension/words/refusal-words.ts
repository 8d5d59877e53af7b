// Why a page can't be monitored, in words.
// Promise: a sentence each; the address is not quoted: there may be a secret in it.
// Not here: which page is refused, and why (origins.ts).

import type { Refusal } from '../origins.ts';

export type RefusalWords = Readonly<Record<Refusal, string>>;

export const refusalEnglish: RefusalWords = {
  private: 'A page in a private window leaves no trace, so it is not watched.',
  unseen: 'The browser does not tell which page this is.',
  file: 'A file on this computer has no server that could be down.',
  browser: 'A page of the browser itself has no server that could be down.',
  login:
    'This page can’t be monitored: its address carries a user name or password, and addresses are shown and exported. Add the address without it; a check can send it as a secret in a header.',
};
