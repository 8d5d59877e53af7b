// Words of digests in the extension: those of every face, and how often one comes.
// Promise: as in shared/ui/digest-words.ts.
// Not here: what stands in one (shared/alert/digest.ts).

import { type DigestWords, digestEnglish } from '../../shared/ui/digest-words.ts';

/** How often, as the settings offer it. */
export const DIGESTS = ['none', 'day', 'week'] as const;
export type DigestChoice = (typeof DIGESTS)[number];

export interface OwnDigestWords extends DigestWords {
  readonly every: Readonly<Record<DigestChoice, string>>;
  readonly about: string;
}

export const ownDigestEnglish: OwnDigestWords = {
  ...digestEnglish,
  every: { none: 'Never', day: 'Every day', week: 'Every week' },
  about: 'One notice with uptime, outages and what was held back; nothing in it is urgent.',
};
