// The headers of the form: a name and a value each; what is secret is masked and never shown again.
// Promise: a header that a browser would drop is refused with the reason; removing one can be taken back.
// Not here: where secrets lie, what is sent (to-draft.ts).

import { originOfSecret } from '../../shared/config/secret.ts';
import { Input } from '../screen/input.tsx';
import { EMPTY_HEADER, type HeaderFields } from './form-fields.ts';
import type { Form } from './form-state.ts';
import { isSecret } from './to-draft.ts';
import { pathOfRow } from './wrong.ts';

export function HeaderRows({ form }: { form: Form }) {
  const words = form.frame.words.editing;
  const { headers } = form.fields;
  const setRow = (i: number, patch: Partial<HeaderFields>) =>
    form.set({ headers: headers.map((each, at) => (at === i ? { ...each, ...patch } : each)) });
  return (
    <fieldset>
      <legend>{words.headers}</legend>
      {headers.map((header, i) => (
        <HeaderRow key={i} form={form} i={i} header={header} set={(patch) => setRow(i, patch)} />
      ))}
      <button type="button" class="quiet" onClick={() => form.set({ headers: [...headers, EMPTY_HEADER] })}>
        {words.addHeader}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly form: Form;
  readonly i: number;
  readonly header: HeaderFields;
  readonly set: (patch: Partial<HeaderFields>) => void;
}

function HeaderRow({ form, i, header, set }: RowProps) {
  const { words: all } = form.frame;
  const words = all.editing;
  const id = `field-header-${i}`;
  if (header.removed) {
    return (
      <p class="gone">
        {words.removed(header.name)}{' '}
        <button type="button" onClick={() => set({ removed: false })}>
          {all.undo}
        </button>
      </p>
    );
  }
  const path = pathOfRow(form.fields, 'headers', i);
  const wrong = path === null ? '' : form.wrong(path);
  const secret = isSecret(header);
  const origin = originOfSecret(form.fields.url.trim());
  return (
    <div class="rowed">
      <div class="header-row">
        <input
          id={`${id}-name`}
          aria-label={words.headerName}
          aria-invalid={wrong !== ''}
          aria-describedby={`${id}-wrong`}
          placeholder="Accept"
          spellcheck={false}
          autocomplete="off"
          value={header.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
          onBlur={() => path !== null && form.leave(path)}
        />
        <Value
          id={id}
          header={header}
          set={set}
          words={words}
          wrong={wrong}
          leave={() => path !== null && form.leave(path)}
        />
        <button
          type="button"
          class="quiet"
          aria-label={words.removeHeader(header.name)}
          title={words.removeHeader(header.name)}
          onClick={() => set({ removed: true })}
        >
          ×
        </button>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={secret}
          disabled={secret && !header.hidden}
          onChange={(event) => set({ hidden: event.currentTarget.checked })}
        />{' '}
        {words.keepSecret}
      </label>
      {secret && origin.startsWith('http') && <p class="note">{words.onlyTo(origin)}</p>}
      <p class="wrong" id={`${id}-wrong`}>
        {wrong}
      </p>
    </div>
  );
}

interface ValueProps {
  readonly id: string;
  readonly header: HeaderFields;
  readonly set: RowProps['set'];
  readonly words: Form['frame']['words']['editing'];
  readonly wrong: string;
  readonly leave: () => void;
}

function Value({ id, header, set, words, wrong, leave }: ValueProps) {
  if (header.secret !== null) {
    return (
      <span class="masked">
        <span role="img" aria-label={words.secretKept}>
          ••••
        </span>
        <button type="button" onClick={() => set({ secret: null, hidden: true, value: '' })}>
          {words.replaceSecret}
        </button>
      </span>
    );
  }
  return (
    <Input
      id={`${id}-value`}
      kind={isSecret(header) ? 'password' : 'text'}
      aria-label={words.headerValue}
      aria-invalid={wrong !== ''}
      aria-describedby={`${id}-wrong`}
      spellcheck={false}
      autocomplete={isSecret(header) ? 'new-password' : 'off'}
      value={header.value}
      onInput={(event) => set({ value: event.currentTarget.value })}
      onBlur={leave}
    />
  );
}
