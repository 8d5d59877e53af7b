// The witnesses, in the order in which they are heard.
// Promise: a new one is one file in this folder and one line here.
// Not here: what a witness is (witness.ts).

import { thisBrowser } from './this-browser.ts';
import type { Witness } from './witness.ts';

export const WITNESSES: readonly Witness[] = [thisBrowser];
