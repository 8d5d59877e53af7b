// How the report for the eye is wanted.
// Promise: nothing here depends on what is reported.
// Not here: drawing it (text.ts and what it is made of).

import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { Paint } from './paint.ts';

export interface TextWishes {
  readonly wording: FigureWording;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** As it was typed: "99.9%". */
  readonly objective: string | null;
  /** What the bars are: "by day"; null = there are none. */
  readonly barsAre: string | null;
}
