// A field of a form: its label, what is typed, and what is wrong with it.
// Promise: label and fault belong to the field for those who can't see it as well.
// Not here: what may stand in it.

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** '' = nothing. */
  readonly wrong: string;
  readonly change: (value: string) => void;
  /** What an empty field stands for. */
  readonly hint?: string;
  /** Value and text of each; without them the field is typed. */
  readonly choices?: readonly (readonly [string, string])[];
  /** How many lines it has, if more than one. */
  readonly lines?: number;
  readonly focus?: boolean;
}

export function Field({ name, label, value, wrong, change, hint, choices, lines, focus }: FieldProps) {
  const id = `field-${name}`;
  const common = {
    id,
    name,
    value,
    'aria-invalid': wrong !== '',
    'aria-describedby': `${id}-wrong`,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      change(event.currentTarget.value),
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
        <input {...common} placeholder={hint} autofocus={focus} autocomplete="off" spellcheck={false} />
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
