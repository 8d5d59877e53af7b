// The letters of the pictures: Noto Sans for Latin, Arabic and Japanese, served by the test itself.
// Promise: nothing of the machine's own fonts is drawn, as long as the text stays within these scripts.
// Not here: the page that uses them (visual-site.ts).

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-jp'] as const;

/** The family that pages name. */
export const PICTURE_FONT = 'Pictures';

/**
 * Rules for `PICTURE_FONT`, whose files lie below `/fonts/`. The first that has a character draws it, whatever the
 * language: the packages' own ranges overlap in Latin alone, and there Noto Sans is written last, so it wins.
 */
export function fontRules(): string {
  const sheets = PACKAGES.toReversed().map((name) => {
    const sheet = readFileSync(join(folderOf(name), 'index.css'), 'utf8');
    return sheet
      .replaceAll(/font-family: [^;]+;/g, `font-family: '${PICTURE_FONT}';`)
      .replaceAll(/font-display: \w+;/g, 'font-display: block;')
      .replaceAll('url(./files/', `url(/fonts/${name}/`);
  });
  return sheets.join('\n');
}

/** The file behind `/fonts/NAME/FILE`; null where there is none. */
export function fontFile(pathname: string): Buffer | null {
  const [, folder, wanted, file, ...rest] = pathname.split('/');
  const name = PACKAGES.find((each) => each === wanted);
  if (folder !== 'fonts' || name === undefined || file === undefined || rest.length > 0) return null;
  const path = join(folderOf(name), 'files', basename(file));
  return existsSync(path) ? readFileSync(path) : null;
}

function folderOf(name: (typeof PACKAGES)[number]): string {
  return dirname(require.resolve(`@fontsource-variable/${name}/index.css`));
}
