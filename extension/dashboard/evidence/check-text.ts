// A check in words: what it found, and how its answer looked.
// Promise: the same words in the list of errors, the outages and the log.
// Not here: the words themselves (words/errors-words.ts).

import { type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { AnswerShape, Failure } from '../../../shared/store/failures.ts';
import { hashOf } from '../../route.ts';
import type { ErrorsWords } from '../../words/errors-words.ts';
import { saidText } from '../../words/said.ts';
import type { ExtensionWords } from '../../words/words.ts';
import { routeOf } from '../endpoint-time.ts';

/** "Status 503", "No answer in time", "Too slow"; '' where all was well. */
export function foundText(
  { outcome, cause, status }: Pick<Sample, 'outcome' | 'cause' | 'status'>,
  words: ErrorsWords,
): string {
  if (outcome === 'degraded') return words.slow;
  if (cause === 'status' && status !== null) return words.status(String(status));
  return cause === null ? '' : words.cause[cause];
}

/** "page “502 Bad Gateway”", "JSON with code, message"; '' where nothing is known. */
export function shapeText(shape: AnswerShape | null, words: ErrorsWords): string {
  if (shape === null) return '';
  if (shape.title !== null) return words.page(shape.title);
  if (shape.keys !== null) return words.json(shape.keys);
  if (shape.size === 'empty') return words.emptyAnswer;
  return shape.type === '' ? words.size[shape.size] : words.ofType(shape.type, words.size[shape.size]);
}

/** How it looked; where a sentence tells more than the cause, that. */
export function looksText(
  failure: Failure | null,
  cause: Sample['cause'],
  words: Pick<ExtensionWords, 'errors' | 'said'>,
): string {
  if (failure === null) return '';
  const shape = shapeText(failure.shape, words.errors);
  return cause === 'assertion' || shape === '' ? saidText(failure.detail, words) : shape;
}

/** How much of the timeline is shown around an instant, to either side. */
const AROUND_MS = 15 * MINUTE_MS;

/** The address of the endpoint's timeline around [from, to]. */
export function timelineHash(id: string, from: Instant, to: Instant): string {
  return hashOf(routeOf(id, { kind: 'picked', span: { from: from - AROUND_MS, to: to + AROUND_MS } }));
}
