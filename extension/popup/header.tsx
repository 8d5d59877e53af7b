// The header: one sentence that answers the question, and how fresh the answer is.
// Promise: says the same as the toolbar's title.
// Not here: the sentence itself (screen/answered.ts).

import { StateMark } from '../../shared/ui/state-mark.tsx';
import { ageText, fullInstantText } from '../../shared/ui/text.ts';
import { answered } from '../screen/answered.ts';
import type { OverviewFrame } from './frame.ts';

export function Header({ frame }: { frame: Pick<OverviewFrame, 'known' | 'now' | 'wording' | 'words'> }) {
  const { known, now, wording, words } = frame;
  const { state, sentence, elseWorks } = answered(frame);
  const checkedAt = Math.max(0, ...[...known.latest.values()].map(({ sample }) => sample.at));
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
