// The first minutes: nothing is watched yet.
// Promise: three ways on; the site that one is on stands above (here.tsx).
// Not here: pasting a list and importing a file: pages of the dashboard.

import type { OverviewFrame } from './frame.ts';

export function Empty({ frame: { words, edge, open } }: { frame: OverviewFrame }) {
  return (
    <section class="empty" aria-labelledby="empty">
      <h2 id="empty">{words.popup.emptyTitle}</h2>
      <p>{words.popup.emptyText}</p>
      <div class="ways">
        <button type="button" onClick={() => open({ kind: 'add' })}>
          {words.add}
        </button>
        <button type="button" onClick={() => edge.openPage('dashboard.html#/add')}>
          {words.popup.pasteList}
        </button>
        <button type="button" onClick={() => edge.openPage('dashboard.html#/backup')}>
          {words.popup.importFile}
        </button>
      </div>
    </section>
  );
}
