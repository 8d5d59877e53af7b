// What to watch and where its history lies: the options that serve, feed and others share.
// Promise: what to watch is named once.
// Not here: whether files, addresses and zones are any good (watched.ts).

import type { Given, OptionTable } from './command.ts';

/** What to watch, and where its history lies. */
export interface Wanted {
  readonly urls: readonly string[];
  readonly configFile: string | null;
  readonly dataDir: string | null;
  readonly zone: string | null;
}

export const WANTED_OPTIONS = {
  config: { kind: 'value', example: 'uptally.yaml' },
  data: { kind: 'value', example: './history' },
  zone: { kind: 'value', example: 'Europe/Berlin' },
} as const satisfies OptionTable;

/** @throws Complaint */
export function readWanted(given: Given<typeof WANTED_OPTIONS>): Wanted {
  const urls = given.positionals;
  const configFile = given.value('config');
  if (configFile !== null && urls.length > 0) {
    throw given.complaint(`What to watch is named twice: leave out --config, or ${urls.join(' ')}.`);
  }
  return { urls, configFile, dataDir: given.value('data'), zone: given.value('zone') };
}
