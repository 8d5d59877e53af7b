// What an outage has cost, at the end of its notice.
// Promise: nothing is said where nobody says what an hour costs.
// Not here: reckoning it (shared/alert/downtime-cost.ts), the notice itself (notices.ts).

import type { Decision } from '../../shared/alert/decision.ts';
import { aboutMoneyText, type Cost } from '../../shared/config/costs.ts';
import type { Wording } from '../../shared/ui/text.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Notice } from './notices.ts';

/** @param cost undefined = nothing, or nobody says */
export function withCost(
  notice: Notice,
  { kind }: Pick<Decision, 'kind'>,
  cost: Cost | undefined,
  { locale }: Wording,
  { alert }: Pick<SpokenWords, 'alert'>,
): Notice {
  if (cost === undefined) return notice;
  const say = kind === 'close' ? alert.costAll : alert.costSoFar;
  return { ...notice, message: `${notice.message} ${say(aboutMoneyText(cost, locale))}` };
}
