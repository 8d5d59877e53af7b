// A format: how its inputs are known, and how they become evidence.
// Promise: every format has this one shape.
// Not here: the formats themselves (a file each), the list of them (formats.ts).

import type { ByteSource } from './byte-source.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { LineLog } from './line-log.ts';

export const FORMAT_NAMES = ['samples', 'periods', 'combined', 'feed', 'history'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface Format {
  readonly name: FormatName;
  /** Whether an input that begins so is one. @param head its first 64 KiB as text, unpacked */
  readonly recognises: (head: string) => boolean;
  /** Whether it brings its own instant, zone or tallies, so that nothing else fits beside it. */
  readonly standsAlone: boolean;
  readonly collect: (around: Surroundings) => Collector;
}

/** Takes inputs of one format, one after the other, and makes evidence of all of them. */
export interface Collector {
  /** @throws Complaint if nothing of it can be used */
  readonly read: (source: ByteSource, log: LineLog) => Promise<void>;
  readonly evidence: () => Promise<readonly EndpointEvidence[]>;
  /** The zone that its days are cut in; null = the report's. */
  readonly zone: () => string | null;
  /** Once the evidence has been read. */
  readonly close: () => Promise<void>;
}
