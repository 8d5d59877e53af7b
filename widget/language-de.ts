// The file of German, which a page loads beside the widget, before or after it.
// Promise: loading it makes every widget of the page know German; nothing else happens.
// Not here: the words (shared/ui/languages/german.ts), which language is shown (languages.ts).

import { german } from '../shared/ui/languages/german.ts';
import { addLanguage } from './languages.ts';

addLanguage(german);
