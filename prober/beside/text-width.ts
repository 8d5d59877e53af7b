// How wide a text is at most, where no font can be asked.
// Promise: as wide as Verdana and DejaVu Sans set it, which are the widest that a system sets it in, or wider.
// Not here: the picture (badge-svg.ts), which holds any font to this width.

/** Advance widths of Verdana in hundredths of the font size. */
const WIDTHS: readonly (readonly [width: number, signs: string])[] = [
  [28, "'il"],
  [36, 'jf '],
  [37, ',.'],
  [40, 't'],
  [43, 'Ir'],
  [46, '!"()-/:;[]J'],
  [53, 'csz'],
  [55, '?'],
  [60, 'aekvxyFL'],
  [64, '0123456789bdghnopquE$*_`{}'],
  [70, 'ABCKPRSTVXYZ'],
  [76, 'NU&H'],
  [79, 'DGOQ'],
  [82, '#+<=>^~w|'],
  [85, 'M'],
  [98, 'm'],
  [100, '@W'],
  [108, '%'],
];
const BY_SIGN = new Map(WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
const OTHER = 85;
/** Signs of East Asia and pictures fill a square, and a little more in some fonts. */
const SQUARE = 110;
const SQUARES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u30ff\uff00-\uffef]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const segmenter = new Intl.Segmenter('en');

/** @param size of the font, px @returns px */
export function textWidth(text: string, size: number): number {
  const hundredths = signsOf(text).reduce((sum, sign) => sum + widthOf(sign), 0);
  return Math.ceil((hundredths * size) / 100);
}

/** The text, cut at so many signs as people see them. */
export function shortened(text: string, most: number): string {
  const signs = signsOf(text);
  if (signs.length <= most) return text;
  return `${signs
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

function signsOf(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** However many characters a picture is made of, it is one. */
function widthOf(sign: string): number {
  if (PICTURE.test(sign)) return SQUARE;
  return [...sign].reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (NONE.test(character)) return 0;
  const [base = character] = character.normalize('NFD');
  return BY_SIGN.get(base) ?? (SQUARES.test(character) ? SQUARE : OTHER);
}
