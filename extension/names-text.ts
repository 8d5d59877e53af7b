// Names as one text.
// Promise: more of them than somebody reads are counted instead.
// Not here: what is said about them.

import { listFormat } from '../shared/ui/formats.ts';
import { countText, type Wording } from '../shared/ui/text.ts';
import type { SpokenWords } from './words/words.ts';

/** More than these in a tooltip nobody reads. */
const NAMES_MAX = 3;

/** "Shop, Mail, Search, and 2 more" */
export function namesOf(
  names: readonly string[],
  { locale }: Wording,
  { entry }: Pick<SpokenWords, 'entry'>,
): string {
  // One that is left over is named as well: its name is hardly longer than "1 more".
  const shown = names.length > NAMES_MAX + 1 ? names.slice(0, NAMES_MAX) : names;
  const more = names.length - shown.length;
  const items = more > 0 ? [...shown, entry.andMore(countText(more, locale))] : shown;
  return listFormat(locale, { type: 'conjunction' }).format(items);
}
