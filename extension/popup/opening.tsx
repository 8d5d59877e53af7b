// Opening the popup: puts the browser behind the parts and draws them.
// Promise: what is on record shows at once, whether or not the background runs; what the first paint shows is taken over.
// Not here: what is drawn (app.tsx), the browser (screen/tools.ts), the first paint (../first-paint).

import { render } from 'preact';
import { uiLanguage } from '../browser.ts';
import { openPanel } from '../browser-entries.ts';
import { type ScreenEdge, screenTools } from '../screen/tools.ts';
import { loadCatalogue } from '../words/load.ts';
import { App } from './app.tsx';
import { FIRST_ROWS } from './growing.ts';

/** @param isPainted whether the first paint is shown: it stays until there is as much to draw */
export async function openPopup(isPainted: boolean): Promise<void> {
  const tools = { ...screenTools(await loadCatalogue(uiLanguage())), openPanel: openAtSide };
  if (isPainted) {
    const [known, page] = await Promise.all([tools.look(FIRST_ROWS), tools.page()]);
    draw({ ...tools, seen: { known, page } });
  } else {
    draw(tools);
  }
}

/** Into the body, so that whatever else was painted in the popup's place is taken away. */
function draw(edge: ScreenEdge): void {
  render(
    <main id="popup">
      <App {...edge} />
    </main>,
    document.body,
  );
}

async function openAtSide(): Promise<void> {
  await openPanel(null);
  // The panel shows the same, and stays.
  close();
}
