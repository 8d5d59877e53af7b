// The widget: its bytes, its speed and its requests, each beside a rival of the same run.
// Promise: what is measured is the built file, built anew where a source is younger.
// Not here: bytes (widget-sizes.ts), browsers (widget-speed.ts).

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row.ts';
import { widgetSizeRows } from './widget-sizes.ts';
import { widgetSpeedRows } from './widget-speed.ts';

const ROOT = join(import.meta.dirname, '..');
const STATUS = join(ROOT, 'dist/widget/uptally-status.js');
const BADGE = join(ROOT, 'dist/widget/uptally-badge.js');

export async function widgetRows(): Promise<readonly Row[]> {
  if (!isFresh()) spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'ignore' });
  if (!existsSync(STATUS)) throw new Error('No dist/widget/uptally-status.js: npm run build says why.');
  return [
    ...(await widgetSizeRows({ [STATUS]: 12_000, [BADGE]: 4_000 })),
    ...(await widgetSpeedRows(STATUS)),
  ];
}

function isFresh(): boolean {
  if (!existsSync(STATUS)) return false;
  const builtAt = statSync(STATUS).mtimeMs;
  const sources = globSync('{widget,shared}/**/*.{ts,tsx,css}', { cwd: ROOT });
  return sources.every((file) => statSync(join(ROOT, file)).mtimeMs <= builtAt);
}
