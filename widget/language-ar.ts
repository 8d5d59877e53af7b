// The file of Arabic, which a page loads beside the widget, before or after it.
// Promise: loading it makes every widget of the page know Arabic; nothing else happens.
// Not here: the words (shared/ui/languages/arabic.ts), which language is shown (languages.ts).

import { arabic } from '../shared/ui/languages/arabic.ts';
import { addLanguage } from './languages.ts';

addLanguage(arabic);
