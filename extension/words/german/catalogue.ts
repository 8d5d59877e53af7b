// The catalogue in German.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import { germanFigures } from '../../../shared/ui/languages/german-figures.ts';
import { type Catalogue, ENGLISH } from '../catalogue.ts';

export const catalogue: Catalogue = { ...ENGLISH, figures: germanFigures };
