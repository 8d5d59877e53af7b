// Clicks on a notice: its body opens the extension at the alert, its buttons acknowledge or snooze it.
// Promise: understood by a background that has just begun; what is done needs the notice no longer, and it goes.
// Not here: what a notice says (notices.ts), doing it (commands.ts), the browser (browser-entries.ts).

import { isDigestId } from '../../shared/alert/digest-record.ts';
import { HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Answer, Command } from '../messages.ts';
import { HOME, hashOf } from '../route.ts';
import type { Target } from '../targets.ts';
import { isAboutChannel } from './channel-notices.ts';
import { NOTICE_BUTTONS } from './notices.ts';

export interface NoticeClickTools {
  readonly target: Target;
  readonly now: () => Instant;
  /** Whom an alert is about, or was; none where nobody knows. */
  readonly endpointsOf: (alert: string) => Promise<readonly string[]>;
  readonly perform: (command: Command) => Promise<Answer>;
  readonly openPage: (path: string) => Promise<void>;
  /** Rejects where the browser will not. */
  readonly openPopup: (hash: string) => Promise<void>;
  readonly clear: (notice: string) => Promise<void>;
  /** Has what went wrong shown in the popup. */
  readonly onProblem: (error: unknown) => Promise<void>;
}

export interface NoticeClicks {
  /** @param notice its name, which is the alert's */
  readonly body: (notice: string) => void;
  /** @param button which one, from 0 */
  readonly button: (notice: string, button: number) => void;
}

const SNOOZED_MS = HOUR_MS;

export function noticeClicks(tools: NoticeClickTools): NoticeClicks {
  const { onProblem } = tools;
  return {
    body: (notice) => void opened(notice, tools).catch(onProblem),
    button: (notice, button) => void pressed(notice, button, tools).catch(onProblem),
  };
}

/** Firefox has no buttons: its popup has them, where it lets itself be opened. */
async function opened(alert: string, tools: NoticeClickTools): Promise<void> {
  const dashboard = () => tools.openPage(`dashboard.html${hashOf({ view: 'alerts', id: alert, query: {} })}`);
  if (isDigestId(alert)) return tools.openPage(`dashboard.html${hashOf({ ...HOME, view: 'alerts' })}`);
  if (isAboutChannel(alert)) return tools.openPage(`dashboard.html${hashOf({ ...HOME, view: 'settings' })}`);
  const [endpoint] = tools.target === 'firefox' ? await tools.endpointsOf(alert) : [];
  if (endpoint === undefined) return dashboard();
  await tools.openPopup(hashOf({ view: 'endpoint', id: endpoint, query: {} })).catch(dashboard);
}

async function pressed(alert: string, button: number, tools: NoticeClickTools): Promise<void> {
  const { now, perform } = tools;
  const commands: readonly Command[] =
    NOTICE_BUTTONS[button] === 'snooze'
      ? (await tools.endpointsOf(alert)).map((id) => ({ do: 'snooze', id, until: now() + SNOOZED_MS }))
      : [{ do: 'acknowledge', alert }];
  for (const command of commands) {
    const answer = await perform(command);
    if (!answer.ok) throw new Error(answer.problem);
  }
  await tools.clear(alert);
}
