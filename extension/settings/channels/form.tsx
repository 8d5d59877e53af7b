// The form of a channel, new or known.
// Promise: what is wrong stands at its field; what is secret is masked and never shown again; the host is asked for in the
// very click that needs it, with the reason beside the button.
// Not here: which fields there are (kinds.ts), what becomes of them (to-channel.ts), keeping secrets (background).

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Config } from '../../../shared/config/config.ts';
import { shownHost } from '../../../shared/config/host-note.ts';
import type { ChannelInput } from '../../../shared/config/schema-channels.ts';
import { originOfSecret } from '../../../shared/config/secret.ts';
import { choiceOf, OWN_RULES } from '../../alert-choice.ts';
import type { KeptSecrets } from '../../channel-ready.ts';
import { Field } from '../../screen/field.tsx';
import type { Frame } from '../../screen/frame.ts';
import type { ChannelField } from '../../words/channel-words.ts';
import { KINDS, kindText } from './kinds.ts';
import { OneField } from './one-field.tsx';
import { type ChannelDraft, draftOf, emptyDraft, type TypedChannel, typedChannel } from './to-channel.ts';

export interface ChannelFormProps {
  readonly frame: Frame;
  readonly config: Config;
  /** null = a new one. */
  readonly before: ChannelInput | null;
  /** Of the heading around it. */
  readonly level: 2 | 3;
  readonly close: () => void;
}

export function ChannelForm({ frame, config, before, level, close }: ChannelFormProps) {
  const { words, perform, withHost } = frame;
  const Heading = `h${level === 2 ? 3 : 4}` as const;
  const heading = useId();
  const kept = useKept(frame, before);
  const names = config.channels.map(({ name }) => name);
  const [draft, setDraft] = useState<ChannelDraft>(
    () => (before === null ? null : draftOf(before)) ?? emptyDraft('slack', names),
  );
  const [showsWrong, setShowsWrong] = useState(false);
  const typed = typedChannel(draft, { config, before, kept });
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = element.current?.querySelector('select, input, button');
    if (first instanceof HTMLElement) first.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    setShowsWrong(true);
    const { channel, url, secrets } = typed;
    if (channel === null || url === null) return focusOnWrong(element.current);
    // On its way before the prompt, which may close this window.
    for (const { name, value } of secrets)
      void perform({ do: 'keep-secret', name, url: `${originOfSecret(url)}/`, value });
    const command = { do: before === null ? ('add-channel' as const) : ('edit-channel' as const), channel };
    void withHost(url, command).then((refusal) => refusal === null && close());
  };
  return (
    <form
      class="channel-form"
      ref={element}
      noValidate
      aria-labelledby={heading}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <Heading id={heading}>
        {before === null ? words.channel.addTitle : words.channel.editOf(before.name)}
      </Heading>
      <Fields
        frame={frame}
        draft={draft}
        setDraft={setDraft}
        typed={typed}
        showsWrong={showsWrong}
        isNew={before === null}
        names={names}
      />
      <Taking frame={frame} config={config} draft={draft} setDraft={setDraft} before={before} />
      {typed.url !== null && <p class="note">{words.channel.willAsk(shownHost(typed.url))}</p>}
      <div class="acts">
        <button type="submit" class="primary">
          {before === null ? words.channel.add : words.save}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly frame: Frame;
  readonly draft: ChannelDraft;
  readonly setDraft: (draft: ChannelDraft) => void;
  readonly typed: TypedChannel;
  readonly showsWrong: boolean;
  readonly isNew: boolean;
  readonly names: readonly string[];
}

function Fields({ frame, draft, setDraft, typed, showsWrong, isNew, names }: FieldsProps) {
  const say = frame.words.channel;
  const kind = KINDS.find(({ id }) => id === draft.id);
  const wrong = (field: ChannelField) => (showsWrong && typed.wrong.has(field) ? say.expected[field] : '');
  const choose = (id: string) => {
    const next = KINDS.find((each) => each.id === id);
    if (next !== undefined) setDraft({ ...emptyDraft(next.id, names), taken: draft.taken });
  };
  return (
    <>
      {isNew && (
        <>
          <Field
            name="channel-kind"
            label={say.kind}
            note={say.hints[draft.id]}
            value={draft.id}
            wrong=""
            choices={KINDS.map(({ id }) => [id, kindText(id, say)] as const)}
            change={choose}
          />
          <Field
            name="channel-name"
            label={say.fields.name}
            value={draft.name}
            wrong={showsWrong && typed.isNameTaken ? say.nameTaken : wrong('name')}
            change={(name) => setDraft({ ...draft, name })}
          />
        </>
      )}
      {!isNew && <p class="note">{say.hints[draft.id]}</p>}
      {kind?.fields.map((each) => (
        <OneField
          key={`${draft.id} ${each.field}`}
          frame={frame}
          field={each}
          draft={draft}
          setDraft={setDraft}
          wrong={wrong(each.field)}
          url={typed.url}
        />
      ))}
    </>
  );
}

interface TakingProps {
  readonly frame: Frame;
  readonly config: Config;
  readonly draft: ChannelDraft;
  readonly setDraft: (draft: ChannelDraft) => void;
  readonly before: ChannelInput | null;
}

/** Rules of one's own name their channels themselves. */
function Taking({ frame, config: { alerts }, draft, setDraft, before }: TakingProps) {
  const say = frame.words.channel;
  if (choiceOf(alerts) === OWN_RULES) return null;
  const choices = (['all', 'high', 'first'] as const).map((each) => [each, say.takes[each]] as const);
  const own = draft.taken === 'own' ? [['own', (before?.priorities ?? []).join(', ')] as const] : [];
  return (
    <Field
      name="channel-taken"
      label={say.taken}
      note={say.takenNote}
      value={draft.taken}
      wrong=""
      choices={[...own, ...choices]}
      change={(value) => {
        const taken = (['all', 'high', 'first', 'own'] as const).find((each) => each === value);
        if (taken !== undefined) setDraft({ ...draft, taken });
      }}
    />
  );
}

/** What is kept of a channel's secrets, to check what is typed beside them. */
function useKept({ channels }: Frame, before: ChannelInput | null): KeptSecrets {
  const [kept, setKept] = useState<KeptSecrets>(new Map());
  useEffect(() => {
    if (before === null) return;
    void channels.kept(before).then(setKept, () => undefined);
  }, [before]);
  return kept;
}

function focusOnWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const first = form?.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  });
}
