// The built files of the widget, in memory, by the names that pages know them by.
// Promise: of the sources as they are now, built side by side.
// Not here: how one is built (built-widget.ts), serving them (widget-site.ts).

import { builtWidget } from './built-widget.ts';

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
