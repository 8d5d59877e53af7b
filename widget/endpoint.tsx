// One endpoint: its state, its uptime with the evidence, its days.
// Promise: state by shape, colour and word; no figure without its evidence.
// Not here: the bars (shared/ui/day-bars.tsx), the order (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { EndpointStatus } from '../shared/feed/status.ts';
import { DayBars } from '../shared/ui/day-bars.tsx';
import { barsText, reachText, standingText } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { doubtText, fullInstantText, uptimeText, type Wording, watchedText } from '../shared/ui/text.ts';

export interface EndpointProps {
  readonly endpoint: EndpointStatus;
  readonly now: Instant;
  readonly wording: Wording;
}

const BAR_HEIGHT = 34;

export function Endpoint({ endpoint, now, wording }: EndpointProps) {
  const { id, name, group, standing, days } = endpoint;
  const { locale, words } = wording;
  const tally = endpoint.windows['90d'];
  const doubt = doubtText(tally, locale);
  const figure = `${id}/90d/`;
  return (
    <li data-endpoint={id} data-state={standing.state}>
      <div class="line">
        <StateMark state={standing.state} />
        <h3 dir="auto">{name}</h3>
        <span
          class="standing"
          title={standing.since === null ? '' : fullInstantText(standing.since, wording)}
        >
          {stateText(endpoint, now, wording)}
          {group !== null && ` · ${group}`}
        </span>
        <span class="uptime" title={words.uptime}>
          <b data-figure={`${figure}uptime`}>{uptimeText(tally, locale)}</b>
          <small>
            {doubt !== null && (
              <>
                <span data-figure={`${figure}doubt`}>{doubt}</span>
                {' · '}
              </>
            )}
            <span data-figure={`${figure}watched`}>{watchedText(tally, wording)}</span>
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
        <span>{reachText(days, wording)}</span>
        <i />
        <span>{words.today}</span>
      </div>
    </li>
  );
}

/** "Up", "Down 4m 23s", "Not checked since 14:02". */
function stateText(endpoint: EndpointStatus, now: Instant, wording: Wording): string {
  const { state } = endpoint.standing;
  if (state !== 'down' && state !== 'unknown') return wording.words.state[state];
  const text = standingText(endpoint, now, wording);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
