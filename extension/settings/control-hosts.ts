// Hosts of control addresses whose answers have to be read, not only counted.
// Promise: what was there before is not asked for again: who said no is left alone.
// Not here: asking for a host (browser.ts), what an answer means (shared/probe/control.ts).

import { type Control, type ControlInput, controlLine, toControl } from '../../shared/config/control.ts';
import { originOf } from '../origins.ts';

/** Whether its right answer is known, so that its host's permission tells a captive portal. */
export function isRead({ status, body }: Control): boolean {
  return status !== null || body !== null;
}

/** The hosts to ask for, each once. @param before as it was saved last */
export function hostsToRead(entries: readonly ControlInput[], before: readonly Control[]): readonly string[] {
  const known = new Set(before.map(controlLine));
  const added = entries.map(toControl).filter((each) => isRead(each) && !known.has(controlLine(each)));
  return [...new Set(added.map(({ url }) => originOf(url)))];
}
