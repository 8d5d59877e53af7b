// Everything that is watched: worst first, then as the owner ordered.
// Promise: a row stays open and focused while figures change under it.
// Not here: a single row (row.tsx).

import { useState } from 'preact/hooks';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { STATES_BY_SEVERITY } from '../../shared/ui/sentences.ts';
import type { PopupFrame } from './app.tsx';
import { Row } from './row.tsx';

export function List({ frame }: { frame: PopupFrame }) {
  const { known, words, wording } = frame;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (known.status === null || known.config === null) return null;
  if (known.config.endpoints.length === 0) return <Empty frame={frame} />;
  const toggle = (id: string) => setOpened(opened.has(id) ? without(opened, id) : new Set([...opened, id]));
  const paused = new Set(known.config.endpoints.filter((each) => each.paused).map(({ id }) => id));
  return (
    <section aria-label={words.watched}>
      <div class="group">
        <h2>{words.watched}</h2>
        <span>{wording.words.window['90d']}</span>
      </div>
      <ul class="rows">
        {worstFirst(known.status.endpoints, paused).map((status) => (
          <Row
            key={status.id}
            frame={frame}
            status={status}
            isOpen={opened.has(status.id)}
            toggle={() => toggle(status.id)}
          />
        ))}
      </ul>
      <p class="legend">{wording.words.howToRead}</p>
    </section>
  );
}

function Empty({ frame: { words } }: { frame: PopupFrame }) {
  return (
    <section class="empty">
      <p>{words.emptyHelp}</p>
    </section>
  );
}

function worstFirst(
  endpoints: readonly EndpointStatus[],
  paused: ReadonlySet<string>,
): readonly EndpointStatus[] {
  const rank = ({ id, standing }: EndpointStatus) =>
    paused.has(id) ? STATES_BY_SEVERITY.length : STATES_BY_SEVERITY.indexOf(standing.state);
  return endpoints.toSorted((a, b) => rank(a) - rank(b));
}

function without(ids: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== gone));
}
