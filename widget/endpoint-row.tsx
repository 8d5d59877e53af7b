// One endpoint of the widget: state, uptime with its evidence, ninety days; all figures once opened.
// Promise: state by shape and word; nothing is drawn as current that is stale.
// Not here: the bars (shared/ui/day-bars.tsx), the table of figures (shared/ui/window-table.tsx).

import { Component } from 'preact';
import type { Instant } from '../shared/core/instant.ts';
import type { EndpointStatus } from '../shared/feed/status.ts';
import { DayBars } from '../shared/ui/day-bars.tsx';
import { Evidence } from '../shared/ui/evidence.tsx';
import { lastOutageText, reachText, standingText, uptimeSentence } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { uptimeText, type Wording } from '../shared/ui/text.ts';
import { WindowTable } from '../shared/ui/window-table.tsx';

export interface EndpointRowProps {
  readonly endpoint: EndpointStatus;
  readonly isStale: boolean;
  readonly now: Instant;
  readonly wording: Wording;
}

const BAR_HEIGHT = 34;

interface EndpointRowState {
  readonly isOpen: boolean;
}

export class EndpointRow extends Component<EndpointRowProps, EndpointRowState> {
  override state: EndpointRowState = { isOpen: false };

  override render() {
    const { endpoint, isStale, now, wording } = this.props;
    const { isOpen } = this.state;
    const { id, name, windows, days, standing } = endpoint;
    const { words, locale } = wording;
    const state = isStale ? 'unknown' : standing.state;
    const longest = windows['90d'];
    return (
      <section class="endpoint" data-endpoint={id} data-state={state}>
        <div class="line">
          <StateMark state={state} />
          <h3>
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => this.setState({ isOpen: !isOpen })}
              title={words.figuresOf(name)}
            >
              {name}
            </button>
          </h3>
          <span class="standing" title={isStale ? undefined : standingText(endpoint, now, wording)}>
            {words.state[state]}
          </span>
          <span class="figure">
            <b data-figure={`${id}/90d/uptime`}>{uptimeText(longest, locale)}</b>{' '}
            <small>
              <Evidence id={id} window="90d" tally={longest} wording={wording} />
            </small>
          </span>
        </div>
        <DayBars
          id={id}
          days={days}
          wording={wording}
          height={BAR_HEIGHT}
          label={words.barsOf(name, uptimeSentence(longest, '90d', wording))}
        />
        <div class="axis" aria-hidden="true">
          <span>{reachText(days, wording)}</span>
          <i />
          <span>{words.today}</span>
        </div>
        {isOpen && (
          <div class="details">
            <p data-figure={`${id}/last-outage`}>{lastOutageText(longest, now, wording)}</p>
            <WindowTable status={endpoint} wording={wording} />
          </div>
        )}
      </section>
    );
  }
}
