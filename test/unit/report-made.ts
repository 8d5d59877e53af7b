// Reports made in a test, the way the command makes them, but at an instant that the test names.
// Promise: options are read as typed on a command line; what a report would say on the terminal comes back as text.
// Not here: the process around it (test/e2e/report.test.ts).

import { join } from 'node:path';
import { plainPaint } from '../../prober/report/paint.ts';
import { type Made, makeReport, type ReportWish, wordingFor } from '../../prober/report/report.ts';
import { barsText, reportText } from '../../prober/report/text.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures/report');
/** When the tests think that it is. */
export const NOW = Date.UTC(2026, 11, 1);

export const DEFAULTS: ReportWish = {
  files: [],
  format: null,
  intervalMs: null,
  requestTime: null,
  windows: { kind: 'last', lengths: [], at: null },
  zone: 'UTC',
  zoneIsNamed: false,
  maintenanceFile: null,
  serviceHours: null,
  objective: null,
  costPerMinute: null,
  locale: 'en',
};

export function made(wish: Partial<ReportWish>, now = NOW): Promise<Made> {
  const { signal } = new AbortController();
  return makeReport({ ...DEFAULTS, ...wish }, { now, signal, onProgress: () => {}, barsMax: 60 });
}

export function textOf({ report, reported, bars }: Made, width = 80): string {
  const wording = wordingFor('en', report.zone);
  const wishes = { wording, width, paint: plainPaint, objective: null, barsAre: barsText(bars, wording) };
  return reportText(report, reported, wishes);
}
