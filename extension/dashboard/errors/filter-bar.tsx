// The filters of the errors as fields.
// Promise: each change is an address of its own, so that "back" takes it back.
// Not here: what they let through (filters.ts).

import { ERROR_STATES, PRIORITIES } from '../../../shared/alert/error-rank.ts';
import { countText } from '../../../shared/ui/text.ts';
import { hashOf } from '../../route.ts';
import { Select } from '../evidence/select.tsx';
import type { ViewFrame } from '../view.ts';
import { type ErrorFilters, MISSIONS, PERIODS, queryOf } from './filters.ts';

export interface FilterBarProps {
  readonly frame: ViewFrame;
  readonly filters: ErrorFilters;
  readonly show: (next: Partial<ErrorFilters>) => void;
}

export function FilterBar({ frame, filters, show }: FilterBarProps) {
  const { known, wording } = frame;
  const words = frame.words.errors;
  const endpoints = known.config?.endpoints ?? [];
  const { locale } = wording;
  return (
    <div class="filters">
      <Select
        label={words.filterEndpoint}
        all={words.allEndpoints}
        value={filters.endpoint}
        choices={endpoints.map(({ id, name }) => [id, name])}
        change={(endpoint) => show({ endpoint })}
      />
      <Select
        label={words.filterState}
        all={words.anyState}
        value={filters.state}
        choices={ERROR_STATES.map((each) => [each, words.state[each]])}
        change={(value) => show({ state: ERROR_STATES.find((each) => each === value) ?? null })}
      />
      <Select
        label={words.filterMission}
        all={words.anyMission}
        value={filters.mission}
        choices={MISSIONS.map((each) => [each, words.mission[each]])}
        change={(value) => show({ mission: MISSIONS.find((each) => each === value) ?? null })}
      />
      <Select
        label={words.filterPriority}
        all={words.anyPriority}
        value={filters.priority === null ? null : String(filters.priority)}
        choices={PRIORITIES.map((each) => [String(each), words.priority(each)])}
        change={(value) => show({ priority: PRIORITIES.find((each) => String(each) === value) ?? null })}
      />
      <nav class="choices" aria-label={words.period}>
        {PERIODS.map((days) => (
          <a
            key={days}
            href={hashOf({ view: 'errors', id: null, query: queryOf({ ...filters, days }) })}
            aria-current={days === filters.days ? 'true' : undefined}
          >
            {days === 1 ? words.hours(countText(24, locale)) : words.days(countText(days, locale))}
          </a>
        ))}
      </nav>
    </div>
  );
}
