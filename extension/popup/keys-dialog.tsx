// The keys of the popup, and the switch that takes the single ones away.
// Promise: opens over everything, Escape closes it, the focus goes back where it was.
// Not here: what a key does (keys.ts).

import { useEffect, useRef } from 'preact/hooks';
import type { OverviewFrame } from './frame.ts';

export function KeysDialog({ frame, close }: { frame: OverviewFrame; close: () => void }) {
  const { words, known, prefer } = frame;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { key } = words.popup;
  const rows = [
    [['↓', '↑', 'j', 'k'], key.move],
    [['Enter'], key.open],
    [['/'], key.search],
    [['c'], key.check],
    [['?'], key.help],
    [['Esc'], key.escape],
  ] as const;
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys" onClose={close}>
      <h2 id="keys">{words.popup.keys}</h2>
      <dl>
        {rows.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={known.preferences.letters}
          onChange={(event) => void prefer({ letters: event.currentTarget.checked })}
        />
        {words.popup.lettersOn}
      </label>
      <p class="faint">{words.popup.lettersHint}</p>
      <div class="acts">
        <button type="button" class="grow" onClick={() => dialog.current?.close()}>
          {words.popup.close}
        </button>
      </div>
    </dialog>
  );
}
