// A picture in at most 256 colours: text is smoothed in a thousand, and pictures are kept for ever.
// Promise: the same picture gives the same bytes; a colour moves by half a step of 32 (or of 16) at the most, black and
//   white not at all; a third of the bytes.
// Not here: comparing (pixels.ts).

import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export function fewColours(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const fine = reduced(data, 31);
  const { colours, pixels } = fine.colours.length <= MOST_COLOURS ? fine : reduced(data, 15);
  if (colours.length > MOST_COLOURS) throw new Error(`Expected at most 256 colours, got ${colours.length}`);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of a colour.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

/** @param steps between the least and the most of red, green and blue */
function reduced(data: Buffer, steps: number) {
  const near = (value = 0) => Math.round((Math.round((value * steps) / 255) * 255) / steps);
  const places = new Map<number, number>();
  const colours: Colour[] = [];
  const pixels = new Uint8Array(data.length / 4);
  for (let i = 0; i < pixels.length; i++) {
    const colour: Colour = [near(data[4 * i]), near(data[4 * i + 1]), near(data[4 * i + 2])];
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    const place = places.get(key) ?? colours.push(colour) - 1;
    places.set(key, place);
    pixels[i] = place;
  }
  return { colours, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([size, typed, check]);
}
