// What the browser says of channels: that one has not got an alert, and that a test of it came through.
// Promise: in the reader's language, without what the vendor said: the settings tell that.
// Not here: when it is said (shared/alert/delivery-step.ts), notices of alerts (notices.ts).

import { NOTICES } from '../../shared/alert/channels/problem-sayings.ts';
import { isNotice } from '../../shared/alert/delivery-step.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { isTest } from '../../shared/alert/test-message.ts';
import { hearing } from '../../shared/sayings.ts';
import type { Wording } from '../../shared/ui/text.ts';
import { namesOf } from '../names-text.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Notice } from './notices.ts';

const hear = hearing(NOTICES);

/** @param message of the kind `notice` or `test` */
export function channelNoticeOf(message: AlertMessage, wording: Wording, words: SpokenWords): Notice {
  const { channel } = words.alert;
  const shared = { id: message.id, picture: 'uptally', isUrgent: false, buttons: [] } as const;
  if (message.kind === 'test') return { ...shared, title: channel.test, message: channel.testAbout };
  const { code, told } = hear(message.title) ?? { code: 'lost', told: [] };
  const [name = ''] = told;
  const title = code === 'late' ? channel.late : code === 'doubtful' ? channel.doubtful : channel.lost;
  const names = message.endpoints.map((each) => each.name);
  return {
    ...shared,
    title: title(name),
    message: `${names.length === 0 ? '' : `${namesOf(names, wording, words)} · `}${channel.settingsSay}`,
  };
}

/** Whether the notice of this name is about a channel. */
export function isAboutChannel(id: string): boolean {
  return isNotice(id) || isTest(id);
}
