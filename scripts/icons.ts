// Draws the extension's icons: each extension/icons/NAME.svg as PNGs of the sizes that browsers ask for.
// Promise: the same drawing gives the same picture; run it after a drawing has changed, and commit both.
// Not here: which icon stands for what (extension/background/toolbar.ts, extension/manifest.ts).

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromiumPath } from './browsers.ts';

const ICONS = join(import.meta.dirname, '../extension/icons');
const SIZES = [16, 32, 48, 128] as const;

const browser = await launch({
  executablePath: chromiumPath(),
  pipe: true,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const file of globSync('*.svg', { cwd: ICONS })) {
  const svg = readFileSync(join(ICONS, file), 'utf8');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    const path: `${string}.png` = `${join(ICONS, basename(file, '.svg'))}-${size}.png`;
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
