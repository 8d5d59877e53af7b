// The overview: every endpoint with its state and its standard windows, worst first.
// Promise: the figures of the popup, all windows at once.
// Not here: a single endpoint (endpoint.tsx).

import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { WindowTable } from '../../../shared/ui/window-table.tsx';
import { hashOf } from '../route.ts';
import type { View, ViewFrame } from '../view.ts';

export const overviewView: View = {
  name: '',
  title: (words) => words.watched,
  draw: (frame) => <Overview frame={frame} />,
};

function Overview({ frame: { known, words, wording } }: { frame: ViewFrame }) {
  const endpoints = known.status?.endpoints ?? [];
  if (endpoints.length === 0) return <p class="empty">{words.emptyHelp}</p>;
  return (
    <ul class="endpoints">
      {endpoints.map((status) => (
        <li key={status.id}>
          <h2>
            <StateMark state={status.standing.state} label={wording.words.state[status.standing.state]} />{' '}
            <a href={hashOf({ view: 'endpoint', id: status.id, query: {} })}>{status.name}</a>
          </h2>
          <WindowTable status={status} wording={wording} />
        </li>
      ))}
    </ul>
  );
}
