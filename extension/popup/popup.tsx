// The popup's entry: puts the browser behind the parts and draws them.
// Promise: what is on record shows at once, whether or not the background runs.
// Not here: what is drawn (app.tsx), the browser (screen/tools.ts).

import { render } from 'preact';
import { uiLanguage } from '../browser.ts';
import { openPanel } from '../browser-entries.ts';
import { screenTools } from '../screen/tools.ts';
import { loadCatalogue } from '../words/load.ts';
import { App } from './app.tsx';

const openAtSide = async () => {
  await openPanel(null);
  // The panel shows the same, and stays.
  close();
};

const root = document.getElementById('popup');
if (root !== null)
  render(<App {...screenTools(await loadCatalogue(uiLanguage()))} openPanel={openAtSide} />, root);
