// The overview: every endpoint on one line with its state and the figures of thirty days, worst first.
// Promise: a hundred of them can be looked over; every window of one is a click away.
// Not here: a line (overview/overview-row.tsx), a single endpoint (endpoint.tsx).

import { useRef } from 'preact/hooks';
import { severity } from '../../../shared/ui/sentences.ts';
import { useHeldFocus } from '../../screen/held-focus.ts';
import { type Item, itemsOf } from '../../screen/order.ts';
import { asleep } from '../../snooze.ts';
import { OverviewRow, WINDOW } from '../overview/overview-row.tsx';
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
  const sleeping = new Set(asleep(known.snoozed, now));
  const items = itemsOf(known, sleeping).toSorted((a, b) => rank(a) - rank(b));
  const list = useRef<HTMLTableElement>(null);
  useHeldFocus(list);
  const selection = useSelection(items.map(({ endpoint }) => endpoint.id));
  // Why it can't be read stands above already.
  if (known.status === null) return <ViewHead title={words.watched} />;
  if (items.length === 0) {
    return (
      <>
        <ViewHead title={words.watched} />
        <p class="empty">{words.emptyHelp}</p>
      </>
    );
  }
  return (
    <>
      <ViewHead title={words.watched} about={wording.words.window[WINDOW]} />
      <SelectionBar frame={frame} selection={selection} />
      <table ref={list} class="plain stacking overview">
        <Head frame={frame} selection={selection} all={items.length} />
        <tbody>
          {items.map((item) => (
            <OverviewRow key={item.endpoint.id} frame={frame} item={item} selection={selection} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const PAUSED = severity('up') + 1;

function rank({ endpoint, standing }: Item): number {
  return endpoint.paused ? PAUSED : severity(standing?.state ?? 'unknown');
}

interface HeadProps {
  readonly frame: ViewFrame;
  readonly selection: Selection;
  readonly all: number;
}

function Head({ frame: { words, wording }, selection, all }: HeadProps) {
  const { uptime, downtime, availability, response } = wording.words;
  return (
    <thead>
      <tr>
        <td class="ticked">
          {all > 1 && (
            <input
              type="checkbox"
              aria-label={words.bulk.all}
              title={words.bulk.all}
              checked={selection.ids.size === all}
              onChange={(event) => selection.tickAll(event.currentTarget.checked)}
            />
          )}
        </td>
        {[words.backup.endpoint, uptime, downtime, availability, response].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <td class="bars" />
      </tr>
    </thead>
  );
}
