// Alerts as a list: what is the matter with whom, why, by which rule, and whether it was told.
// Promise: what was held back says why; each leads to its time in the timeline.
// Not here: which ones (filters.ts), reading them (use-alerts.ts).

import type { Acknowledged, Acknowledgement } from '../../../shared/alert/acknowledged.ts';
import { type Decision, isDropped } from '../../../shared/alert/decision.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { ageText, durationText, fullInstantText, instantText } from '../../../shared/ui/text.ts';
import { alertLabel } from '../../alert-label.ts';
import { namesOf } from '../../names-text.ts';
import { ruleText } from '../../rule-text.ts';
import { acknowledgedText } from '../../screen/acknowledge.tsx';
import { useArrival } from '../../screen/arrival.ts';
import { timelineHash } from '../evidence/check-text.ts';
import type { ViewFrame } from '../view.ts';
import { becauseText, heldText } from './because-text.ts';
import { fateOf } from './filters.ts';
import { AlertLife } from './life.tsx';

export interface AlertListProps {
  readonly frame: ViewFrame;
  readonly decisions: readonly Decision[];
  /** Whether they go on now. */
  readonly isOpen: boolean;
  readonly acknowledged: Acknowledged;
  /** The one that the address names, and that has the focus at first; null = none of these. */
  readonly meant: Decision | null;
}

export function AlertList({ frame, decisions, isOpen, acknowledged, meant }: AlertListProps) {
  if (decisions.length === 0) return null;
  return (
    <ul class={isOpen ? 'alerts going-on' : 'alerts'}>
      {decisions.map((each) => (
        <Row
          key={`${each.at} ${each.rule} ${each.kind} ${each.endpoints.join()}`}
          decision={each}
          frame={frame}
          isOpen={isOpen}
          acknowledgement={acknowledged.get(each.alert) ?? null}
          isMeant={each === meant}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly decision: Decision;
  readonly frame: ViewFrame;
  readonly isOpen: boolean;
  readonly acknowledgement: Acknowledgement | null;
  readonly isMeant: boolean;
}

function Row({ decision, frame, isOpen, acknowledgement, isMeant }: RowProps) {
  const { words, wording, now, known } = frame;
  const { endpoints, held, at, since, state, kind } = decision;
  const names = endpoints.map((id) => known.config?.endpoints.find((each) => each.id === id)?.name ?? id);
  const fate = fateOf(decision);
  const rule = ruleText(decision.rule, known.config?.alerts ?? null, words.alert);
  const place = useArrival<HTMLLIElement>(isMeant);
  return (
    <li
      class="alert"
      data-fate={fate}
      data-alert={decision.alert}
      tabIndex={isMeant ? -1 : undefined}
      ref={place}
    >
      <StateMark state={state} label={wording.words.state[state]} />
      <div class="alert-what">
        <b title={names.length > 1 ? names.join(wording.words.comma) : undefined}>
          {namesOf(names, wording, words)}
        </b>
        <span>{alertLabel(decision, wording, words)}</span>
        <p>
          {reasonText(decision, frame)} · <span class="quiet-text">{words.alert.rule(rule)}</span>
        </p>
        {held !== null && (
          <p class="why-held">{words.labelled(words.alert.heldBack, heldText(held, at, wording, words))}</p>
        )}
        {isOpen ? (
          <AlertLife frame={frame} decision={decision} acknowledgement={acknowledgement} />
        ) : (
          acknowledgement !== null &&
          kind === 'open' && <p class="quiet-text">{acknowledgedText(acknowledgement, frame)}</p>
        )}
      </div>
      <div class="alert-when">
        <b>{isOpen ? words.errors.goesOn : fate === 'told' ? words.alert.told : words.alert.heldBack}</b>
        <When decision={decision} frame={frame}>
          {isOpen ? words.evidence.openSince(instantText(since, now, wording)) : ageText(at, now, wording)}
        </When>
      </div>
    </li>
  );
}

/** Of an end, how long it was; of one that nobody followed to its end, what it was about. */
function reasonText(decision: Decision, { words, wording }: ViewFrame): string {
  const { kind, at, since, because } = decision;
  return kind === 'close' && !isDropped(decision)
    ? words.alert.lasted(durationText(at - since, wording.locale))
    : becauseText(because, wording, words);
}

interface WhenProps {
  readonly decision: Decision;
  readonly frame: ViewFrame;
  readonly children: string;
}

function When({ decision: { endpoints, since, at }, frame, children }: WhenProps) {
  const { wording, known } = frame;
  const [first] = endpoints;
  const title = `${fullInstantText(since, wording)} – ${fullInstantText(at, wording)}`;
  const isWatched = known.config?.endpoints.some(({ id }) => id === first) ?? false;
  if (first === undefined || !isWatched) return <small title={title}>{children}</small>;
  return (
    <small>
      <a href={timelineHash(first, since, at)} title={title}>
        {children}
      </a>
    </small>
  );
}
