// badge.svg: the state as a small picture, for a README or a page without scripts.
// Promise: shape, word and colour; readable on any ground, for it brings its own; no font, style or script is fetched.
// Not here: what it says (glance.ts), how wide a text is (text-width.ts).

import type { State } from '../../shared/core/standing.ts';
import { STATE_SHAPES } from '../../shared/ui/state-shapes.ts';
import { escaped } from '../markup.ts';
import type { BesideFormat } from './format.ts';
import { type Told, toldOfAll, toldOfOne } from './glance.ts';
import { shortened, textWidth } from './text-width.ts';

export const badgeSvg: BesideFormat = {
  type: 'image/svg+xml',
  file: 'badge.svg',
  text: (glance) => picture(toldOfAll(glance)),
  each: {
    file: (id) => `badge/${id}.svg`,
    text: (glance, endpoint) => picture(toldOfOne(glance, endpoint)),
  },
};

/** Colours that hold 3:1 on white, as in ui/colours.css. */
const COLOURS: Readonly<Record<State, string>> = {
  up: '#1f8a5b',
  degraded: '#b86e00',
  down: '#cc2f2f',
  maintenance: '#4a63d8',
  unknown: '#8b95a0',
};
const GROUND = '#fff';
const EDGE = '#8b95a0';
const TEXT = '#15191e';
const MUTED = '#5a6572';

const FONT = "Verdana,'DejaVu Sans',Geneva,sans-serif";
const HEIGHT = 24;
const BASELINE = 16;
const PAD = 8;
const GAP = 8;
const MARK = 16;
const MARK_GAP = 4;
const LABEL_MOST = 40;
const SENTENCE_MOST = 60;

interface Piece {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
}

function picture({ state, label, sentence, asOf }: Told): string {
  const title = `${label}: ${sentence}, as of ${asOf}`;
  const before = placed({ text: shortened(label, LABEL_MOST), size: 11, colour: MUTED }, PAD);
  const markX = before.end + GAP;
  const said = { text: shortened(sentence, SENTENCE_MOST), size: 11, colour: TEXT };
  const middle = placed(said, markX + MARK + MARK_GAP);
  const after = placed({ text: asOf, size: 9, colour: MUTED }, middle.end + GAP);
  const width = after.end + PAD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="5" fill="${GROUND}" stroke="${EDGE}"/>`,
    markAt(state, markX),
    before.element,
    middle.element,
    after.element,
    '</svg>',
    '',
  ].join('\n');
}

/** A text that begins at `x`, in the width that was reckoned for it whatever font the reader has. */
function placed(
  { text, size, colour }: Piece,
  x: number,
): { readonly element: string; readonly end: number } {
  const width = textWidth(text, size);
  if (width === 0) return { element: '', end: x };
  const place = `x="${x}" y="${BASELINE}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  const look = `font-family="${FONT}" font-size="${size}" fill="${colour}"`;
  return { element: `<text ${place} ${look}>${escaped(text)}</text>`, end: x + width };
}

function markAt(state: State, x: number): string {
  const place = `transform="translate(${x} ${(HEIGHT - MARK) / 2})"`;
  return `<path ${place} fill="${COLOURS[state]}" fill-rule="evenodd" d="${STATE_SHAPES[state]}"/>`;
}
