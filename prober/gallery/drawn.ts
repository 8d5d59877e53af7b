// Calls of `renderStatus`, answered by the built widget.
// Promise: only text comes back; what is not built yet says so in its place.
// Not here: the calls (pages/), the drawing itself (widget/render.tsx).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { WIDGET_DIR } from '../places.ts';
import type { GalleryPage, ServerCall } from './page.ts';

const RENDER_FILE = join(WIDGET_DIR, 'render.js');
const moduleSchema = v.looseObject({ renderStatus: v.function() });

/**
 * What the calls of a page make.
 * @param textOf gives the feed of a story
 */
export async function drawnBy(
  page: GalleryPage,
  textOf: (story: string) => Promise<string>,
): Promise<(call: ServerCall) => string> {
  const calls = page.examples.flatMap(({ code }) =>
    code.flatMap((each) => (each.kind === 'server' ? [each.call] : [])),
  );
  if (calls.length === 0) return () => '';
  if (!existsSync(RENDER_FILE)) return () => '<p>Not built yet: run npm run build, then start again.</p>';
  const loaded: unknown = await import(pathToFileURL(RENDER_FILE).href);
  const { renderStatus } = v.parse(moduleSchema, loaded);
  const drawn = new Map<ServerCall, string>();
  for (const call of calls) drawn.set(call, `${renderStatus(await textOf(call.feed), call.options)}`);
  return (call) => drawn.get(call) ?? '';
}
