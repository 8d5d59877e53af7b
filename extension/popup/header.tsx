// The header: one sentence that answers the question, and how fresh the answer is.
// Promise: says the same as the toolbar's title.
// Not here: the sentence itself (shared/ui/sentences.ts).

import type { Config } from '../../shared/config/config.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import type { Overall } from '../../shared/ui/sentences.ts';
import { StateMark } from '../../shared/ui/state-mark.tsx';
import { ageText, fullInstantText } from '../../shared/ui/text.ts';
import { answerOf } from '../answer.ts';
import type { Frame } from '../screen/frame.ts';
import { asleep } from '../snooze.ts';

export function Header({ frame }: { frame: Frame }) {
  const { known, now, wording, words } = frame;
  const { state, sentence, elseWorks } = answer(frame);
  const checkedAt = (known.status?.endpoints ?? []).reduce(
    (last, each) => Math.max(last, each.checkedAt ?? 0),
    0,
  );
  return (
    <header>
      <StateMark state={state} />
      <h1 title={elseWorks ? wording.words.elseWorks : ''}>{sentence}</h1>
      {checkedAt > 0 && (
        <span class="age" title={fullInstantText(checkedAt, wording)}>
          {words.checkedAge(ageText(checkedAt, now, wording))}
        </span>
      )}
    </header>
  );
}

function answer({ known: { config, status, snoozed }, now, wording, words }: Frame): Overall {
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
