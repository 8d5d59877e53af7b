// A field of a form: its label, what is typed, what helps, and what is wrong with it.
// Promise: label, note and fault belong to the field for those who can't see it as well.
// Not here: what may stand in it.

import { Input, type InputKind } from './input.tsx';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** '' = nothing. */
  readonly wrong: string;
  readonly change: (value: string) => void;
  /** The person has left it. */
  readonly leave?: () => void;
  /** What an empty field stands for. */
  readonly hint?: string;
  /** What there is to know about it; '' = nothing. */
  readonly note?: string;
  /** Value and text of each; without them the field is typed. */
  readonly choices?: readonly (readonly [string, string])[];
  /** What was typed elsewhere and may be meant again. */
  readonly suggestions?: readonly string[];
  /** How many lines it has, if more than one. */
  readonly lines?: number;
  readonly focus?: boolean;
  readonly kind?: InputKind;
  /** Which keys a screen offers. */
  readonly keys?: 'url' | 'decimal';
}

export function Field(props: FieldProps) {
  const { name, label, value, wrong, change, leave, hint, note = '', choices, lines, focus } = props;
  const { suggestions = [], kind = 'text', keys } = props;
  const id = `field-${name}`;
  const common = {
    id,
    name,
    value,
    'aria-invalid': wrong !== '',
    'aria-describedby': note === '' ? `${id}-wrong` : `${id}-note ${id}-wrong`,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      change(event.currentTarget.value),
    onBlur: leave,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {choices !== undefined ? (
        <select {...common}>
          {withOwn(choices, value).map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      ) : lines !== undefined ? (
        <textarea {...common} rows={lines} placeholder={hint} spellcheck={false} />
      ) : (
        <Input
          {...common}
          kind={kind}
          inputMode={keys}
          placeholder={hint}
          autofocus={focus}
          autocomplete={kind === 'password' ? 'new-password' : 'off'}
          spellcheck={false}
          list={suggestions.length > 0 ? `${id}-list` : undefined}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {note !== '' && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <p class="wrong" id={`${id}-wrong`}>
        {wrong}
      </p>
    </div>
  );
}

/** The choices, and the value itself where none of them is it. */
function withOwn(
  choices: readonly (readonly [string, string])[],
  value: string,
): readonly (readonly [string, string])[] {
  return choices.some(([each]) => each === value) ? choices : [[value, value], ...choices];
}
