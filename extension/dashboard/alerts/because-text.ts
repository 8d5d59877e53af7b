// Why an alert was told or held back, in the reader's language.
// Promise: whatever may stand on record has its phrase: a kind without one does not compile.
// Not here: the phrases (words/alert-words.ts), the same in English for records (shared/alert/reason-text.ts).

import type { HeldBack } from '../../../shared/alert/decision.ts';
import type { Because } from '../../../shared/alert/finding.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import type { Cause } from '../../../shared/core/sample.ts';
import { numberFormat } from '../../../shared/ui/formats.ts';
import { countText, durationText, instantText, type Wording } from '../../../shared/ui/text.ts';
import type { ExtensionWords } from '../../words/words.ts';
import { foundText } from '../evidence/check-text.ts';

type BecauseWording = Pick<Wording, 'locale'>;

/** "3 of the last 4 checks failed" */
export function becauseText(
  because: Because,
  { locale }: BecauseWording,
  words: Pick<ExtensionWords, 'alert' | 'errors'>,
): string {
  const say = words.alert.because;
  const count = (number: number) => countText(number, locale);
  const length = (ms: number) => durationText(ms, locale);
  switch (because.kind) {
    case 'down':
    case 'failures': {
      const { failures, of } = because;
      const isInARow = because.kind === 'down' && failures === of;
      return isInARow ? say.inARow(count(of), of) : say.ofTheLast(count(failures), count(of), failures);
    }
    case 'unstable':
      return say.unstable(count(because.changes), count(because.of));
    case 'degraded':
      return say.degraded(length(because.forMs));
    case 'new-error':
      return say.newError(errorText(because, words));
    case 'frequent-error':
      return say.frequentError(errorText(because, words), count(because.count), length(because.inMs));
    case 'burn': {
      const rate = numberFormat(locale, { maximumFractionDigits: 1 }).format(because.rate);
      return say.burn(rate, length(because.longMs), length(because.shortMs));
    }
    case 'silence':
      return say.silence(length(because.forMs));
  }
}

/** "quiet hours, until 07:00" */
export function heldText(
  { why, until }: HeldBack,
  now: Instant,
  wording: Wording,
  { alert, popup }: Pick<ExtensionWords, 'alert' | 'popup'>,
): string {
  const reason = alert.held[why];
  return until === null
    ? reason
    : reason + wording.words.comma + popup.until(instantText(until, now, wording));
}

function errorText(
  { cause, status }: { readonly cause: Cause | null; readonly status: number | null },
  { alert, errors }: Pick<ExtensionWords, 'alert' | 'errors'>,
): string {
  const found = foundText({ outcome: 'down', cause, status }, errors);
  return found === '' ? alert.because.unknownCause : found;
}
