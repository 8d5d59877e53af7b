// A field of the form that is one text: it shows what is typed, and what is wrong with it once it was left.
// Promise: every plain field of the form is drawn by this, so that all of them behave alike.
// Not here: rows of headers, JSON and planned times (header-rows.tsx and its neighbours).

import { Field, type FieldProps } from '../screen/field.tsx';
import type { PlainField } from './form-fields.ts';
import type { Form } from './form-state.ts';
import { PATHS } from './wrong.ts';

export interface FormFieldProps extends Partial<FieldProps> {
  readonly form: Form;
  readonly name: PlainField;
  readonly label: string;
}

export function FormField({ form, name, label, ...more }: FormFieldProps) {
  const path = PATHS[name];
  return (
    <Field
      wrong={form.wrong(path)}
      {...more}
      name={name}
      label={label}
      value={form.fields[name]}
      change={(value) => form.set({ [name]: value })}
      leave={() => form.leave(path)}
    />
  );
}
