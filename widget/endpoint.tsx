// One endpoint: its state, its uptime with the evidence, its days.
// Promise: state by shape, colour and word; no figure without its evidence.
// Not here: the bars (shared/ui/day-bars.tsx), the order (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { EndpointSummary } from '../shared/feed/status.ts';
import { DayBars } from '../shared/ui/day-bars.tsx';
import { Evidence } from '../shared/ui/evidence.tsx';
import { barsText, reachText, standingText } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { fullInstantText, uptimeText, type Wording } from '../shared/ui/text.ts';

export interface EndpointProps {
  readonly endpoint: EndpointSummary;
  readonly now: Instant;
  readonly wording: Wording;
}

const BAR_HEIGHT = 34;

export function Endpoint({ endpoint, now, wording }: EndpointProps) {
  const { id, name, group, days, windows, standing } = endpoint;
  const { state, since } = standing;
  const { locale, words } = wording;
  const tally = windows['90d'];
  const isUp = state === 'up' || state === 'degraded';
  return (
    <li data-endpoint={id} data-state={state}>
      <div class="line">
        <StateMark state={state} />
        <h3 dir="auto">{name}</h3>
        <span class="standing" title={since === null ? '' : fullInstantText(since, wording)}>
          {isUp ? words.state[state] : standingText(endpoint, now, wording)}
          {group !== null && ` · ${group}`}
        </span>
        <span class="uptime" title={words.uptime}>
          <b data-figure={`${id}/90d/uptime`}>{uptimeText(tally, locale)}</b>
          <small>
            <Evidence id={id} window="90d" tally={tally} wording={wording} />
          </small>
        </span>
      </div>
      <DayBars
        id={id}
        days={days}
        wording={wording}
        label={barsText(name, tally, wording)}
        height={BAR_HEIGHT}
      />
      <div class="axis" aria-hidden="true">
        {reachText(days, wording)}
        <i />
        {words.today}
      </div>
    </li>
  );
}
