// The edge of a screen: the browser and the history behind its parts.
// Promise: what is on record shows at once, whether or not the background runs.
// Not here: what is drawn of it (popup/, dashboard/).

import type { Config } from '../../shared/config/config.ts';
import type { KeyValue } from '../../shared/ports.ts';
import type { History } from '../../shared/store/history.ts';
import { browserName } from '../about.ts';
import { type MakeWish, makeBackup } from '../backup/make.ts';
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
  sendMessage,
  uiLanguage,
} from '../browser.ts';
import { channelTools } from '../channel-tools.ts';
import { editingTools } from '../editing/editing-tools.ts';
import { isDraftKey } from '../editing/kept-draft.ts';
import { alertStore, browserHistory, historyStore, once, openOnce, statusOf } from '../history.ts';
import type { HistoryCommand } from '../history-messages.ts';
import { answerTo } from '../messages.ts';
import { onNews } from '../news.ts';
import type { Notes } from '../notes.ts';
import { browserClock } from '../platform/clock.ts';
import { browserSecrets } from '../secrets.ts';
import { pageMatchers, tryOutHere } from '../trial.ts';
import { ownZone } from '../wording.ts';
import { type Catalogue, localeOf } from '../words/catalogue.ts';
import { saidText } from '../words/said.ts';
import { actions, type Outcome } from './actions.ts';
import type { ScreenTools } from './frame.ts';
import { look } from './look.ts';

export interface ScreenEdge extends ScreenTools {
  /** The history of this config, opened once. Rejects with an Error for people. */
  readonly history: (config: Config) => Promise<History>;
  /** What is on record, as it lies there; for reading alone. Rejects with an Error for people. */
  readonly store: () => Promise<KeyValue>;
  /** Where alerts lie, opened once; for reading alone. Rejects with an Error for people. */
  readonly alerts: () => Promise<KeyValue>;
  readonly notes: Notes;
  /** Everything in one file. Rejects with an Error for people. */
  readonly makeBackup: (wish: MakeWish) => Promise<Blob>;
  /** Has the background do something to the history. Never rejects. */
  readonly keepHouse: (command: HistoryCommand) => Promise<Outcome>;
  /** Opens a page of the extension in a tab: `dashboard.html#/add`. */
  readonly openPage: (page: string) => void;
}

/** @param catalogue in the reader's language */
export function screenTools({ words, figures }: Catalogue): ScreenEdge {
  const notes = browserNotes();
  const { now } = browserClock();
  const zone = ownZone();
  const locale = localeOf(uiLanguage());
  const store = openedEarly();
  const alerts = once(alertStore);
  const opened = openOnce((wanted) => browserHistory(wanted, (problem) => console.warn(problem), store()));
  const history = (config: Config) => opened(config.zone);
  const acts = actions({ notes, now, askForHosts, send: sendMessage, words });
  return {
    look: (most) =>
      look(
        {
          notes,
          zone,
          now,
          readLatest: async (config) => (await history(config)).latest(),
          readStatus: async (config, at, latest) => statusOf(await history(config), config, at, latest),
          historyTrouble: (problem) => words.historyTrouble(saidText(problem, words)),
          mishapText: (mishap) => {
            const day = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
            return mishap.what === 'room'
              ? words.storage.roomMade(day(mishap.before))
              : words.storage.historyLost(day(mishap.at));
          },
        },
        most,
      ),
    page: currentPage,
    now,
    hosts: { granted: grantedOrigins, giveBack: (origin) => dropHosts([origin]), ask: askForHosts },
    locale,
    figures,
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
    store: historyStore,
    alerts,
    channels: channelTools({ secrets: browserSecrets(), alerts, send: sendMessage }),
    notes,
    makeBackup: (wish) => makeBackup({ store: historyStore, notes, secrets: browserSecrets(), now }, wish),
    keepHouse: async (command) => {
      const answer = await answerTo(() => sendMessage(command));
      return answer.ok ? null : saidText(answer.problem, words);
    },
    about: { version: extensionVersion(), browser: browserName(navigator.userAgent) },
    openPage: (page) => void openPage(page),
  };
}

/** Opens the database at once, while the notes are still read; whoever asks again gets a new one. */
function openedEarly(): () => Promise<KeyValue> {
  let early: Promise<KeyValue> | null = historyStore();
  early.catch(() => undefined);
  return () => {
    const store = early ?? historyStore();
    early = null;
    return store;
  };
}
