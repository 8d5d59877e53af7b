// A note on an outage, typed in place.
// Promise: saved when the field is left; taken away, it can be had back.
// Not here: keeping it (outage-notes.ts, background/).

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_MAX } from '../../outage-notes.ts';
import type { Said } from '../evidence/said.tsx';
import type { ViewFrame } from '../view.ts';

export interface OutageNoteProps {
  readonly frame: ViewFrame;
  readonly endpoint: string;
  readonly begin: number;
  /** As it is on record; '' = none. */
  readonly text: string;
  readonly label: string;
  readonly say: (said: Said) => void;
}

export function OutageNote({ frame, endpoint, begin, text, label, say }: OutageNoteProps) {
  const words = frame.words.evidence;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = typed !== null;
  // Before the next letter is typed.
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const save = (wanted: string) => frame.perform({ do: 'note-outage', id: endpoint, begin, text: wanted });
  const leave = async (): Promise<void> => {
    const wanted = (typed ?? '').trim();
    if (wanted === text) return setTyped(null);
    // What could not be saved stays in its field.
    if ((await save(wanted)) !== null) return;
    setTyped(null);
    say({ text: wanted === '' ? words.noteRemoved : words.noteSaved, undo: () => void save(text) });
  };
  if (typed === null && text === '') {
    return (
      <button
        type="button"
        class="quiet add-note"
        aria-label={frame.words.labelled(words.addNote, label)}
        onClick={() => setTyped('')}
      >
        {words.addNote}
      </button>
    );
  }
  if (typed === null) {
    return (
      <button
        type="button"
        class="quiet note"
        aria-label={frame.words.labelled(label, text)}
        onClick={() => setTyped(text)}
      >
        {text}
      </button>
    );
  }
  return (
    <textarea
      ref={field}
      class="note"
      aria-label={label}
      placeholder={words.noteHint}
      maxLength={NOTE_MAX}
      rows={Math.min(8, Math.max(2, typed.split('\n').length))}
      value={typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => void leave()}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.blur();
      }}
    />
  );
}
