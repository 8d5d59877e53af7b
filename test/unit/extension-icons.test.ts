// The icons on the toolbars of both browsers, light and dark: the outline of each holds 3:1 all around.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';

const ICONS = join(import.meta.dirname, '../../extension/icons');
/** Toolbars of Chromium and Firefox. */
const TOOLBARS = ['#ffffff', '#dee1e6', '#f9f9fb', '#202124', '#2b2a33', '#1c1b22'];
const LEAST = 3;
const DIRECTIONS = 24;

type Colour = readonly [number, number, number];

const cases = globSync('*-16.png', { cwd: ICONS }).flatMap((file) =>
  TOOLBARS.map((toolbar) => [file, toolbar] as const),
);

test.each(cases)(
  '%s on %s: from the middle outward, every way meets 3:1 against the toolbar',
  (file, toolbar) => {
    const picture = PNG.sync.read(readFileSync(join(ICONS, file)));
    const background = colourOf(toolbar);
    const ways = Array.from({ length: DIRECTIONS }, (_, i) => (i * 2 * Math.PI) / DIRECTIONS);
    const faint = ways.filter((angle) => best(picture, angle, background) < LEAST);
    expect(faint.map((angle) => `${Math.round((angle * 180) / Math.PI)}°`)).toEqual([]);
  },
);

/** The best contrast on the way outward, past the sign in the middle. */
function best(picture: PNG, angle: number, background: Colour): number {
  const radius = picture.width / 2;
  let most = 1;
  for (let r = radius * 0.25; r < radius * Math.SQRT2; r += 0.5) {
    const x = Math.floor(radius + r * Math.cos(angle));
    const y = Math.floor(radius + r * Math.sin(angle));
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) break;
    most = Math.max(most, contrast(over(picture, x, y, background), background));
  }
  return most;
}

function over(picture: PNG, x: number, y: number, background: Colour): Colour {
  const at = (y * picture.width + x) * 4;
  const alpha = (picture.data[at + 3] ?? 0) / 255;
  const mixed = (i: 0 | 1 | 2) => (picture.data[at + i] ?? 0) * alpha + background[i] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2)];
}

/** WCAG 2.2's contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function colourOf(hex: string): Colour {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16);
  return [at(1), at(3), at(5)];
}
