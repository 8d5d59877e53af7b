// The digests of the last days: the latest one open, those before it to be opened.
// Promise: all that stands in a digest stands here, in the reader's language.
// Not here: their words (shared/ui/digest-text.ts), reading them (use-alerts.ts).

import type { Digest } from '../../../shared/alert/digest.ts';
import { type DigestVoice, digestHeadline, digestLines } from '../../../shared/ui/digest-text.ts';
import { foundText } from '../evidence/check-text.ts';
import type { ViewFrame } from '../view.ts';

/** @param digests the latest first */
export function Digests({ frame, digests }: { frame: ViewFrame; digests: readonly Digest[] }) {
  const [latest] = digests;
  if (latest === undefined) return null;
  const voice = voiceOf(frame);
  return (
    <section class="digests">
      <h2>{frame.words.alert.digest.title}</h2>
      {digests.map((each) => (
        <details key={each.period.to} open={each === latest}>
          <summary>{digestHeadline(each, frame.now, voice)}</summary>
          <ul>
            {digestLines(each, voice).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function voiceOf({ words, wording, known }: ViewFrame): DigestVoice {
  return {
    wording,
    words: words.alert.digest,
    nameOf: (id) => known.config?.endpoints.find((each) => each.id === id)?.name ?? id,
    errorOf: ({ cause, status }) => {
      const found = foundText({ outcome: 'down', cause, status }, words.errors);
      return found === '' ? words.alert.because.unknownCause : found;
    },
    heldOf: (why) => words.alert.held[why],
    times: words.evidence.causeTimes,
    summary: words.alert.summary,
    closed: words.closed,
  };
}
