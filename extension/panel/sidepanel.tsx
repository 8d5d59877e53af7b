// The panel's entry, at the side of the pages: the popup's content, which stays open.
// Promise: follows the page that one is on, as far as the browser tells.
// Not here: what is drawn (popup/app.tsx), the browser (screen/tools.ts).

import { render } from 'preact';
import { uiLanguage } from '../browser.ts';
import { onPageChanged } from '../browser-entries.ts';
import { App } from '../popup/app.tsx';
import { screenTools } from '../screen/tools.ts';
import { loadCatalogue } from '../words/load.ts';

const root = document.getElementById('panel');
if (root !== null)
  render(<App {...screenTools(await loadCatalogue(uiLanguage()))} follow={onPageChanged} />, root);
