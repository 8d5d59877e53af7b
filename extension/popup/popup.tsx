// The popup's entry: puts the browser behind the parts and draws them.
// Promise: what is on record shows at once, whether or not the background runs.
// Not here: what is drawn (app.tsx), what is read (look.ts).

import { render } from 'preact';
import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import {
  askForHosts,
  browserNotes,
  currentPage,
  onNotesChanged,
  sendMessage,
  uiLanguage,
} from '../browser.ts';
import { browserHistory, openOnce, statusOf } from '../history.ts';
import { onNews } from '../news.ts';
import { browserClock } from '../platform/clock.ts';
import { ownZone } from '../wording.ts';
import { extensionEnglish } from '../words.ts';
import { actions } from './actions.ts';
import { App } from './app.tsx';
import { look } from './look.ts';

const notes = browserNotes();
const { now } = browserClock();
const zone = ownZone();
const words = extensionEnglish;
const history = openOnce((wanted) => browserHistory(wanted, (problem) => console.warn(problem)));
const readStatus = async (config: Config, at: Instant) => statusOf(await history(config.zone), config, at);

const root = document.getElementById('popup');
if (root !== null) {
  render(
    <App
      look={() => look({ notes, zone, now, readStatus, historyTrouble: words.historyTrouble })}
      page={currentPage}
      now={now}
      locale={uiLanguage()}
      zone={zone}
      words={words}
      actions={actions({ notes, now, askForHosts, send: sendMessage, words })}
      subscribe={(listener, signal) => {
        onNews(listener, signal);
        onNotesChanged(listener, signal);
      }}
    />,
    root,
  );
}
