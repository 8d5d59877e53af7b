// The filters of the log as fields.
// Promise: a status that is none is said at its field; times are typed in the reader's zone.
// Not here: what they let through (filters.ts).

import { useState } from 'preact/hooks';
import { OUTCOMES, toCause, toOutcome } from '../../../shared/core/sample.ts';
import { ownZone } from '../../wording.ts';
import { Select } from '../evidence/select.tsx';
import type { ViewFrame } from '../view.ts';
import { ALL_CAUSES, fieldTime, isStatus, type LogFilters, RECHECKS, timeOfField } from './filters.ts';

export interface LogFilterBarProps {
  readonly frame: ViewFrame;
  readonly filters: LogFilters;
  readonly show: (next: Partial<LogFilters>) => void;
}

export function LogFilterBar({ frame, filters, show }: LogFilterBarProps) {
  const { words, wording, known } = frame;
  const { evidence, errors } = words;
  return (
    <search class="filters">
      <Select
        label={errors.filterEndpoint}
        all={errors.allEndpoints}
        value={filters.endpoint}
        choices={(known.config?.endpoints ?? []).map(({ id, name }) => [id, name])}
        change={(endpoint) => show({ endpoint })}
      />
      <Select
        label={evidence.outcome}
        all={evidence.anyOutcome}
        value={filters.outcome}
        choices={OUTCOMES.map((each) => [each, wording.words.state[each]])}
        change={(value) => show({ outcome: toOutcome(value) })}
      />
      <Select
        label={evidence.cause}
        all={evidence.anyCause}
        value={filters.cause}
        choices={ALL_CAUSES.map((each) => [each, errors.cause[each]])}
        change={(value) => show({ cause: toCause(value) })}
      />
      <Status filters={filters} show={show} frame={frame} />
      <Select
        label={evidence.rechecks}
        all={evidence.rechecksToo}
        value={filters.rechecks}
        choices={[
          ['only', evidence.rechecksOnly],
          ['none', evidence.noRechecks],
        ]}
        change={(value) => show({ rechecks: RECHECKS.find((each) => each === value) ?? null })}
      />
      <div class="times">
        <Time label={evidence.from} at={filters.from} change={(from) => show({ from })} />
        <Time label={evidence.to} at={filters.to} change={(to) => show({ to })} />
      </div>
    </search>
  );
}

function Status({ frame: { words }, filters, show }: LogFilterBarProps) {
  const [typed, setTyped] = useState(filters.status ?? '');
  const isWrong = typed !== '' && !isStatus(typed);
  return (
    <input
      class="status"
      aria-label={words.evidence.status}
      placeholder={words.evidence.statusHint}
      title={words.evidence.statusHint}
      value={typed}
      aria-invalid={isWrong}
      onInput={({ currentTarget: { value } }) => {
        setTyped(value);
        if (value === '' || isStatus(value)) show({ status: value === '' ? null : value.toLowerCase() });
      }}
    />
  );
}

function Time({
  label,
  at,
  change,
}: {
  label: string;
  at: number | null;
  change: (at: number | null) => void;
}) {
  const zone = ownZone();
  return (
    <label class="time">
      {label}
      <input
        type="datetime-local"
        value={fieldTime(at, zone)}
        onChange={({ currentTarget: { value } }) => change(timeOfField(value, zone))}
      />
    </label>
  );
}
