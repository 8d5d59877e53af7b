// An input of one line, by the kind of what is typed.
// Promise: one element for each kind, so that its attributes fit it.
// Not here: its label and what is wrong with it (field.tsx).

export type InputKind = 'text' | 'password' | 'datetime-local';

export interface InputProps {
  readonly kind: InputKind;
  readonly id: string;
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'url' | 'decimal' | undefined;
  readonly autofocus?: boolean | undefined;
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
  /** The id of a datalist. */
  readonly list?: string | undefined;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

export function Input({ kind, list, ...attributes }: InputProps) {
  switch (kind) {
    case 'password':
      return <input {...attributes} type="password" />;
    case 'datetime-local':
      return <input {...attributes} type="datetime-local" />;
    case 'text':
      return list === undefined ? <input {...attributes} /> : <input {...attributes} list={list} />;
  }
}
