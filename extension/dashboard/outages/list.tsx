// Outages, the latest first: when, how long, why, on what evidence, and a note of one's own.
// Promise: fits any view: it reads nothing itself.
// Not here: finding outages (shared/core/outage-list.ts), reading them (evidence/), keeping notes (outage-notes.ts).

import type { FailingCheck } from '../../../shared/alert/error-groups.ts';
import { SECOND_MS } from '../../../shared/core/instant.ts';
import type { ToldOutage } from '../../../shared/core/outage-list.ts';
import { StateMark } from '../../../shared/ui/state-mark.tsx';
import { countText, durationText, fullInstantText, instantText } from '../../../shared/ui/text.ts';
import type { OutageNotes } from '../../outage-notes.ts';
import { foundText, looksText, timelineHash } from '../evidence/check-text.ts';
import type { Said } from '../evidence/said.tsx';
import type { Troubles } from '../evidence/troubles.ts';
import type { ViewFrame } from '../view.ts';
import { OutageNote } from './note.tsx';

export interface ListedOutage {
  readonly endpoint: string;
  readonly name: string;
  readonly outage: ToldOutage;
  /** What its first failing check looked like, where that is on record. */
  readonly first: FailingCheck | null;
}

export interface OutageListProps {
  readonly frame: ViewFrame;
  readonly outages: readonly ListedOutage[];
  readonly notes: OutageNotes;
  /** Whether the endpoint's name stands in each row. */
  readonly named: boolean;
  readonly say: (said: Said) => void;
}

/** The outages of an endpoint as the list takes them. */
export function listed(endpoint: string, name: string, troubles: Troubles): readonly ListedOutage[] {
  const checks = new Map(
    troubles.failing.map((check) => [`${check.sample.at} ${check.sample.vantage}`, check]),
  );
  return troubles.outages.map((outage) => {
    const first = outage.first === null ? null : checks.get(`${outage.first.at} ${outage.first.vantage}`);
    return { endpoint, name, outage, first: first ?? null };
  });
}

export function OutageList({ outages, ...props }: OutageListProps) {
  const sorted = outages.toSorted((a, b) => b.outage.begin - a.outage.begin);
  return (
    <ul class="outages">
      {sorted.map((each) => (
        <Row key={`${each.endpoint} ${each.outage.begin}`} each={each} {...props} />
      ))}
    </ul>
  );
}

type RowProps = Omit<OutageListProps, 'outages'> & { readonly each: ListedOutage };

function Row({ each, frame, notes, named, say }: RowProps) {
  const { endpoint, name, outage } = each;
  const { wording, now } = frame;
  const words = frame.words.evidence;
  const { begin, end, lastDownAt } = outage;
  const when = whenText(outage, frame);
  const title = `${fullInstantText(begin, wording)}${end === null ? '' : ` – ${fullInstantText(end, wording)}`}`;
  return (
    <li class="outage" data-begin={begin}>
      <StateMark state="down" label={wording.words.state.down} />
      <div class="outage-when">
        {named && <b>{name}</b>}
        <a href={timelineHash(endpoint, begin, end ?? lastDownAt)} title={title}>
          {when}
        </a>
        <Evidence each={each} frame={frame} />
        <OutageNote
          frame={frame}
          endpoint={endpoint}
          begin={begin}
          text={notes[endpoint]?.[begin] ?? ''}
          label={words.noteOf(name + wording.words.comma + when)}
          say={say}
        />
      </div>
      <div class="outage-length">
        <b class="fig">{durationText(outage.downMs, wording.locale)}</b>
        <small>{boundsText(outage, frame)}</small>
        {end === null && <small>{words.downWhenLastSeen(instantText(lastDownAt, now, wording))}</small>}
      </div>
    </li>
  );
}

function Evidence({ each: { outage, first }, frame }: { each: ListedOutage; frame: ViewFrame }) {
  const { wording, words } = frame;
  const { causes, checks } = outage;
  const { evidence, errors } = words;
  const found = causes.map(({ cause, status, count }) => {
    const text = foundText({ outcome: 'down', cause, status }, errors);
    return causes.length === 1 ? text : evidence.causeTimes(text, countText(count, wording.locale));
  });
  const looks = first === null ? '' : looksText(first.failure, first.sample.cause, words);
  return (
    <>
      <p>
        {found.join(wording.words.comma)} ·{' '}
        <span class="quiet-text">{evidence.checks(countText(checks, wording.locale), checks)}</span>
      </p>
      {looks !== '' && <p class="faint">{evidence.firstFound(looks)}</p>}
    </>
  );
}

function whenText({ begin, end }: ToldOutage, { words: { evidence }, wording, now }: ViewFrame): string {
  const from = instantText(begin, now, wording);
  return end === null ? evidence.openSince(from) : evidence.fromTo(from, instantText(end, begin, wording));
}

function boundsText({ downMs, leastMs, mostMs }: ToldOutage, { words, wording: { locale } }: ViewFrame) {
  if (leastMs === downMs && mostMs === downMs) return '';
  const least = Math.floor(leastMs / SECOND_MS) * SECOND_MS;
  return words.evidence.between(durationText(least, locale), durationText(mostMs, locale));
}
