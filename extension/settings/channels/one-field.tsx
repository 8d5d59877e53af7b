// One field of a channel's form, by its kind.
// Promise: a secret that is kept is masked, and never shown again; beside one that is typed stands where it goes.
// Not here: which fields there are (kinds.ts), the form around it (form.tsx).

import { originOfSecret } from '../../../shared/config/secret.ts';
import { Field } from '../../screen/field.tsx';
import type { Frame } from '../../screen/frame.ts';
import { EU_REGION, type FieldOfKind } from './kinds.ts';
import type { ChannelDraft } from './to-channel.ts';

export interface OneFieldProps {
  readonly frame: Frame;
  readonly field: FieldOfKind;
  readonly draft: ChannelDraft;
  readonly setDraft: (draft: ChannelDraft) => void;
  readonly wrong: string;
  /** Where it sends, as far as that is known. */
  readonly url: string | null;
}

export function OneField({
  frame,
  field: { field, type, isNeeded, hint },
  draft,
  setDraft,
  wrong,
  url,
}: OneFieldProps) {
  const { words } = frame;
  const label = isNeeded ? words.channel.fields[field] : words.channel.optional(words.channel.fields[field]);
  const set = (value: string) => setDraft({ ...draft, values: { ...draft.values, [field]: value } });
  const { [field]: reference, ...others } = draft.kept;
  if (reference !== undefined) {
    return (
      <div class="field">
        <span class="label">{label}</span>
        <span class="masked">
          <span role="img" aria-label={words.editing.secretKept}>
            ••••
          </span>
          <button
            type="button"
            aria-label={`${words.editing.replaceSecret}: ${label}`}
            onClick={() => setDraft({ ...draft, kept: others })}
          >
            {words.editing.replaceSecret}
          </button>
        </span>
        {wrong !== '' && <p class="wrong">{words.channel.elsewhere}</p>}
      </div>
    );
  }
  const origin = url === null ? '' : originOfSecret(url);
  return (
    <Field
      name={`channel-${field}`}
      label={label}
      value={draft.values[field] ?? ''}
      wrong={wrong}
      note={type === 'secret' && origin !== '' ? words.editing.onlyTo(origin) : ''}
      hint={hint}
      change={set}
      {...(type === 'secret' && { kind: 'password' as const })}
      {...(type === 'lines' && { lines: 3 })}
      {...(type === 'region' && {
        choices: [
          ['', 'US'],
          [EU_REGION, 'EU'],
        ] as const,
      })}
    />
  );
}
