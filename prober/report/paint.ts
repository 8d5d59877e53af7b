// Colour on a terminal, for who wants it.
// Promise: colour only repeats what shape and word say already.
// Not here: whether the terminal has colours (report-command.ts).

import { styleText } from 'node:util';

export type Tone = 'good' | 'slow' | 'bad' | 'planned' | 'quiet' | 'strong';

/** Text in a tone. */
export type Paint = (tone: Tone, text: string) => string;

export const plainPaint: Paint = (_, text) => text;

const STYLE_OF = {
  good: 'green',
  slow: 'yellow',
  bad: 'red',
  planned: 'blue',
  quiet: 'gray',
  strong: 'bold',
} as const;

/** @param stream whose colours count; NO_COLOR and FORCE_COLOR are heard */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (tone, text) => (text === '' ? '' : styleText(STYLE_OF[tone], text, { stream }));
}
