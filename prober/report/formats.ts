// The formats, in the order in which an input is tried against them.
// Promise: what stands here can be asked for with --format and is recognised without it.
// Not here: the formats themselves (a file each).

import type { ByteSource } from './byte-source.ts';
import { FORMAT_NAMES, type Format, type FormatName } from './format.ts';
import { combinedFormat } from './format-combined.ts';
import { feedFormat } from './format-feed.ts';
import { historyFormat } from './format-history.ts';
import { periodsFormat } from './format-periods.ts';
import { samplesFormat } from './format-samples.ts';
import { headText } from './rows.ts';

/** One line a format. */
export const FORMATS: readonly Format[] = [
  feedFormat,
  historyFormat,
  samplesFormat,
  periodsFormat,
  combinedFormat,
];

/** The format of that name, if there is one. */
export function formatNamed(name: string): FormatName | null {
  return FORMAT_NAMES.find((each) => each === name) ?? null;
}

/** The format that an input seems to be of; null if of none. */
export function formatOf(source: Pick<ByteSource, 'head'>): Format | null {
  const head = headText(source);
  return FORMATS.find((format) => format.recognises(head)) ?? null;
}
