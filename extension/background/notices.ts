// Notices: what alerting decided, as the browser shows it to the person in front of it.
// Promise: two lines in the reader's language; the end of an alert replaces its beginning; a click leads to what it is about.
// Not here: deciding (shared/alert), showing (browser-entries.ts).

import type { Decision } from '../../shared/alert/decision.ts';
import type { Config } from '../../shared/config/config.ts';
import { durationText, fullInstantText, type Wording } from '../../shared/ui/text.ts';
import { alertLabel } from '../alert-label.ts';
import { namesOf } from '../names-text.ts';
import type { SpokenWords } from '../words/words.ts';

export interface Notice {
  /** Names it for the browser: one of the same name replaces it. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Of the picture: `down`, `up` … as the files in icons/ are called. */
  readonly picture: 'up' | 'down' | 'degraded' | 'unknown' | 'uptally';
  readonly isUrgent: boolean;
  /** What stands on them, in the order of `NOTICE_BUTTONS`; none where there is nothing left to do. */
  readonly buttons: readonly string[];
}

export const NOTICE_BUTTONS = ['acknowledge', 'snooze'] as const;

/** @param decision one that is told */
export function noticeOf(
  decision: Decision,
  { endpoints: known }: Pick<Config, 'endpoints'>,
  wording: Wording,
  words: SpokenWords,
): Notice {
  const { alert, kind, state, since, at, endpoints, priority } = decision;
  const names = endpoints.map((id) => known.find((each) => each.id === id)?.name ?? id);
  const isOver = kind === 'close';
  return {
    id: alert,
    title: words.labelled(alertLabel(decision, wording, words), namesOf(names, wording, words)),
    message: isOver
      ? words.alert.lasted(durationText(at - since, wording.locale))
      : words.since(fullInstantText(since, wording)),
    picture: isOver ? 'up' : state === 'maintenance' ? 'unknown' : state,
    isUrgent: priority === 1 && !isOver,
    buttons: isOver ? [] : [words.alert.acknowledge, words.alert.snoozeAnHour],
  };
}
