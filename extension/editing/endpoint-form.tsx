// The form for an endpoint, new or known.
// Promise: what is wrong stands at its field before anything is asked of the browser; what is typed is never lost.
// Not here: the rules (draft.ts, shared/config), what is typed and kept (form-state.ts), its sections (sections.tsx).

import { useEffect, useRef, useState } from 'preact/hooks';
import { parseDuration } from '../../shared/config/duration.ts';
import { hostNote } from '../../shared/config/host-note.ts';
import { durationText, relativeText } from '../../shared/ui/text.ts';
import type { Command } from '../messages.ts';
import type { Frame } from '../screen/frame.ts';
import { FormField } from './form-field.tsx';
import { EMPTY_FIELDS, INTERVALS } from './form-fields.ts';
import { type Form, useForm } from './form-state.ts';
import type { KeptDraft } from './kept-draft.ts';
import { Meanwhile } from './meanwhile.tsx';
import { Sections } from './sections.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { addressAdvice, PATHS, wrongElsewhere } from './wrong.ts';

export interface EndpointFormProps {
  readonly frame: Frame;
  /** null = a new one. */
  readonly id: string | null;
  /** What a new one begins with, in the place of what was typed before for another address. */
  readonly url?: string;
  readonly close: () => void;
  /** Whether the page around it has its heading already. */
  readonly isHeaded?: boolean;
}

/** Draws nothing until it is known whether something was typed before. */
export function EndpointForm(props: EndpointFormProps) {
  const { frame, id, url } = props;
  const [kept, setKept] = useState<KeptDraft | null | undefined>(undefined);
  useEffect(() => {
    setKept(undefined);
    void frame.editing
      .readDraft(id)
      .then((draft) => setKept(url === undefined || draft?.fields.url === url ? draft : null));
  }, [id, url]);
  return kept === undefined ? null : <Typing {...props} key={`${id} ${url}`} kept={kept} />;
}

function Typing(props: EndpointFormProps & { kept: KeptDraft | null }) {
  const { frame, id, url, close, kept, isHeaded = false } = props;
  const begun = url === undefined ? null : { at: frame.now, fields: { ...EMPTY_FIELDS, url }, from: '' };
  const form = useForm(frame, id, kept ?? begun);
  const element = useRef<HTMLFormElement>(null);
  const [takenUp, setTakenUp] = useState(kept);
  const { words } = frame;
  const discard = () => {
    frame.editing.keepDraft(id, null);
    close();
  };
  const send = (from: string) => {
    form.showAll();
    const command = commandOf(form, id, from);
    if (command === null) return;
    const { url } = form.typed.draft.endpoint;
    // On its way before the prompt, which may close this window.
    for (const secret of form.typed.secrets) void frame.editing.keepSecret(url, secret);
    void frame.withHost(url, command).then((refusal) => {
      // Who has gone elsewhere meanwhile is not called back.
      if (refusal === null && element.current !== null) discard();
    });
  };
  useFirstWrong(element, form);
  return (
    <form
      class="sheet editing"
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(form.from);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.current?.requestSubmit();
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      {!isHeaded && <h2>{form.before === null ? words.addTitle : words.editTitle(form.before.name)}</h2>}
      {takenUp !== null && (
        <p class="taken-up" role="status">
          {words.editing.takenUp(relativeText(takenUp.at, frame.now, frame.wording.locale))}{' '}
          <button
            type="button"
            onClick={() => {
              setTakenUp(null);
              form.startAnew();
            }}
          >
            {words.editing.discard}
          </button>
        </p>
      )}
      <Meanwhile
        form={form}
        saveMine={() => {
          form.startFrom(form.present);
          send(form.present);
        }}
      />
      <div class="columns">
        <div class="basics">
          <Basics form={form} />
        </div>
        <TrialPanel form={form} level={isHeaded ? 2 : 3} />
        <div>
          <Sections form={form} />
          <p class="wrong" role="alert">
            {form.showsAll ? wrongElsewhere(form.problems, words) : ''}
          </p>
          <Sending form={form} discard={discard} />
        </div>
      </div>
    </form>
  );
}

function Sending({ form, discard }: { form: Form; discard: () => void }) {
  const { words } = form.frame;
  return (
    <>
      <div class="acts">
        <button type="submit" class="primary grow" aria-keyshortcuts="Control+Enter">
          {form.before === null ? words.watch : words.save}
        </button>
        <button type="button" onClick={discard}>
          {words.cancel}
        </button>
      </div>
      <p class="note keys">{words.editing.keys}</p>
    </>
  );
}

function Basics({ form }: { form: Form }) {
  const { words, wording } = form.frame;
  const choices = INTERVALS.map(
    (each) => [each, durationText(parseDuration(each) ?? 0, wording.locale)] as const,
  );
  return (
    <>
      <FormField
        form={form}
        name="url"
        label={words.address}
        hint="https://example.org/"
        keys="url"
        focus
        wrong={wrongAddress(form)}
        note={addressNote(form)}
      />
      <FormField form={form} name="name" label={words.name} hint={words.nameHint} />
      <FormField form={form} name="interval" label={words.interval} choices={choices} />
    </>
  );
}

function wrongAddress(form: Form): string {
  const wrong = form.wrong(PATHS.url);
  return wrong === '' ? '' : (addressAdvice(form.fields.url, form.frame.words.editing) ?? wrong);
}

function addressNote({ fields, frame }: Form): string {
  const note = hostNote(fields.url);
  const { internationalized, mixedScripts } = frame.words.editing;
  if (note === null) return '';
  return note.unicode === null ? mixedScripts(note.ascii) : internationalized(note.unicode, note.ascii);
}

/** null where something is wrong, which shows by now. */
function commandOf({ frame, typed, problems }: Form, id: string | null, from: string): Command | null {
  const { config } = frame.known;
  if (config === null || problems.length > 0) return null;
  const { endpoint } = typed.draft;
  const plans = [...(typed.draft.plans ?? [])];
  const isThere = config.endpoints.some((each) => each.id === id);
  if (id === null || !isThere) return { do: 'add', endpoint, plans };
  return { do: 'edit', id, endpoint, plans, from };
}

/** Sent with faults, the first of them gets the focus, and its section opens. */
function useFirstWrong(element: { readonly current: HTMLFormElement | null }, form: Form): void {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const count = () => setTries((before) => before + 1);
    const { current } = element;
    current?.addEventListener('submit', count);
    return () => current?.removeEventListener('submit', count);
  }, []);
  useEffect(() => {
    if (tries === 0 || form.problems.length === 0) return;
    const first = element.current?.querySelector('[aria-invalid="true"]');
    const section = first?.closest('details');
    if (section !== null && section !== undefined) section.open = true;
    if (first instanceof HTMLElement) first.focus();
  }, [tries]);
}
