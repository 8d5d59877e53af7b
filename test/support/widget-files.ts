// The built files of the widget, in memory, by the names that pages know them by.
// Promise: of the sources as they are now, built side by side.
// Not here: how one is built (built-widget.ts), serving them (widget-site.ts).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtWidget } from './built-widget.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Languages that are files of their own. */
export const LANGUAGES = ['de', 'es', 'fr', 'ja', 'ar'] as const;

/** @param names without `.js`: modes of vite.config.ts */
export async function widgetFiles(...names: readonly string[]): Promise<Record<string, string>> {
  const built = names.map(async (name) => [`${name}.js`, await builtWidget(name)] as const);
  return Object.fromEntries(await Promise.all(built));
}

export function languageFiles(...languages: readonly string[]): readonly string[] {
  return languages.map((language) => `uptally-${language}`);
}

export const STYLE_SHEET = 'uptally-status.css';

/** As scripts/build.ts writes it. */
export function styleSheet(): string {
  const parts = ['shared/ui/colours.css', 'shared/ui/theme.css', 'widget/widget.css'];
  return parts.map((part) => readFileSync(join(ROOT, part), 'utf8')).join('\n');
}

export type RenderStatus = (feed: string, options: object) => string;

/** `renderStatus` of the file for servers. */
export async function serverRenderer(): Promise<RenderStatus> {
  const code = await builtWidget('render');
  const module: { readonly renderStatus: RenderStatus } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  return module.renderStatus;
}
