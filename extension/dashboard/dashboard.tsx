// The dashboard's entry: puts the browser behind the views and draws them.
// Promise: what is on record shows at once, whether or not the background runs.
// Not here: what is drawn (app.tsx), the browser (screen/tools.ts).

import { render } from 'preact';
import { uiLanguage } from '../browser.ts';
import { screenTools } from '../screen/tools.ts';
import { loadCatalogue } from '../words/load.ts';
import { App } from './app.tsx';

const root = document.getElementById('dashboard');
if (root !== null) render(<App {...screenTools(await loadCatalogue(uiLanguage()))} />, root);
