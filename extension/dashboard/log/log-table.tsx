// The checks of the log as a table of which only what is seen is drawn.
// Promise: a reader hears how long it is; each check leads to its instant in the timeline.
// Not here: reading (use-log.ts), which rows are drawn (virtual.ts).

import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { fullInstantText, latencyText, NO_EVIDENCE } from '../../../shared/ui/text.ts';
import { foundText, looksText, timelineHash } from '../evidence/check-text.ts';
import type { ViewFrame } from '../view.ts';
import type { LogRow } from './pages.ts';
import { useSeen } from './virtual.ts';

export interface LogTableProps {
  readonly frame: ViewFrame;
  readonly rows: readonly LogRow[];
  /** Whether more may be had. */
  readonly isWhole: boolean;
  readonly more: () => void;
}

export function LogTable({ frame, rows, isWhole, more }: LogTableProps) {
  const { words, known } = frame;
  const { seen, body } = useSeen(rows.length, more);
  const names = new Map(known.config?.endpoints.map(({ id, name }) => [id, name]));
  const { errors, evidence } = words;
  const heads = [
    errors.time,
    errors.filterEndpoint,
    evidence.outcome,
    errors.answer,
    errors.latency,
    errors.found,
  ];
  return (
    <table class="log-table" aria-rowcount={isWhole ? rows.length + 1 : -1}>
      <thead>
        <tr aria-rowindex={1}>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Room px={seen.from * seen.rowPx} />
        {rows.slice(seen.from, seen.to).map((row, i) => (
          <Row
            key={`${row.endpoint} ${row.sample.at} ${row.sample.vantage}`}
            row={row}
            name={names.get(row.endpoint) ?? row.endpoint}
            index={seen.from + i + 2}
            frame={frame}
          />
        ))}
        <Room px={Math.max(0, rows.length - seen.to) * seen.rowPx} />
      </tbody>
    </table>
  );
}

/** What is not drawn takes its room all the same. */
function Room({ px }: { px: number }) {
  return px === 0 ? null : <tr style={{ blockSize: `${px}px` }} />;
}

interface RowProps {
  readonly row: LogRow;
  readonly name: string;
  readonly index: number;
  readonly frame: ViewFrame;
}

function Row({ row: { endpoint, sample, failure }, name, index, frame }: RowProps) {
  const { wording, words } = frame;
  const { outcome, status, latencyUs, cause, recheck } = sample;
  const found = [
    foundText(sample, words.errors),
    looksText(failure, cause, words),
    recheck ? words.evidence.recheck : '',
  ];
  const text = found.filter((each) => each !== '').join(' · ');
  return (
    <tr class="log-row" aria-rowindex={index}>
      <td>
        <a href={timelineHash(endpoint, sample.at, sample.at)} title={words.errors.openTimeline}>
          {fullInstantText(sample.at, wording)}
        </a>
      </td>
      <td title={name}>{name}</td>
      <td>
        <StateMark state={outcome} /> {wording.words.state[outcome]}
      </td>
      <td>{status ?? NO_EVIDENCE}</td>
      <td>{latencyText(latencyUs, wording.locale)}</td>
      <td title={text}>{text}</td>
    </tr>
  );
}
