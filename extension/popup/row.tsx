// A row: one endpoint at a glance, and its details once opened.
// Promise: state by shape, colour and word; the figure, then its evidence.
// Not here: the details (details.tsx), the order of rows (list.tsx).

import { useState } from 'preact/hooks';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { Bars } from '../../shared/ui/bars.tsx';
import { Evidence } from '../../shared/ui/evidence.tsx';
import { daysText, dayText, standingText } from '../../shared/ui/sentences.ts';
import { StateMark } from '../../shared/ui/state-mark.tsx';
import { fullInstantText, uptimeText } from '../../shared/ui/text.ts';
import type { PopupFrame } from './app.tsx';
import { Details } from './details.tsx';

/** CSS pixels. */
const BAR_HEIGHT = 22;

export interface RowProps {
  readonly frame: PopupFrame;
  readonly status: EndpointStatus;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export function Row({ frame, status, isOpen, toggle }: RowProps) {
  const { wording, words, now, known } = frame;
  const [chosenDay, chooseDay] = useState<number | null>(null);
  const { id, name, standing } = status;
  const endpoint = known.config?.endpoints.find((each) => each.id === id);
  if (endpoint === undefined) return null;
  const { paused } = endpoint;
  const sub = paused ? words.paused : standingText(status, now, wording);
  const since = standing.since === null ? '' : words.since(fullInstantText(standing.since, wording));
  const body = `details-${id}`;
  return (
    <li class="row" data-endpoint={id} data-state={paused ? 'paused' : standing.state}>
      <StateMark
        state={paused ? 'unknown' : standing.state}
        label={paused ? words.paused : wording.words.state[standing.state]}
      />
      <h3 class="name">
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={toggle}>
          {name}
        </button>
      </h3>
      <span class="fig" data-figure={`${id}/90d/uptime`}>
        {uptimeText(status.windows['90d'], wording.locale)}
      </span>
      <span class="sub" title={since}>
        {sub}
      </span>
      <span class="ev">
        <Evidence id={id} window="90d" tally={status.windows['90d']} wording={wording} />
      </span>
      <div class="bars">
        <Bars
          figure={`${id}/day`}
          rows={status.days}
          comma={wording.words.comma}
          tell={(day) => dayText(day, wording)}
          height={BAR_HEIGHT}
          label={daysText(name, 90, status.windows['90d'], wording)}
          chosen={chosenDay}
          choose={chooseDay}
        />
      </div>
      <div id={body} class="details" hidden={!isOpen}>
        {isOpen && <Details frame={frame} status={status} endpoint={endpoint} />}
      </div>
    </li>
  );
}
