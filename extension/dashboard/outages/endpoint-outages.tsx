// The outages of one endpoint, for its own view: read, listed, and with notes.
// Promise: needs nothing but the frame and the endpoint; says so where there are none.
// Not here: a row (list.tsx), the view of all outages (views/outages.tsx).

import { useMemo } from 'preact/hooks';
import { countText } from '../../../shared/ui/text.ts';
import { readOutageNotes } from '../../outage-notes.ts';
import { Reading } from '../evidence/reading.tsx';
import { SaidBar, useSaid } from '../evidence/said.tsx';
import { NO_TROUBLES } from '../evidence/troubles.ts';
import { useNote } from '../evidence/use-note.ts';
import { useTroubles } from '../evidence/use-troubles.ts';
import type { ViewFrame } from '../view.ts';
import { listed, OutageList } from './list.tsx';

/** As far as raw samples reach, in days. */
const DAYS_ON_RECORD = 90;

export function EndpointOutages({ frame, id, name }: { frame: ViewFrame; id: string; name: string }) {
  const { words, wording, edge } = frame;
  const read = useTroubles(frame, [id]);
  const notes = useNote(edge, readOutageNotes) ?? {};
  const [said, say] = useSaid();
  const troubles = read.byEndpoint.get(id) ?? NO_TROUBLES;
  const outages = useMemo(() => listed(id, name, troubles), [id, name, troubles]);
  const isNone = outages.length === 0 && read.done >= read.all;
  return (
    <>
      <Reading read={read} words={words} wording={wording} />
      {isNone && <p class="empty">{words.evidence.noOutages(countText(DAYS_ON_RECORD, wording.locale))}</p>}
      <OutageList frame={frame} outages={outages} notes={notes} named={false} say={say} />
      <SaidBar said={said} undo={words.undo} clear={() => say(null)} />
    </>
  );
}
