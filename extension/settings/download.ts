// The feed as a file that the browser saves.
// Promise: the very document that a prober would publish.
// Not here: what stands in it (shared/feed/write.ts).

import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';

/** How long the browser may take to fetch the file from memory; ms. */
const KEEP_MS = 60_000;

/** Saves status.json where the browser saves downloads. */
export function downloadFeed(status: Status): void {
  saveFile(new Blob([JSON.stringify(toFeed(status))], { type: 'application/json' }), 'status.json');
}

/** Saves a file where the browser saves downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
