// Notes in memory, for tests of the extension's parts.
// Promise: values come back as copies, as a browser's storage gives them.
// Not here: the browser's own (extension/browser.ts).

import type { Notes } from '../../extension/notes.ts';

export function memoryNotes(initial: Readonly<Record<string, unknown>> = {}): Notes {
  const values = new Map(Object.entries(structuredClone(initial)));
  return {
    get: async (key) => structuredClone(values.get(key) ?? null),
    all: async () => structuredClone(Object.fromEntries(values)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
  };
}
