// The overview: every endpoint with its state and its standard windows, worst first.
// Promise: the figures of the popup, all windows at once.
// Not here: a single endpoint (endpoint.tsx).

import { severity, standingText } from '../../../shared/ui/sentences.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { WindowTable } from '../../../shared/ui/window-table.tsx';
import { hashOf } from '../route.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const overviewView: View = {
  name: '',
  title: (words) => words.watched,
  draw: (frame) => <Overview frame={frame} />,
};

function Overview({ frame: { known, words, wording, now } }: { frame: ViewFrame }) {
  const { status } = known;
  // Why it can't be read stands above already.
  if (status === null) return <ViewHead title={words.watched} />;
  const paused = new Set(known.config?.endpoints.filter((each) => each.paused).map(({ id }) => id));
  const rank = ({ id, standing }: (typeof status.endpoints)[number]) =>
    paused.has(id) ? Number.POSITIVE_INFINITY : severity(standing.state);
  const endpoints = status.endpoints.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  return (
    <>
      <ViewHead title={words.watched} />
      {endpoints.length === 0 && <p class="empty">{words.emptyHelp}</p>}
      <ul class="overview">
        {endpoints.map((each) => (
          <li key={each.id} data-endpoint={each.id}>
            <h2>
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
