// The log: every check, the latest first, with filters.
// Promise: reads as far back as one scrolls; the address holds the filters; what is shown can be copied.
// Not here: reading (log/use-log.ts), the table (log/log-table.tsx), CSV and JSON (log/export.ts).

import { countText, fullInstantText, instantText } from '../../../shared/ui/text.ts';
import { ownZone } from '../../wording.ts';
import { saidText } from '../../words/said.ts';
import { type Said, SaidBar, useSaid } from '../evidence/said.tsx';
import { toCsv, toJson } from '../log/export.ts';
import { type LogFilters, logQueryOf, readLogFilters } from '../log/filters.ts';
import { LogFilterBar } from '../log/log-filters.tsx';
import { LogTable } from '../log/log-table.tsx';
import type { LogRow } from '../log/pages.ts';
import { type LiveLog, useLog } from '../log/use-log.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const logView: View = {
  name: 'log',
  title: (words) => words.evidence.log,
  draw: (frame) => <Log frame={frame} />,
};

function Log({ frame }: { frame: ViewFrame }) {
  const { route, go, words } = frame;
  const filters = readLogFilters(route.query);
  const log = useLog(frame, filters);
  const [said, say] = useSaid();
  const show = (next: Partial<LogFilters>) =>
    go({ view: 'log', id: null, query: logQueryOf({ ...filters, ...next }) }, next.status !== undefined);
  return (
    <div class="log">
      <ViewHead title={words.evidence.log} about={words.evidence.timesIn(ownZone())}>
        <Copies rows={log.rows} frame={frame} say={say} />
      </ViewHead>
      <LogFilterBar frame={frame} filters={filters} show={show} />
      {log.rows.length > 0 && (
        <LogTable frame={frame} rows={log.rows} isWhole={log.next === null} more={log.more} />
      )}
      <Foot log={log} frame={frame} />
      <SaidBar said={said} undo={words.undo} clear={() => say(null)} />
      <p class="visually-hidden" role="status">
        {log.isReading || log.rows.length === 0 ? '' : shownText(log.rows, frame)}
      </p>
    </div>
  );
}

function Foot({ log, frame }: { log: LiveLog; frame: ViewFrame }) {
  const { words, wording, now } = frame;
  const { evidence } = words;
  if (log.problem !== null)
    return (
      <p class="notice" role="alert">
        {saidText(log.problem, words)}
      </p>
    );
  if (log.isReading) {
    const day = log.next === null ? '' : instantText(log.next, now, wording);
    return (
      <p class="loading" role="status">
        {evidence.readingBack(day)}
      </p>
    );
  }
  if (log.next === null)
    return <p class="empty">{log.rows.length === 0 ? evidence.noChecks : evidence.end}</p>;
  return (
    <p class="acts">
      <button type="button" onClick={log.more}>
        {evidence.older}
      </button>
    </p>
  );
}

function shownText(rows: readonly LogRow[], { words, wording }: ViewFrame): string {
  const first = rows.at(-1);
  const since = first === undefined ? '' : fullInstantText(first.sample.at, wording);
  return words.evidence.shown(countText(rows.length, wording.locale), since);
}

interface CopiesProps {
  readonly rows: readonly LogRow[];
  readonly frame: ViewFrame;
  readonly say: (said: Said) => void;
}

function Copies({ rows, frame: { words, wording }, say }: CopiesProps) {
  const { evidence } = words;
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say({ text: evidence.copied(countText(rows.length, wording.locale)), undo: null });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say({ text: evidence.notCopied(why), undo: null });
    }
  };
  return (
    <div class="acts">
      <button type="button" disabled={rows.length === 0} onClick={() => void copy(toCsv(rows))}>
        {evidence.copyCsv}
      </button>
      <button type="button" disabled={rows.length === 0} onClick={() => void copy(toJson(rows))}>
        {evidence.copyJson}
      </button>
    </div>
  );
}
