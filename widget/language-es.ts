// The file of Spanish, which a page loads beside the widget, before or after it.
// Promise: loading it makes every widget of the page know Spanish; nothing else happens.
// Not here: the words (shared/ui/languages/spanish.ts), which language is shown (languages.ts).

import { spanish } from '../shared/ui/languages/spanish.ts';
import { addLanguage } from './languages.ts';

addLanguage(spanish);
