// A digest as a notice: one, in the reader's language.
// Promise: two lines; it asks for nothing, and the next one does not replace it.
// Not here: what stands in it (shared/alert/digest.ts), all of its lines (dashboard/alerts).

import type { Digest } from '../../shared/alert/digest.ts';
import { digestId } from '../../shared/alert/digest-record.ts';
import type { Config } from '../../shared/config/config.ts';
import { digestHeadline, digestOutages, digestWatched } from '../../shared/ui/digest-text.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Notice } from './notices.ts';

export function digestNotice(
  digest: Digest,
  { endpoints }: Pick<Config, 'endpoints'>,
  wording: FigureWording,
  words: SpokenWords,
): Notice {
  const nameOf = (id: string) => endpoints.find((each) => each.id === id)?.name ?? id;
  const voice = { wording, words: words.alert.digest, nameOf };
  return {
    id: digestId(digest),
    title: digestHeadline(digest, digest.at, voice),
    message: `${digestOutages(digest, voice)} ${words.closed(digestWatched(digest, wording))}`,
    picture: 'uptally',
    isUrgent: false,
    buttons: [],
  };
}
