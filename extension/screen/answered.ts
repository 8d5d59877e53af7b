// The answer of a screen: its first sentence, of all that is known.
// Promise: popup and dashboard say the same as the toolbar's title.
// Not here: the sentence itself (answer.ts), drawing it.

import type { Config } from '../../shared/config/config.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import type { Overall } from '../../shared/ui/sentences.ts';
import { answerOf } from '../answer.ts';
import { asleep } from '../snooze.ts';
import type { Frame } from './frame.ts';

export function answered({ known: { config, status, snoozed }, now, wording, words }: Frame): Overall {
  if (config === null || status === null) {
    return { state: 'unknown', sentence: wording.words.noCurrentData, elseWorks: false };
  }
  return answerOf(config, awake(status, config), asleep(snoozed, now), wording, words);
}

/** Endpoints that are not paused: a paused one says nothing. */
function awake(status: Status, config: Config): readonly EndpointStatus[] {
  const paused = new Set(config.endpoints.filter((each) => each.paused).map(({ id }) => id));
  return status.endpoints.filter(({ id }) => !paused.has(id));
}
