// Planned time out of a file of periods, for --maintenance.
// Promise: planned time may lie in the future; a line that can't be read is counted like any other.
// Not here: what planned time does to the figures (shared/core/overlay.ts).

import type { Interval } from '../../shared/core/intervals.ts';
import type { ByteSource } from './byte-source.ts';
import { intervalOf } from './format-periods.ts';
import { InstantReader } from './instant-value.ts';
import type { LineLog } from './line-log.ts';
import { eachRow } from './rows.ts';
import { textValue } from './value.ts';

export interface Planned extends Interval {
  /** null = every endpoint. */
  readonly endpoint: string | null;
}

/** @param zone in which local times are read; null = they are refused */
export async function readMaintenance(
  source: ByteSource,
  zone: string | null,
  log: LineLog,
): Promise<readonly Planned[]> {
  const instants = new InstantReader(zone);
  const planned: Planned[] = [];
  await eachRow(source, ['from', 'to', 'endpoint'], log, (row) => {
    planned.push({ ...intervalOf(row, instants), endpoint: textValue(row, 'endpoint') });
  });
  return planned;
}

/** The planned time of one endpoint. */
export function plannedFor(planned: readonly Planned[], endpoint: string): readonly Interval[] {
  return planned.filter((each) => each.endpoint === null || each.endpoint === endpoint);
}
