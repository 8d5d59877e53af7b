// A group: its heading, which sums it up and folds it, and its rows.
// Promise: folded or not, its state is told; what is looked for is never folded away.
// Not here: the order (order.ts), a row (row.tsx).

import { StateMark } from '../../shared/ui/state-mark.tsx';
import { countText } from '../../shared/ui/text.ts';
import type { Group } from '../screen/order.ts';
import type { DetailsOf, OverviewFrame } from './frame.ts';
import { Row } from './row.tsx';

export interface GroupPartProps {
  readonly frame: OverviewFrame;
  readonly group: Group;
  /** Whether it has a heading: not where nothing has a group. */
  readonly isHeaded: boolean;
  /** Whether something is looked for. */
  readonly isSought: boolean;
  /** Ids of the endpoints whose details are open. */
  readonly opened: ReadonlySet<string>;
  readonly details: DetailsOf;
  readonly toggle: (id: string) => void;
  /** The stop that Tab leads to. */
  readonly current: string;
}

export function GroupPart({
  frame,
  group,
  isHeaded,
  isSought,
  opened,
  details,
  toggle,
  current,
}: GroupPartProps) {
  const { known, prefer } = frame;
  const key = group.name ?? '';
  const { folded } = known.preferences;
  const isFolded = isHeaded && !isSought && folded.includes(key);
  const fold = () =>
    void prefer({ folded: isFolded ? folded.filter((each) => each !== key) : [...folded, key] });
  return (
    <div class="watched-group">
      {isHeaded && (
        <Heading
          frame={frame}
          group={group}
          isFolded={isFolded}
          fold={fold}
          isCurrent={current === `group ${key}`}
        />
      )}
      <ul class="rows" hidden={isFolded}>
        {!isFolded &&
          group.items.map((item) => (
            <Row
              key={item.endpoint.id}
              frame={frame}
              item={item}
              isOpen={opened.has(item.endpoint.id)}
              details={details}
              toggle={() => toggle(item.endpoint.id)}
              isCurrent={current === `row ${item.endpoint.id}`}
              level={isHeaded ? 4 : 3}
            />
          ))}
      </ul>
    </div>
  );
}

interface HeadingProps extends Pick<GroupPartProps, 'frame' | 'group'> {
  readonly isFolded: boolean;
  readonly fold: () => void;
  readonly isCurrent: boolean;
}

function Heading({ frame, group, isFolded, fold, isCurrent }: HeadingProps) {
  const { words } = frame;
  return (
    <h3 class="group-head" data-state={group.state ?? 'paused'}>
      <button
        type="button"
        aria-expanded={!isFolded}
        onClick={fold}
        data-stop={`group ${group.name ?? ''}`}
        tabIndex={isCurrent ? 0 : -1}
      >
        <svg class="fold" viewBox="0 0 12 12" width="12" aria-hidden="true">
          <path d="M4 2l4 4-4 4z" />
        </svg>
        <span class="group-name">{group.name ?? words.popup.ungrouped}</span>
        <span class="sum">
          {group.state !== null && group.state !== 'up' && <StateMark state={group.state} />}
          {sumText(group, frame)}
        </span>
      </button>
    </h3>
  );
}

/** "1 of 3 down", "all 3 up" */
function sumText({ state, count, attended }: Group, { words, wording }: OverviewFrame): string {
  const { locale } = wording;
  if (state === null) return words.paused;
  if (state === 'up') return words.popup.allUp(attended);
  return wording.words.some[state](countText(count, locale), countText(attended, locale));
}
