// A filter: a choice of values with a name for those who can't see where it stands.
// Promise: the first choice filters nothing.
// Not here: what is filtered.

export interface SelectProps {
  readonly label: string;
  /** Text of the choice that filters nothing. */
  readonly all: string;
  /** null = all. */
  readonly value: string | null;
  /** Value and text of each. */
  readonly choices: readonly (readonly [string, string])[];
  readonly change: (value: string | null) => void;
}

export function Select({ label, all, value, choices, change }: SelectProps) {
  return (
    <select
      aria-label={label}
      class={value === null ? 'all' : ''}
      value={value ?? ''}
      onInput={({ currentTarget }) => change(currentTarget.value === '' ? null : currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
