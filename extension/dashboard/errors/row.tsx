// A kind of error as a row: what, how often, since when, how much it matters; opened, the checks behind it.
// Promise: the figure first, its evidence smaller beside it; every picture has its text.
// Not here: which rows, and in which order (filters.ts).

import { countsBetween, type ErrorGroup } from '../../../shared/alert/error-groups.ts';
import { type ErrorMark, trendOf } from '../../../shared/alert/error-rank.ts';
import { numberFormat } from '../../../shared/ui/formats.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { ageText, countText, fullInstantText, type Wording } from '../../../shared/ui/text.ts';
import type { ErrorsWords } from '../../words/errors-words.ts';
import { foundText, looksText } from '../evidence/check-text.ts';
import type { Said } from '../evidence/said.tsx';
import type { ViewFrame } from '../view.ts';
import { ErrorChecks } from './checks.tsx';
import type { Period, RankedError } from './filters.ts';
import { frequencyOf, lastDays } from './ranked.ts';
import { Spark } from './spark.tsx';

export interface ErrorRowProps {
  readonly frame: ViewFrame;
  readonly error: RankedError;
  readonly days: Period;
  readonly mark: ErrorMark | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly say: (said: Said) => void;
}

export function ErrorRow(props: ErrorRowProps) {
  const { frame, error, days, isOpen, toggle } = props;
  const { wording, now, known } = frame;
  const words = frame.words.errors;
  const { group, name, mission, state } = error;
  const id = `error-${group.key.replaceAll(' ', '-')}`;
  const looks = looksText(group.failure, group.cause, frame.words);
  const status = known.status?.endpoints.find((each) => each.id === group.endpoint);
  const edges = lastDays(status?.days ?? [], days === 1 ? 7 : days, now);
  const rare = frequencyText(error, words, wording);
  return (
    <li class="error" data-state={state} data-outcome={group.outcome} data-error={group.key}>
      <div class="error-head">
        <StateMark state={group.outcome} label={wording.words.state[group.outcome]} />
        <div class="error-name">
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
            <b>{name}</b> <span>{foundText(group, words)}</span>
          </button>
          {looks !== '' && <p class="looks">{looks}</p>}
          <p class="faint">
            {seenText(error, words, now, wording)} · {words.mission[mission]}
            {error.goesOn && ` · ${words.goesOn}`}
            {error.hasGrown && ` · ${words.grown}`}
          </p>
        </div>
        <Spark
          counts={countsBetween(group.checks, edges)}
          label={(count, most) =>
            words.byDay(countText(count, wording.locale), countText(most, wording.locale))
          }
        />
        <div class="error-count">
          <b class="fig">{words.times(countText(error.count, wording.locale))}</b>
          {rare !== null && <small>{rare}</small>}
          <small>{trendText(group, words, wording)}</small>
        </div>
        <div class="error-rank">
          <b class={`priority p${error.priority}`} title={words.priorityRule}>
            {words.priority(error.priority)}
          </b>
          <small>{words.state[state]}</small>
        </div>
      </div>
      <div id={id} class="error-more" hidden={!isOpen}>
        {isOpen && <More {...props} />}
      </div>
    </li>
  );
}

function More({ frame, error, mark, say }: ErrorRowProps) {
  const words = frame.words.errors;
  const { key, last24 } = error.group;
  const put = (as: ErrorMark['as'] | null, before: ErrorMark | undefined) => {
    const wanted = frame.perform({ do: 'mark-error', key, as, last24 });
    void wanted.then((refusal) => {
      if (refusal !== null) return;
      const undo = () =>
        void frame.perform({
          do: 'mark-error',
          key,
          as: before?.as ?? null,
          last24: before?.last24 ?? last24,
        });
      say({ text: words.marked[as ?? 'none'], undo });
    });
  };
  return (
    <>
      <div class="acts">
        {mark?.as !== 'known' && error.state !== 'known' && (
          <button type="button" onClick={() => put('known', mark)}>
            {words.markKnown}
          </button>
        )}
        {mark?.as !== 'muted' && (
          <button type="button" onClick={() => put('muted', mark)}>
            {words.mute}
          </button>
        )}
        {mark !== undefined && (
          <button type="button" onClick={() => put(null, mark)}>
            {words.unmark}
          </button>
        )}
      </div>
      <ErrorChecks frame={frame} checks={error.group.checks} />
    </>
  );
}

function seenText({ group }: RankedError, words: ErrorsWords, now: number, wording: Wording) {
  const { firstAt, lastAt, checks } = group;
  const title = `${fullInstantText(firstAt, wording)} – ${fullInstantText(lastAt, wording)}`;
  const [first, last] = [ageText(firstAt, now, wording), ageText(lastAt, now, wording)];
  return <span title={title}>{checks.length === 1 ? words.seenOnce(last) : words.seen(first, last)}</span>;
}

function trendText(group: ErrorGroup, words: ErrorsWords, { locale }: Wording): string {
  const trend = trendOf(group);
  if (trend === 'quiet') return words.trend.quiet;
  const [last, before] = [countText(group.last24, locale), countText(group.before24, locale)];
  return `${words.lastDay(last, before)} · ${words.trend[trend]}`;
}

function frequencyText({ count, watchedMs }: RankedError, words: ErrorsWords, { locale }: Wording) {
  const often = frequencyOf(count, watchedMs);
  if (often === null) return null;
  const number = numberFormat(locale, { maximumSignificantDigits: 2 }).format(often.times);
  return often.per === 'hour' ? words.anHour(number) : words.aDay(number);
}
