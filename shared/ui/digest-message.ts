// A digest as a message of a channel.
// Promise: English, plain text, names as the owner gave them; it says of which days it is, for it may be read at any time.
// Not here: the figures (shared/alert/digest.ts), the form of a channel (shared/alert/channels).

import { DIGEST_PRIORITY, DIGEST_RULE, type Digest } from '../alert/digest.ts';
import { digestId } from '../alert/digest-record.ts';
import type { AlertMessage } from '../alert/message.ts';
import { errorText, HELD, summaryText } from '../alert/reason-text.ts';
import type { Config } from '../config/config.ts';
import { type DigestVoice, digestHeadline, digestLines } from './digest-text.ts';
import { digestEnglish } from './digest-words.ts';
import { englishFigures } from './figure-words.ts';

export function digestMessage(
  digest: Digest,
  config: Pick<Config, 'endpoints' | 'zone' | 'publicUrl'>,
): AlertMessage {
  const voice = englishVoice(
    config.zone,
    (id) => config.endpoints.find((each) => each.id === id)?.name ?? id,
  );
  return {
    id: digestId(digest),
    alert: digestId(digest),
    kind: 'digest',
    rule: DIGEST_RULE,
    priority: DIGEST_PRIORITY,
    state: 'up',
    at: digest.at,
    since: null,
    title: digestHeadline(digest, null, voice),
    lines: digestLines(digest, voice),
    endpoints: [],
    link: config.publicUrl,
  };
}

/** @param zone the owner's, an IANA name */
export function englishVoice(zone: string, nameOf: (endpoint: string) => string): DigestVoice {
  return {
    wording: { locale: 'en', zone, viewerZone: zone, words: englishFigures },
    words: digestEnglish,
    nameOf,
    errorOf: errorText,
    heldOf: (why) => HELD[why],
    times: (what, count) => `${what} (${count}×)`,
    summary: summaryText,
    closed: (clause) => `${clause}.`,
  };
}
