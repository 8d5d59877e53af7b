// The checks behind an error, the latest first.
// Promise: a few at first and more on demand; each leads to its instant in the timeline.
// Not here: all checks of an endpoint (the log).

import { useState } from 'preact/hooks';
import type { FailingCheck } from '../../../shared/alert/error-groups.ts';
import { countText, fullInstantText, latencyText, NO_EVIDENCE } from '../../../shared/ui/text.ts';
import { foundText, looksText, timelineHash } from '../evidence/check-text.ts';
import type { ViewFrame } from '../view.ts';

const STEP = 20;

export function ErrorChecks({ frame, checks }: { frame: ViewFrame; checks: readonly FailingCheck[] }) {
  const { wording } = frame;
  const words = frame.words.errors;
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP * 5, checks.length - shown);
  return (
    <>
      <div class="wide">
        <table class="plain">
          <caption>{words.checksBehind}</caption>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.answer}</th>
              <th scope="col">{words.latency}</th>
              <th scope="col">{words.found}</th>
            </tr>
          </thead>
          <tbody>
            {checks.slice(0, shown).map(({ endpoint, sample, failure }) => (
              <tr key={`${sample.at} ${sample.vantage}`}>
                <td>
                  <a href={timelineHash(endpoint, sample.at, sample.at)} title={words.openTimeline}>
                    {fullInstantText(sample.at, wording)}
                  </a>
                </td>
                <td>{sample.status ?? NO_EVIDENCE}</td>
                <td>{latencyText(sample.latencyUs, wording.locale)}</td>
                <td>{looksText(failure, sample.cause, frame.words) || foundText(sample, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button type="button" onClick={() => setShown(shown + more)}>
          {words.moreChecks(countText(more, wording.locale))}
        </button>
      )}
    </>
  );
}
