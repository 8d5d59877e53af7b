// The overview: every endpoint with its state and its standard windows, worst first.
// Promise: the figures of the popup, all windows at once.
// Not here: a single endpoint (endpoint.tsx).

import type { EndpointStatus } from '../../../shared/feed/status.ts';
import { severity, standingText } from '../../../shared/ui/sentences.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { WindowTable } from '../../../shared/ui/window-table.tsx';
import { hashOf } from '../route.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';
import { type Selection, SelectionBar, useSelection } from './selection.tsx';

export const overviewView: View = {
  name: '',
  title: (words) => words.watched,
  draw: (frame) => <Overview frame={frame} />,
};

function Overview({ frame }: { frame: ViewFrame }) {
  const { known, words, wording, now } = frame;
  const { status } = known;
  const paused = new Set(known.config?.endpoints.filter((each) => each.paused).map(({ id }) => id));
  const rank = ({ id, standing }: EndpointStatus) =>
    paused.has(id) ? Number.POSITIVE_INFINITY : severity(standing.state);
  const endpoints = (status?.endpoints ?? []).toSorted((a, b) =>
    rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0,
  );
  const selection = useSelection(endpoints.map(({ id }) => id));
  // Why it can't be read stands above already.
  if (status === null) return <ViewHead title={words.watched} />;
  return (
    <>
      <ViewHead title={words.watched} />
      {endpoints.length > 1 && <All frame={frame} selection={selection} all={endpoints.length} />}
      <SelectionBar frame={frame} selection={selection} />
      {endpoints.length === 0 && <p class="empty">{words.emptyHelp}</p>}
      <ul class="overview">
        {endpoints.map((each) => (
          <li key={each.id} data-endpoint={each.id}>
            <h2>
              <input
                type="checkbox"
                aria-label={words.bulk.select(each.name)}
                checked={selection.ids.has(each.id)}
                onClick={(event) => selection.tick(each.id, event.currentTarget.checked, event.shiftKey)}
              />
              <StateMark state={each.standing.state} label={wording.words.state[each.standing.state]} />
              <a href={hashOf({ view: 'endpoint', id: each.id, query: {} })}>{each.name}</a>
              <span>{paused.has(each.id) ? words.paused : standingText(each, now, wording)}</span>
            </h2>
            <div class="wide">
              <WindowTable status={each} wording={wording} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function All({ frame, selection, all }: { frame: ViewFrame; selection: Selection; all: number }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={selection.ids.size === all}
        onChange={(event) => selection.tickAll(event.currentTarget.checked)}
      />{' '}
      {frame.words.bulk.all}
    </label>
  );
}
