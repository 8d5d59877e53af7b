// The file of Japanese, which a page loads beside the widget, before or after it.
// Promise: loading it makes every widget of the page know Japanese; nothing else happens.
// Not here: the words (shared/ui/languages/japanese.ts), which language is shown (languages.ts).

import { japanese } from '../shared/ui/languages/japanese.ts';
import { addLanguage } from './languages.ts';

addLanguage(japanese);
