// Two windows that edit one endpoint: the later one is told, and chooses.
// Promise: nothing that another window saved is written over unseen.
// Not here: refusing it for good (background/adding.ts).

import type { Form } from './form-state.ts';

export function Meanwhile({ form, saveMine }: { form: Form; saveMine: () => void }) {
  const { words, known } = form.frame;
  const { before, from, present } = form;
  if (before === null || from === present) return null;
  const isGone = known.config?.endpoints.every(({ id }) => id !== before.id) === true;
  return (
    <div class="meanwhile" role="alert">
      <p>{isGone ? words.editing.goneMeanwhile : words.editing.changedMeanwhile}</p>
      {!isGone && (
        <div class="choose">
          <button type="button" onClick={form.startAnew}>
            {words.editing.takeTheirs}
          </button>
          <button type="button" onClick={saveMine}>
            {words.editing.saveMine}
          </button>
        </div>
      )}
    </div>
  );
}
