// Two pictures as PNG, pixel by pixel.
// Promise: smoothed edges of letters may differ a little; a bar of another colour or a row lower never passes.
// Not here: where the pictures come from and lie (visual.ts).

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface PixelDifference {
  /** Pixels that differ for the eye; those of a size that differs count as one each. */
  readonly pixels: number;
  /** For people: what is different, and where. */
  readonly text: string;
  /** The second picture, pale, with what differs in red; null where the sizes differ. */
  readonly picture: Buffer | null;
}

/** Distance of two colours in OKLab, 1 from black to white, that still counts as the same. */
const SAME_COLOUR = 0.03;

/** @returns null where they are the same for the eye */
export function pixelDifference(wanted: Buffer, actual: Buffer): PixelDifference | null {
  if (wanted.equals(actual)) return null;
  const before = PNG.sync.read(wanted);
  const after = PNG.sync.read(actual);
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return ofSize(before, after);
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, marked.data, width, height, {
    threshold: SAME_COLOUR,
    includeAA: false,
  });
  if (pixels === 0) return null;
  const where = boxOf(before.data, after.data, width);
  return {
    pixels,
    text: `${pixels} of ${width * height} pixels differ, between ${where}`,
    picture: PNG.sync.write(marked),
  };
}

function ofSize(before: PNG, after: PNG): PixelDifference {
  const area = ({ width, height }: PNG) => width * height;
  return {
    pixels: Math.max(1, Math.abs(area(before) - area(after))),
    text: `it is ${after.width} × ${after.height}, not ${before.width} × ${before.height} pixels`,
    picture: null,
  };
}

/** The smallest box around every byte that differs, "(x, y) and (x, y)". */
function boxOf(before: Uint8Array, after: Uint8Array, width: number): string {
  const changed = [...before.keys()].filter((i) => before[i] !== after[i]).map((i) => i >> 2);
  const columns = changed.map((pixel) => pixel % width);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const row = (pixel: number) => Math.floor(pixel / width);
  return `(${least(columns)}, ${row(least(changed))}) and (${most(columns)}, ${row(most(changed))})`;
}
