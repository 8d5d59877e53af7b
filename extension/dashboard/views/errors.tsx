// Errors, grouped: what failed, how often, since when, and how much it matters.
// Promise: every failing check of the period stands behind one row; what is read so far shows at once.
// Not here: a row (errors/row.tsx), the filters (errors/filter-bar.tsx), reading (evidence/).

import { useMemo } from 'preact/hooks';
import { countText, type Wording } from '../../../shared/ui/text.ts';
import { type ErrorMarks, readErrorMarks } from '../../error-marks.ts';
import type { ErrorsWords } from '../../words/errors-words.ts';
import { FilterBar } from '../errors/filter-bar.tsx';
import {
  type ErrorFilters,
  filtered,
  NO_FILTERS,
  queryOf,
  type RankedError,
  readFilters,
} from '../errors/filters.ts';
import { rankedErrors } from '../errors/ranked.ts';
import { ErrorRow } from '../errors/row.tsx';
import { Reading } from '../evidence/reading.tsx';
import { SaidBar, useSaid } from '../evidence/said.tsx';
import { useNote } from '../evidence/use-note.ts';
import { type TroublesRead, useTroubles } from '../evidence/use-troubles.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const errorsView: View = {
  name: 'errors',
  title: (words) => words.errors.title,
  draw: (frame) => <Errors frame={frame} />,
};

function Errors({ frame }: { frame: ViewFrame }) {
  const { route, go, words, wording } = frame;
  const filters = readFilters(route.query);
  const open = route.query['open'] ?? null;
  const read = useTroubles(frame, filters.endpoint === null ? null : [filters.endpoint]);
  const marks = useNote(frame.edge, readErrorMarks) ?? NO_MARKS;
  const [said, say] = useSaid();
  const all = useRanked(frame, read, marks, filters.days);
  const shown = filtered(all, filters);
  const show = (next: Partial<ErrorFilters>) =>
    go({ view: 'errors', id: null, query: queryOf({ ...filters, ...next }) });
  const toggle = (key: string) => {
    const query = { ...queryOf(filters), ...(open !== key && { open: key }) };
    go({ view: 'errors', id: null, query }, true);
  };
  return (
    <div class="errors">
      <ViewHead title={words.errors.title} about={aboutText(shown, all, words.errors, wording)}>
        <FilterBar frame={frame} filters={filters} show={show} />
      </ViewHead>
      <Reading read={read} words={words} wording={wording} />
      {shown.length === 0 && read.done >= read.all && (
        <Nothing frame={frame} filters={filters} show={show} isEmpty={all.length === 0} />
      )}
      <ul onKeyDown={moveBetween}>
        {shown.map((error) => (
          <ErrorRow
            key={error.group.key}
            frame={frame}
            error={error}
            days={filters.days}
            mark={marks[error.group.key]}
            isOpen={open === error.group.key}
            toggle={() => toggle(error.group.key)}
            say={say}
          />
        ))}
      </ul>
      <SaidBar said={said} undo={words.undo} clear={() => say(null)} />
    </div>
  );
}

/** As far as raw samples reach. */
const DAYS_ON_RECORD = 90;

const NO_MARKS: ErrorMarks = {};

/** Grouped anew only where something is new: thousands of checks are not sorted with each second. */
function useRanked(
  { known, now }: ViewFrame,
  { byEndpoint }: TroublesRead,
  marks: ErrorMarks,
  days: number,
): readonly RankedError[] {
  const minute = minuteOf(now);
  return useMemo(() => {
    const missions = new Map(known.config?.endpoints.map(({ id, mission }) => [id, mission]));
    const missionOf = (id: string) => missions.get(id) ?? 'supporting';
    return (known.status?.endpoints ?? []).flatMap((status) =>
      rankedErrors(status, byEndpoint.get(status.id)?.failing ?? [], { missionOf, marks, now: minute, days }),
    );
  }, [byEndpoint, marks, minute, days, known.status?.asOf, known.config]);
}

/** Groups are made anew once a minute, and not with each second. */
function minuteOf(now: number): number {
  return Math.ceil(now / 60_000) * 60_000;
}

function aboutText(
  shown: readonly RankedError[],
  all: readonly RankedError[],
  words: ErrorsWords,
  { locale }: Wording,
): string {
  const checks = shown.reduce((sum, { count }) => sum + count, 0);
  const muted = all.filter(
    ({ state, hasGrown, count }) => state === 'muted' && !hasGrown && count > 0,
  ).length;
  const groups = words.groups(countText(shown.length, locale), countText(checks, locale), shown.length);
  return muted === 0 ? groups : `${groups} · ${words.mutedToo(countText(muted, locale))}`;
}

interface NothingProps {
  readonly frame: ViewFrame;
  readonly filters: ErrorFilters;
  readonly show: (filters: ErrorFilters) => void;
  /** Nothing failed at all. */
  readonly isEmpty: boolean;
}

function Nothing({ frame: { known, words, wording }, filters, show, isEmpty }: NothingProps) {
  const { locale } = wording;
  const own = (known.status?.endpoints ?? []).filter(({ id }) => (filters.endpoint ?? id) === id);
  if (own.length === 0) return <p class="empty">{words.emptyHelp}</p>;
  if (!isEmpty)
    return (
      <div class="empty">
        <p>{words.errors.noneMatch}</p>
        <p class="acts">
          <button type="button" onClick={() => show(NO_FILTERS)}>
            {words.errors.clearFilters}
          </button>
        </p>
      </div>
    );
  const checks = own.reduce((sum, { windows }) => sum + answersOf(windows['90d']), 0);
  return (
    <p class="empty">{words.errors.none(countText(checks, locale), countText(DAYS_ON_RECORD, locale))}</p>
  );
}

function answersOf(
  tally: { readonly [K in '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none']: number },
): number {
  return tally['1xx'] + tally['2xx'] + tally['3xx'] + tally['4xx'] + tally['5xx'] + tally.none;
}

/** Arrows lead from row to row. */
function moveBetween(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.error-name button')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  if (step === 0 || at < 0) return;
  rows[at + step]?.focus();
  event.preventDefault();
}
