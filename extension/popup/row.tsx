// A row: one endpoint at a glance, and its details once opened.
// Promise: state by shape, colour and word; the figure, then its evidence; before its figures are read, its state.
// Not here: the details (details.tsx), the order of rows (order.ts), its sentence (row-text.ts).

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { Bars } from '../../shared/ui/bars.tsx';
import { Evidence } from '../../shared/ui/evidence.tsx';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { daysText, dayText } from '../../shared/ui/sentences.ts';
import { StateMark } from '../../shared/ui/state-mark.tsx';
import { fullInstantText, NO_EVIDENCE, uptimeText } from '../../shared/ui/text.ts';
import type { Item } from '../screen/order.ts';
import { rowText } from '../screen/row-text.ts';
import type { DetailsOf, OverviewFrame } from './frame.ts';
import { Sparkline } from './sparkline.tsx';

/** CSS pixels. */
const BAR_HEIGHT = 22;

export interface RowProps {
  readonly frame: OverviewFrame;
  readonly item: Item;
  readonly isOpen: boolean;
  readonly details: DetailsOf;
  readonly toggle: () => void;
  /** Whether Tab leads to it. */
  readonly isCurrent: boolean;
  /** Of its heading. */
  readonly level: 3 | 4;
}

export function Row({ frame, item, isOpen, details, toggle, isCurrent, level }: RowProps) {
  const { wording, words, now, known } = frame;
  const { endpoint, standing, status } = item;
  const { id, name, paused } = endpoint;
  const state = standing?.state ?? 'unknown';
  const Heading = `h${level}` as const;
  const body = `details-${id}`;
  const since = standing?.since ?? null;
  const latest = known.latest.get(id) ?? null;
  const sub = rowText(item, latest, known.snoozed[id] ?? now, now, wording, words);
  return (
    <li class="row" data-endpoint={id} data-state={paused ? 'paused' : state} data-asleep={item.isAsleep}>
      <StateMark state={state} label={paused ? words.paused : wording.words.state[state]} />
      <Heading class="name">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={toggle}
          data-stop={`row ${id}`}
          tabIndex={isCurrent ? 0 : -1}
        >
          {name}
        </button>
      </Heading>
      <Figure status={status} wording={wording} />
      <span class="sub" title={since === null ? '' : words.since(fullInstantText(since, wording))}>
        {frame.asking.has(id) ? words.popup.asking : sub}
      </span>
      {status !== null && <Pictures status={status} frame={frame} isCurrent={isCurrent} />}
      <div id={body} class="details" hidden={!isOpen}>
        {isOpen && status !== null && details(endpoint, status)}
      </div>
    </li>
  );
}

function Figure({ status, wording }: { status: EndpointStatus | null; wording: FigureWording }) {
  if (status === null) return <span class="fig">{NO_EVIDENCE}</span>;
  const tally = status.windows['90d'];
  return (
    <>
      <span class="fig" data-figure={`${status.id}/90d/uptime`}>
        {uptimeText(tally, wording.locale)}
      </span>
      <span class="ev">
        <Evidence id={status.id} window="90d" tally={tally} wording={wording} />
      </span>
    </>
  );
}

interface PicturesProps {
  readonly status: EndpointStatus;
  readonly frame: OverviewFrame;
  readonly isCurrent: boolean;
}

/** Drawn anew only where the history has changed: the rest of a row changes with every second. */
function Pictures({ status, frame: { wording, words }, isCurrent }: PicturesProps) {
  const [chosen, choose] = useState<number | null>(null);
  const bars = useRef<HTMLDivElement>(null);
  // A hundred rows with two stops each would keep Tab from the rest of the popup: one row has both.
  useLayoutEffect(() => {
    const strip = bars.current?.querySelector<HTMLElement>('.strip');
    if (strip !== null && strip !== undefined) strip.tabIndex = isCurrent ? 0 : -1;
  });
  return useMemo(
    () => (
      <>
        <Sparkline status={status} words={words.popup} locale={wording.locale} />
        <div class="bars" ref={bars}>
          <Bars
            figure={`${status.id}/day`}
            rows={status.days}
            comma={wording.words.comma}
            tell={(day) => dayText(day, wording)}
            height={BAR_HEIGHT}
            label={daysText(status.name, 90, status.windows['90d'], wording)}
            chosen={chosen}
            choose={choose}
          />
        </div>
      </>
    ),
    [status, chosen, wording.locale],
  );
}
