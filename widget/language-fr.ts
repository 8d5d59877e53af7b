// The file of French, which a page loads beside the widget, before or after it.
// Promise: loading it makes every widget of the page know French; nothing else happens.
// Not here: the words (shared/ui/languages/french.ts), which language is shown (languages.ts).

import { french } from '../shared/ui/languages/french.ts';
import { addLanguage } from './languages.ts';

addLanguage(french);
