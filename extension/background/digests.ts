// Digests of this browser: once one is due it is made of what is on record, and shown.
// Promise: trouble with it is noted and keeps neither checks nor alerts from anything.
// Not here: when one is due (shared/alert/digest-desk.ts), what the notice says (digest-notice.ts).

import { type DigestDesk, type DigestHistory, digestDesk } from '../../shared/alert/digest-desk.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { digestMessage } from '../../shared/ui/digest-message.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { SpokenWords } from '../words/words.ts';
import { type ChannelDelivery, isShownHere } from './channel-delivery.ts';
import { digestNotice } from './digest-notice.ts';
import type { Notice } from './notices.ts';

export interface DigestTools {
  readonly now: () => Instant;
  /** Where alerts lie, opened once. Rejects with an Error for people. */
  readonly store: () => Promise<KeyValue>;
  readonly history: (zone: string) => Promise<DigestHistory>;
  readonly show: (notice: Notice) => Promise<void>;
  /** Tells what goes beyond this browser. */
  readonly channels: Pick<ChannelDelivery, 'put'>;
  readonly wording: (config: Config) => FigureWording;
  readonly words: SpokenWords;
  /** Is told of an Error for people. */
  readonly onTrouble: (error: unknown) => void;
}

/** @returns has a look whether one is due. Never rejects */
export function digests(tools: DigestTools): (config: Config) => Promise<void> {
  const { now, history, show, wording, words, onTrouble } = tools;
  let desk: DigestDesk | null = null;
  return async (config) => {
    try {
      desk ??= digestDesk({
        store: await tools.store(),
        history,
        tell: async (digest, channels, chosen) => {
          const message = digestMessage(digest, chosen);
          const beyond = channels.filter((channel) => !isShownHere(channel, chosen));
          await tools.channels.put(
            beyond.map((channel) => ({ channel, message })),
            chosen,
          );
          if (beyond.length < channels.length)
            await show(digestNotice(digest, chosen, wording(chosen), words));
        },
      });
      await desk.take(config, now());
    } catch (error) {
      desk = null;
      onTrouble(error);
    }
  };
}
