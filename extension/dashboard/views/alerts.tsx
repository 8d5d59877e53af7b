// Alerts: what was told in the last days and what was held back, each with its rule and its reason.
// Promise: what goes on stands on top; the address holds the filters; what is decided meanwhile shows.
// Not here: a row (alerts/list.tsx), reading (alerts/use-alerts.ts), which sets there are (settings/).

import { useState } from 'preact/hooks';
import { OFF, setOf } from '../../../shared/alert/config-rules.ts';
import type { Decision } from '../../../shared/alert/decision.ts';
import { countText } from '../../../shared/ui/text.ts';
import { choiceOf, choiceText } from '../../alert-choice.ts';
import { HOME, hashOf } from '../../route.ts';
import { saidText } from '../../words/said.ts';
import { Digests } from '../alerts/digests.tsx';
import {
  type AlertFilters,
  counted,
  FATES,
  fits,
  type GoingOn,
  listed,
  NO_FILTERS,
  queryOf,
  readFilters,
} from '../alerts/filters.ts';
import { AlertList } from '../alerts/list.tsx';
import { TryPanel } from '../alerts/try-panel.tsx';
import { type AlertsOnRecord, useAlerts } from '../alerts/use-alerts.ts';
import { Select } from '../evidence/select.tsx';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const alertsView: View = {
  name: 'alerts',
  title: (words) => words.alert.title,
  draw: (frame) => <Alerts frame={frame} />,
};

function Alerts({ frame }: { frame: ViewFrame }) {
  const { words, route, known } = frame;
  const { record, problem } = useAlerts(frame);
  const filters = readFilters(route.query);
  const about =
    record === null ? [] : record.decisions.filter((each) => fits(each, { ...filters, fate: null }));
  return (
    <div class="alerts-view">
      <ViewHead title={words.alert.title} about={about.length === 0 ? undefined : summaryText(about, frame)}>
        <Filters frame={frame} filters={filters} />
      </ViewHead>
      {problem !== null && (
        <p class="notice" role="alert">
          {saidText(problem, words)}
        </p>
      )}
      {problem === null && record === null && (
        <p class="loading" role="status">
          {words.dashboard.loading}
        </p>
      )}
      {record !== null && <Record record={record} filters={filters} frame={frame} />}
      <p class="faint">
        <a href={hashOf({ ...HOME, view: 'settings' })}>
          {words.labelled(
            words.alert.choose,
            choiceText(choiceOf(known.config?.alerts ?? null), words.alert),
          )}
        </a>
      </p>
      {known.config !== null && known.config.endpoints.length > 0 && (
        <TryPanel frame={frame} config={known.config} />
      )}
    </div>
  );
}

/** "12 told, 14 held back: quiet hours (9×), snoozed (5×)" */
function summaryText(decisions: readonly Decision[], { words, wording }: ViewFrame): string {
  const { told, held, reasons } = counted(decisions);
  const count = (number: number) => countText(number, wording.locale);
  const why = reasons.map(([reason, times]) =>
    words.evidence.causeTimes(words.alert.held[reason], count(times)),
  );
  return words.alert.summary(count(told), count(held), why.join(wording.words.comma));
}

interface FiltersProps {
  readonly frame: ViewFrame;
  readonly filters: AlertFilters;
}

function Filters({ frame: { known, words, go }, filters }: FiltersProps) {
  const show = (next: Partial<AlertFilters>) =>
    go({ view: 'alerts', id: null, query: queryOf({ ...filters, ...next }) });
  const texts = { told: words.alert.told, held: words.alert.heldBack };
  return (
    <div class="filters">
      <Select
        label={words.alert.which}
        all={words.alert.toldAndHeld}
        value={filters.fate}
        choices={FATES.map((each) => [each, texts[each]])}
        change={(value) => show({ fate: FATES.find((each) => each === value) ?? null })}
      />
      <Select
        label={words.errors.filterEndpoint}
        all={words.errors.allEndpoints}
        value={filters.endpoint}
        choices={(known.config?.endpoints ?? []).map(({ id, name }) => [id, name])}
        change={(endpoint) => show({ endpoint })}
      />
    </div>
  );
}

/** So many are drawn at first, and so many more each time. */
const PAGE_ROWS = 100;
const NOBODY: GoingOn = new Map();

function Record({ record, filters, frame }: FiltersProps & { readonly record: AlertsOnRecord }) {
  const { words, wording, known, route, go } = frame;
  // Switched off, nobody follows what was open then.
  const goingOn = setOf(known.config?.alerts ?? null) === OFF ? NOBODY : record.goingOn;
  const all = listed(record.decisions, goingOn);
  const open = all.open.filter((each) => fits(each, filters));
  const past = all.past.filter((each) => fits(each, filters));
  const meant = [...open, ...past].find(({ alert }) => alert !== '' && alert === route.id) ?? null;
  const [wanted, setWanted] = useState(PAGE_ROWS);
  // The one that a link led to is among them.
  const rows = Math.max(wanted, meant === null ? 0 : past.indexOf(meant) + 1);
  const digests = <Digests frame={frame} digests={record.digests} />;
  if (record.decisions.length === 0)
    return (
      <>
        {digests}
        <p class="empty">{words.alert.nothing}</p>
      </>
    );
  if (open.length + past.length === 0)
    return (
      <div class="empty">
        <p>{words.alert.noneFits}</p>
        <p class="acts">
          <button type="button" onClick={() => go({ view: 'alerts', id: null, query: queryOf(NO_FILTERS) })}>
            {words.errors.clearFilters}
          </button>
        </p>
      </div>
    );
  const more = Math.min(PAGE_ROWS, past.length - rows);
  const shown = { frame, meant, acknowledged: record.acknowledged };
  return (
    <>
      <AlertList {...shown} decisions={open} isOpen />
      {digests}
      <AlertList {...shown} decisions={past.slice(0, rows)} isOpen={false} />
      {more > 0 && (
        <p class="acts">
          <button type="button" onClick={() => setWanted(rows + PAGE_ROWS)}>
            {words.errors.moreChecks(countText(more, wording.locale))}
          </button>
        </p>
      )}
    </>
  );
}
