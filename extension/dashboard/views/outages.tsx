// Outages of everything that is watched, or of one endpoint.
// Promise: every outage that raw samples reach, with its evidence; what is read so far shows at once.
// Not here: a row (outages/list.tsx), reading (evidence/).

import { useMemo } from 'preact/hooks';
import { countText, durationText } from '../../../shared/ui/text.ts';
import { readOutageNotes } from '../../outage-notes.ts';
import { Reading } from '../evidence/reading.tsx';
import { SaidBar, useSaid } from '../evidence/said.tsx';
import { Select } from '../evidence/select.tsx';
import { NO_TROUBLES } from '../evidence/troubles.ts';
import { useNote } from '../evidence/use-note.ts';
import { useTroubles } from '../evidence/use-troubles.ts';
import { listed, OutageList } from '../outages/list.tsx';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const outagesView: View = {
  name: 'outages',
  title: (words) => words.evidence.outages,
  draw: (frame) => <Outages frame={frame} />,
};

/** As far as raw samples reach, in days. */
const DAYS_ON_RECORD = 90;

function Outages({ frame }: { frame: ViewFrame }) {
  const { route, go, known, wording } = frame;
  const { evidence: words, errors, undo } = frame.words;
  const endpoint = route.query['endpoint'] ?? null;
  const read = useTroubles(frame, endpoint === null ? null : [endpoint]);
  const notes = useNote(frame.edge, readOutageNotes) ?? {};
  const [said, say] = useSaid();
  const endpoints = known.status?.endpoints ?? [];
  const outages = useMemo(
    () =>
      endpoints
        .filter(({ id }) => (endpoint ?? id) === id)
        .flatMap(({ id, name }) => listed(id, name, read.byEndpoint.get(id) ?? NO_TROUBLES)),
    [read.byEndpoint, endpoint, known.config],
  );
  const { locale } = wording;
  const downMs = outages.reduce((sum, { outage }) => sum + outage.downMs, 0);
  const totals = words.totals(
    countText(outages.length, locale),
    durationText(downMs, locale),
    outages.length,
  );
  return (
    <div class="outages-view">
      <ViewHead title={words.outages} about={outages.length === 0 ? undefined : totals}>
        <div class="filters">
          <Select
            label={errors.filterEndpoint}
            all={errors.allEndpoints}
            value={endpoint}
            choices={endpoints.map(({ id, name }) => [id, name])}
            change={(id) => go({ view: 'outages', id: null, query: id === null ? {} : { endpoint: id } })}
          />
        </div>
      </ViewHead>
      <Reading read={read} words={frame.words} wording={wording} />
      {outages.length === 0 && read.done >= read.all && (
        <p class="empty">
          {endpoints.length === 0
            ? frame.words.emptyHelp
            : words.noOutages(countText(DAYS_ON_RECORD, locale))}
        </p>
      )}
      <OutageList frame={frame} outages={outages} notes={notes} named={endpoint === null} say={say} />
      <SaidBar said={said} undo={undo} clear={() => say(null)} />
    </div>
  );
}
