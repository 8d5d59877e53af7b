// What came back of the trial, and what can be expected of it by one click each.
// Promise: the answer is shown as text and nothing else; what changes is said aloud once it stands still.
// Not here: sending (use-trial.ts), what is offered (offers.ts).

import { useState } from 'preact/hooks';
import { shownHost } from '../../shared/config/host-note.ts';
import type { Evidence } from '../../shared/probe/try-out.ts';
import { StateMark } from '../../shared/ui/state-mark.tsx';
import { countText, latencyText } from '../../shared/ui/text.ts';
import { saidText } from '../words/said.ts';
import type { Form } from './form-state.ts';
import { type Offer, offersOf } from './offers.ts';
import { particularsText, phasesText } from './trial-text.ts';
import { useTrial } from './use-trial.ts';

export interface TrialPanelProps {
  readonly form: Form;
  /** Of its heading. */
  readonly level: 2 | 3;
}

export function TrialPanel({ form, level }: TrialPanelProps) {
  const Heading = `h${level}` as const;
  const { known, editing, words: all } = form.frame;
  const words = all.trial;
  const { state, run, allow } = useTrial(known.config, form.typed, editing);
  return (
    <section class="trial" aria-label={words.title} data-trial={state.kind}>
      <Heading>{words.title}</Heading>
      {state.kind === 'none' && <p class="note">{words.waiting}</p>}
      {state.kind === 'running' && (
        <p class="note" role="status">
          {words.running}
        </p>
      )}
      {state.kind === 'locked' && (
        <>
          <p class="note">{words.locked(shownHost(state.endpoint.url))}</p>
          <button type="button" onClick={allow}>
            {words.allow}
          </button>
        </>
      )}
      {state.kind === 'manual' && (
        <>
          <p class="note">{words.manual(state.endpoint.method)}</p>
          <button type="button" onClick={run}>
            {words.sendOnce}
          </button>
        </>
      )}
      {state.kind === 'seen' && (
        <Seen form={form} evidence={state.evidence} sent={state.endpoint.url} run={run} />
      )}
    </section>
  );
}

interface SeenProps {
  readonly form: Form;
  readonly evidence: Evidence;
  /** The address that was asked. */
  readonly sent: string;
  readonly run: () => void;
}

function Seen({ form, evidence, sent, run }: SeenProps) {
  const { wording, words: all } = form.frame;
  const words = all.trial;
  const [selected, setSelected] = useState('');
  const { outcome, status, latencyUs, detail, body } = evidence;
  const phases = phasesText(evidence, wording.locale, words);
  const took = latencyText(latencyUs, wording.locale);
  return (
    <>
      <p class="came" role="status">
        <StateMark state={outcome} label={wording.words.state[outcome]} />
        <strong>
          {status === null
            ? wording.words.state[outcome]
            : words.status(countText(status, 'en').replace(',', ''), took)}
        </strong>
      </p>
      {detail !== '' && <p>{saidText(detail, all)}</p>}
      {status !== null && <p class="note">{particularsText(evidence, sent, wording.locale, words)}</p>}
      {phases !== '' && <p class="note">{phases}</p>}
      <Offers form={form} offers={offersOf(evidence, form.fields, selected)} />
      {body === null ? (
        status !== null && <p class="note">{words.noText}</p>
      ) : (
        <>
          <section
            class="answer-text"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            tabIndex={0}
            aria-label={words.body}
            onMouseUp={() => setSelected(getSelection()?.toString() ?? '')}
            onKeyUp={() => setSelected(getSelection()?.toString() ?? '')}
          >
            <pre>{body}</pre>
          </section>
          <p class="note">{words.selectHint}</p>
        </>
      )}
      <button type="button" class="quiet" onClick={run}>
        {words.again}
      </button>
    </>
  );
}

function Offers({ form, offers }: { form: Form; offers: readonly Offer[] }) {
  const words = form.frame.words.trial;
  if (offers.length === 0) return null;
  return (
    <fieldset class="offers">
      <legend>{words.offers}</legend>
      {offers.map((offer) => {
        const text = offerText(offer, form);
        return (
          <button key={text} type="button" onClick={() => form.set(offer.patch)}>
            {text}
          </button>
        );
      })}
    </fieldset>
  );
}

function offerText(offer: Offer, { frame: { words, wording } }: Form): string {
  const { expectStatus, expectText, expectJson, expectLatency } = words.trial;
  switch (offer.kind) {
    case 'status':
      return expectStatus(String(offer.status));
    case 'text':
      return expectText(offer.text.length > 60 ? `${offer.text.slice(0, 60)}…` : offer.text);
    case 'json':
      return expectJson(offer.path, offer.value);
    case 'latency':
      return expectLatency(latencyText(offer.limitMs * 1_000, wording.locale));
  }
}
