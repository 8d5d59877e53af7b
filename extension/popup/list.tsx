// Everything that is watched: what was looked for, by groups, the worst first.
// Promise: a row stays open and focused while figures change under it; the first screenful is drawn first.
// Not here: the order (order.ts), a group (group.tsx), a row (row.tsx), keys (moving.ts).

import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../shared/ui/text.ts';
import { readRoute } from '../route.ts';
import { arranged, foundBy, type Group, itemsOf } from '../screen/order.ts';
import { asleep } from '../snooze.ts';
import { Empty } from './empty.tsx';
import { Find } from './find.tsx';
import type { DetailsOf, OverviewFrame } from './frame.ts';
import { GroupPart } from './group.tsx';
import { useGrowing } from './growing.ts';
import type { Moving } from './moving.ts';

/** With fewer there is nothing to look for, unless somebody asks for it. */
const FIND_FROM = 6;

export interface ListProps {
  readonly frame: OverviewFrame;
  readonly moving: Moving;
  /** What is looked for; null = nobody looks. */
  readonly query: string | null;
  readonly find: (query: string | null) => void;
  readonly details: DetailsOf;
}

export function List({ frame, moving, query, find, details }: ListProps) {
  const { known, words, wording, now } = frame;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useOpenedByAddress((id) => setOpened(new Set([id])));
  const items = itemsOf(known, asleep(known.snoozed, now));
  const found = query === null ? items : foundBy(items, query);
  const drawn = useGrowing(found.length);
  if (known.config === null) return null;
  if (items.length === 0) return <Empty frame={frame} />;
  const groups = arranged(found);
  const isGrouped = items.some(({ endpoint }) => endpoint.group !== null);
  const allPaused = items.every(({ endpoint }) => endpoint.paused);
  const toggle = (id: string) => setOpened((before) => toggled(before, id));
  return (
    <section
      ref={moving.list}
      aria-labelledby="watched"
      onFocusIn={moving.onFocusIn}
      onKeyDown={moving.onKeyDown}
    >
      <div class="group">
        <h2 id="watched">{words.watched}</h2>
        <span>{wording.words.window['90d']}</span>
      </div>
      {(query !== null || items.length >= FIND_FROM) && (
        <Find frame={frame} query={query} find={find} shown={found.length} all={items.length} />
      )}
      {allPaused && (
        <div class="acts all-paused">
          <button type="button" onClick={() => resume(frame)}>
            {words.popup.resumeAll}
          </button>
        </div>
      )}
      {found.length === 0 && (
        <div class="nothing">
          <p>{words.popup.nothingFound(query ?? '')}</p>
          <button type="button" onClick={() => find(null)}>
            {words.popup.clear}
          </button>
        </div>
      )}
      {upTo(groups, drawn).map((group) => (
        <GroupPart
          key={group.name ?? ''}
          frame={frame}
          group={group}
          isHeaded={isGrouped}
          isSought={(query ?? '') !== ''}
          opened={opened}
          details={details}
          toggle={toggle}
          current={moving.current ?? firstStop(groups, isGrouped)}
        />
      ))}
      {found.length > 0 && <p class="legend">{wording.words.howToRead}</p>}
      <p class="aloud" role="status">
        {query !== null && query !== '' && foundText(found.length, items.length, frame)}
      </p>
    </section>
  );
}

export function foundText(shown: number, all: number, { words, wording: { locale } }: OverviewFrame): string {
  return words.popup.found(countText(shown, locale), countText(all, locale));
}

function resume({ known: { config }, perform }: OverviewFrame): void {
  for (const { id } of config?.endpoints ?? []) void perform({ do: 'resume', id });
}

/** The first so many rows, in their groups. */
function upTo(groups: readonly Group[], most: number): readonly Group[] {
  let left = most;
  return groups.flatMap((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

function firstStop([first]: readonly Group[], isGrouped: boolean): string {
  if (first === undefined) return '';
  return isGrouped ? `group ${first.name ?? ''}` : `row ${first.items[0]?.endpoint.id ?? ''}`;
}

/** A notice leads to an endpoint: `#/endpoint/shop`. After the first drawing, which may be taken over from the first paint. */
function useOpenedByAddress(open: (id: string) => void): void {
  useEffect(() => {
    const { view, id } = readRoute(location.hash);
    if (view === 'endpoint' && id !== null) open(id);
  }, []);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...ids].filter((each) => each !== id);
  return new Set(ids.has(id) ? others : [...others, id]);
}
