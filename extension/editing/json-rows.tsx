// What the JSON of an answer must hold: a path and a value each.
// Promise: an empty row stands for nothing.
// Not here: finding the place (shared/probe), offers from an answer (offers.ts).

import { EMPTY_JSON, type JsonFields } from './form-fields.ts';
import type { Form } from './form-state.ts';
import { pathOfRow } from './wrong.ts';

export function JsonRows({ form }: { form: Form }) {
  const words = form.frame.words.editing;
  const { json } = form.fields;
  const setRow = (i: number, patch: Partial<JsonFields>) =>
    form.set({ json: json.map((each, at) => (at === i ? { ...each, ...patch } : each)) });
  return (
    <fieldset>
      <legend>{words.json}</legend>
      <p class="note" id="json-note">
        {words.jsonNote}
      </p>
      {json.map((row, i) => (
        <JsonRow
          key={i}
          form={form}
          i={i}
          row={row}
          set={(patch) => setRow(i, patch)}
          remove={() => form.set({ json: json.toSpliced(i, 1) })}
        />
      ))}
      <button type="button" class="quiet" onClick={() => form.set({ json: [...json, EMPTY_JSON] })}>
        {words.addJson}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly form: Form;
  readonly i: number;
  readonly row: JsonFields;
  readonly set: (patch: Partial<JsonFields>) => void;
  readonly remove: () => void;
}

function JsonRow({ form, i, row, set, remove }: RowProps) {
  const words = form.frame.words.editing;
  const path = pathOfRow(form.fields, 'json', i);
  const wrong = path === null ? '' : form.wrong(path);
  const id = `field-json-${i}`;
  const common = {
    'aria-invalid': wrong !== '',
    'aria-describedby': `json-note ${id}-wrong`,
    spellcheck: false,
    autocomplete: 'off',
    onBlur: () => path !== null && form.leave(path),
  } as const;
  return (
    <div class="rowed">
      <div class="json-row">
        <input
          {...common}
          id={`${id}-path`}
          aria-label={words.jsonPath}
          value={row.path}
          onInput={(event) => set({ path: event.currentTarget.value })}
        />
        <input
          {...common}
          id={`${id}-equals`}
          aria-label={words.jsonEquals}
          placeholder={words.optional}
          value={row.equals}
          onInput={(event) => set({ equals: event.currentTarget.value })}
        />
        <button
          type="button"
          class="quiet"
          aria-label={words.removeJson(row.path)}
          title={words.removeJson(row.path)}
          onClick={remove}
        >
          ×
        </button>
      </div>
      <p class="wrong" id={`${id}-wrong`}>
        {wrong}
      </p>
    </div>
  );
}
