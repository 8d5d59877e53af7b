// Words of the ways in: the context menu, the address bar, the side panel.
// Promise: a line of a menu fits on one line; nothing in it hides what a click does.
// Not here: what they lead to (words.ts), the manifest's own texts (manifest-words.ts).

export interface EntryWords {
  readonly monitorPage: string;
  readonly monitorLink: string;
  readonly openDashboard: string;
  readonly openPanel: string;
  readonly checkAll: string;
  /** "Shop is watched: Down since 14:02" */
  readonly watchedSince: (name: string, state: string, when: string) => string;
  readonly watched: (name: string, state: string) => string;
  /** What the address bar offers before anything fits. */
  readonly typeMore: string;
  /** Enter watches it. */
  readonly watchAddress: (address: string) => string;
  readonly nothingFits: (text: string) => string;
  /** "Down since 14:02" */
  readonly stateSince: (state: string, when: string) => string;
  /** "99.95% in 90 days": uptime and the name of its window. */
  readonly uptimeIn: (uptime: string, window: string) => string;
  /** The toolbar's title: "3 of 8 down" and the names of those, as a list. */
  readonly whichDown: (sentence: string, names: string) => string;
  /** The last item of such a list. */
  readonly andMore: (count: string) => string;
  /** The toolbar's title where Uptally itself is in trouble, which its screens tell. */
  readonly troubled: string;
  /** In the panel, of a page whose address the browser keeps to itself. */
  readonly unseenPage: string;
}

export const entryEnglish: EntryWords = {
  monitorPage: 'Monitor this page',
  monitorLink: 'Monitor this link',
  openDashboard: 'Open the dashboard',
  openPanel: 'Open at the side',
  checkAll: 'Check everything now',
  watchedSince: (name, state, when) => `${name} is watched: ${state} since ${when}`,
  watched: (name, state) => `${name} is watched: ${state}`,
  typeMore: 'Type a name or an address: Enter opens what is watched, or watches it.',
  watchAddress: (address) => `Watch ${address}`,
  nothingFits: (text) => `Nothing watched fits “${text}”. Enter opens everything that is watched.`,
  stateSince: (state, when) => `${state} since ${when}`,
  uptimeIn: (uptime, window) => `${uptime} in ${window}`,
  whichDown: (sentence, names) => `${sentence}: ${names}`,
  andMore: (count) => `${count} more`,
  troubled: 'The last round of checks failed. Open Uptally to see why.',
  unseenPage:
    'The browser shows a panel only the pages whose host you have allowed. Click Uptally’s button in the toolbar to see this one.',
};
