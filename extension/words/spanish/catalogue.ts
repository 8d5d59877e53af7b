// The catalogue in Spanish.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import { spanishFigures } from '../../../shared/ui/languages/spanish-figures.ts';
import { type Catalogue, ENGLISH } from '../catalogue.ts';

export const catalogue: Catalogue = { ...ENGLISH, figures: spanishFigures };
