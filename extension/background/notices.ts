// Notices: what alerting decided, as the browser shows it to the person in front of it.
// Promise: two lines in the reader's language; the end of an alert replaces its beginning; a click leads to what it is about.
// Not here: deciding (shared/alert), showing (browser-entries.ts).

import type { Decision } from '../../shared/alert/decision.ts';
import type { Config } from '../../shared/config/config.ts';
import { durationText, fullInstantText, type Wording } from '../../shared/ui/text.ts';
import type { SpokenWords } from '../words/words.ts';
import { namesOf } from './toolbar.ts';

export interface Notice {
  /** Names it for the browser: one of the same name replaces it. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Of the picture: `down`, `up` … as the files in icons/ are called. */
  readonly picture: 'up' | 'down' | 'degraded' | 'unknown';
  readonly isUrgent: boolean;
}

/** @param decision one that is told */
export function noticeOf(
  { alert, kind, state, since, at, because, endpoints, priority }: Decision,
  { endpoints: known }: Pick<Config, 'endpoints'>,
  wording: Wording,
  words: SpokenWords,
): Notice {
  const names = endpoints.map((id) => known.find((each) => each.id === id)?.name ?? id);
  const isOver = kind === 'close';
  const label = isOver ? endOf(because.kind, words) : beginningOf(because.kind, state, wording, words);
  return {
    id: alert,
    title: words.labelled(label, namesOf(names, wording, words)),
    message: isOver
      ? words.alert.lasted(durationText(at - since, wording.locale))
      : words.since(fullInstantText(since, wording)),
    picture: isOver ? 'up' : state === 'maintenance' ? 'unknown' : state,
    isUrgent: priority === 1 && !isOver,
  };
}

type Kind = Decision['because']['kind'];

function beginningOf(kind: Kind, state: Decision['state'], wording: Wording, { alert }: SpokenWords): string {
  switch (kind) {
    case 'unstable':
      return alert.unstable;
    case 'failures':
    case 'frequent-error':
      return alert.failingOften;
    case 'new-error':
      return alert.newError;
    case 'burn':
      return alert.burning;
    case 'silence':
      return alert.silent;
    case 'down':
    case 'degraded':
      return wording.words.state[state];
  }
}

function endOf(kind: Kind, { alert }: SpokenWords): string {
  if (kind === 'down' || kind === 'silence') return alert.upAgain;
  return kind === 'unstable' ? alert.stableAgain : alert.over;
}
