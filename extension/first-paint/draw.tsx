// Drawing the first paint: the parts of the popup as markup, of what is known now.
// Promise: nobody can press it; where the popup would say more than rows, there is none.
// Not here: when it is drawn and where it lies (keeper.ts), showing it (show.ts).

import { renderToString } from 'preact-render-to-string';
import { hostName } from '../../shared/config/url.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { isReminderDue, sinceOf } from '../backup/reminder.ts';
import type { OverviewFrame } from '../popup/frame.ts';
import { Header } from '../popup/header.tsx';
import { Here } from '../popup/here.tsx';
import { Overview } from '../popup/overview.tsx';
import type { Known } from '../screen/look.ts';
import { isUndoable } from '../steps.ts';
import type { SpokenWords } from '../words/words.ts';
import { ANY_HOST, type FirstPaint, type HerePaint } from './first-paint.ts';

export interface Drawing {
  readonly known: Known;
  readonly now: Instant;
  /** Of the extension. */
  readonly version: string;
  readonly wording: FigureWording;
  readonly words: SpokenWords;
}

/** Of so many hosts what is said of their pages is drawn: each costs time, in every round. */
const HOSTS_MAX = 24;

/** null where the popup would not simply show what is watched. */
export function firstPaintOf({ known, now, version, wording, words }: Drawing): FirstPaint | null {
  const { config, status, problems, trouble, steps, exported } = known;
  if (config === null || config.endpoints.length === 0 || status === null) return null;
  if (problems.length > 0 || trouble !== null || steps.some((each) => isUndoable(each, now))) return null;
  if (isReminderDue(exported, sinceOf(status), now)) return null;
  const frame: OverviewFrame = { known, now, wording, words, ...STILL };
  const { lang, dir } = wording.words;
  return {
    version,
    at: now,
    lang,
    dir,
    head: renderToString(
      <>
        <Header frame={frame} />
        <div role="status" />
      </>,
    ),
    here: hereOf(frame),
    rest: renderToString(
      <>
        <Overview frame={frame} details={() => null} />
        <div role="status" />
        <p class="aloud" role="status" />
      </>,
    ),
  };
}

function hereOf(frame: OverviewFrame): HerePaint {
  const of = (url: string | null, isPrivate = false) =>
    renderToString(<Here frame={{ ...frame, page: { url, isPrivate } }} />);
  const hosts = new Map((frame.known.config?.endpoints ?? []).map(({ url }) => [hostName(url), url]));
  return {
    refused: {
      private: of(null, true),
      unseen: of(null),
      file: of('file:///'),
      browser: of('about:blank'),
      login: of(`https://a:b@${ANY_HOST}/`),
    },
    unwatched: of(`https://${ANY_HOST}/`),
    watched: Object.fromEntries([...hosts].map(([host, url], i) => [host, i < HOSTS_MAX ? of(url) : null])),
  };
}

/** What only a page can do: nothing of it is done while markup is made. */
const STILL = {
  page: null,
  isAtSide: false,
  openPanel: () => Promise.resolve(null),
  perform: () => Promise.resolve(null),
  withHost: () => Promise.resolve(null),
  prefer: () => Promise.resolve(null),
  asking: new Set<string>(),
  check: () => undefined,
  timed: new Map<string, never>(),
  said: '',
  say: () => undefined,
  edge: {
    history: () => Promise.reject(new Error('There is no history while markup is made')),
    openPage: () => undefined,
  },
  open: () => undefined,
  tell: () => undefined,
  copyTicket: () => Promise.resolve(),
} as const;
