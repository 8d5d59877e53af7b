// The edge of a screen: the browser and the history behind its parts.
// Promise: what is on record shows at once, whether or not the background runs.
// Not here: what is drawn of it (popup/, dashboard/).

import type { Config } from '../../shared/config/config.ts';
import type { History } from '../../shared/store/history.ts';
import { type About, browserName } from '../about.ts';
import {
  askForHosts,
  browserNotes,
  currentPage,
  dropHosts,
  extensionVersion,
  grantedOrigins,
  hasHosts,
  onNotesChanged,
  openPage,
  ownVersion,
  sendMessage,
  uiLanguage,
} from '../browser.ts';
import { editingTools } from '../editing/editing-tools.ts';
import { isDraftKey } from '../editing/kept-draft.ts';
import { browserHistory, openOnce, statusOf } from '../history.ts';
import { onNews } from '../news.ts';
import type { Notes } from '../notes.ts';
import { browserClock } from '../platform/clock.ts';
import { pageMatchers, tryOutHere } from '../trial.ts';
import { ownZone } from '../wording.ts';
import { extensionEnglish } from '../words/words.ts';
import { actions } from './actions.ts';
import type { ScreenTools } from './frame.ts';
import { look } from './look.ts';

export interface ScreenEdge extends ScreenTools {
  /** The history of this config, opened once. Rejects with an Error for people. */
  readonly history: (config: Config) => Promise<History>;
  /** Which Uptally runs in which browser. */
  readonly about: About;
  /** Opens a page of the extension in a tab: `dashboard.html#/add`. */
  readonly openPage: (page: string) => void;
  /** What is noted: to read. The background writes. */
  readonly notes: Pick<Notes, 'get'>;
}

export function screenTools(): ScreenEdge {
  const notes = browserNotes();
  const { now } = browserClock();
  const zone = ownZone();
  const words = extensionEnglish;
  const opened = openOnce((wanted) => browserHistory(wanted, (problem) => console.warn(problem)));
  const history = (config: Config) => opened(config.zone);
  const { historyTrouble } = words;
  const acts = actions({ notes, now, askForHosts, send: sendMessage, words });
  return {
    look: () =>
      look({
        notes,
        zone,
        now,
        readLatest: async (config) => (await history(config)).latest(),
        readStatus: async (config, at) => statusOf(await history(config), config, at),
        historyTrouble,
      }),
    page: currentPage,
    now,
    hosts: { granted: grantedOrigins, giveBack: (origin) => dropHosts([origin]) },
    version: ownVersion(),
    locale: uiLanguage(),
    zone,
    words,
    actions: acts,
    editing: editingTools({
      notes,
      now,
      hasHosts,
      askForHosts,
      tryOut: tryOutHere,
      matchers: pageMatchers,
      perform: acts.perform,
    }),
    subscribe: (listener, signal) => {
      onNews(listener, signal);
      // What is typed is kept with each key, and changes nothing that is shown.
      onNotesChanged((keys) => keys.every(isDraftKey) || listener(), signal);
    },
    history,
    about: { version: extensionVersion(), browser: browserName(navigator.userAgent) },
    openPage: (page) => void openPage(page),
    notes,
  };
}
