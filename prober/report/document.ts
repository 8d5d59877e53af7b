// The report as a document, made of what each endpoint has on record.
// Promise: what is not on record is null; the same evidence gives the same document, in whatever order it came.
// Not here: the fields (schema.ts), the report for the eye (text.ts), reading evidence (formats.ts).

import type { Interval } from '../../shared/core/intervals.ts';
import type { EndpointEvidence, Reading } from './evidence.ts';
import { burnWindows } from './objective-report.ts';
import { readAll } from './readings.ts';
import type { EndpointReport } from './schema.ts';
import { isoInstant, type Wishes, windowReport } from './window-report.ts';
import type { WantedWindow } from './windows.ts';

/** An endpoint as the document tells it, and what the report for the eye draws beside it. */
export interface Reported {
  readonly report: EndpointReport;
  readonly bars: readonly Reading[];
}

const NO_DOWNTIME = 'answers tell no downtime, so that there is neither budget nor cost.';

function isAboutDowntime({ objective, costPerMinute }: Wishes): boolean {
  return objective !== null || costPerMinute !== null;
}

/** A window that holds another time than its name says. Whole quarters of an access log are not worth a word. */
function movedNote({ name, used: wanted }: WantedWindow, { from, to }: Interval): readonly string[] {
  const isShort = from > wanted.from;
  const isPickedAndMoved = name === '' && (from !== wanted.from || to !== wanted.to);
  if (!isShort && !isPickedAndMoved) return [];
  const window = name === '' ? 'the picked time' : name;
  const why = isShort ? 'the record reaches no further back' : 'what is on record is not cut finer';
  return [`${window} is from ${isoInstant(from)} to ${isoInstant(to)}: ${why}.`];
}

/** All endpoints, by name. */
export async function endpointReports(
  evidence: readonly EndpointEvidence[],
  windows: readonly WantedWindow[],
  bars: readonly Interval[],
  wishes: Wishes,
): Promise<readonly Reported[]> {
  const sorted = [...evidence].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const reported: Reported[] = [];
  for (const each of sorted) {
    const wanted = windows.flatMap(({ used }) => [used, ...burnWindows(used, wishes.objective)]);
    const readingOf = await readAll(each, [...wanted, ...bars]);
    const hasStates = windows.every(({ used }) => readingOf(used).shown.states);
    reported.push({
      bars: bars.map(readingOf),
      report: {
        endpoint: each.name,
        notes: [
          ...each.notes,
          ...(hasStates || !isAboutDowntime(wishes) ? [] : [NO_DOWNTIME]),
          ...windows.flatMap((window) => movedNote(window, readingOf(window.used).used)),
        ],
        windows: windows.map((window) => windowReport(window, readingOf, wishes)),
        errorsByPath:
          each.errors === null
            ? null
            : { ...each.errors, paths: each.errors.paths.map((path) => ({ ...path })) },
      },
    });
  }
  return reported;
}
