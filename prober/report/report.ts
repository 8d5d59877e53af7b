// A report from beginning to end: inputs in, the document and what is drawn beside it out.
// Promise: the machine's clock is asked by nobody in here; the same inputs and `now` give the same report.
// Not here: where it is shown (report-command.ts), the options (commands/report.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { Objective } from '../../shared/core/objective.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { excludedTime, type ServiceHours } from '../../shared/core/service-hours.ts';
import { englishFigures, type FigureWording } from '../../shared/ui/figure-words.ts';
import { fullInstantText } from '../../shared/ui/text.ts';
import { Complaint } from '../complaint.ts';
import { terminalText } from '../terminal-text.ts';
import { openSource, type Progress, STDIN } from './byte-source.ts';
import type { TimeUnit } from './combined.ts';
import { endpointReports, type Reported } from './document.ts';
import type { EndpointEvidence, OverlaysOf } from './evidence.ts';
import type { FormatName } from './format.ts';
import { inputReport, type ReadInputs, readInputs, shownName } from './inputs.ts';
import { LineLog } from './line-log.ts';
import { type Planned, plannedFor, readMaintenance } from './maintenance-file.ts';
import { type InputReport, REPORT_VERSION, type Report } from './schema.ts';
import { isoInstant } from './window-report.ts';
import {
  barWindows,
  type WantedWindow,
  type WindowChoice,
  type WindowGround,
  windowsFor,
} from './windows.ts';

/** What a person wants to know, and of what. */
export interface ReportWish {
  /** Paths; '-' is the standard input. At least one. */
  readonly files: readonly string[];
  /** null = each input says itself what it is. */
  readonly format: FormatName | null;
  /** Of samples that tell none, ms; null = find it out. */
  readonly intervalMs: number | null;
  /** Of the number that ends a line of an access log. */
  readonly requestTime: TimeUnit | 'none' | null;
  readonly windows: WindowChoice;
  /** IANA name. */
  readonly zone: string;
  /** Whether a person named it, so that local times may be read in it. */
  readonly zoneIsNamed: boolean;
  readonly maintenanceFile: string | null;
  readonly serviceHours: ServiceHours | null;
  /** With the objective as it was typed. */
  readonly objective: { readonly typed: string; readonly objective: Objective } | null;
  /** What a minute of downtime costs, >= 0. */
  readonly costPerMinute: number | null;
  /** BCP 47. */
  readonly locale: string;
}

export interface ReportTools {
  readonly now: Instant;
  readonly signal: AbortSignal;
  readonly onProgress: (path: string, progress: Progress) => void;
  /** How many bars there is room for. */
  readonly barsMax: number;
}

export interface Made {
  readonly report: Report;
  /** Its endpoints with their bars. */
  readonly reported: readonly Reported[];
  /** The time of each bar. */
  readonly bars: readonly Interval[];
}

const APDEX_US = 500_000;

/** @throws Complaint */
export async function makeReport(wish: ReportWish, tools: ReportTools): Promise<Made> {
  const { now, signal, onProgress } = tools;
  const open = (path: string) =>
    openSource(path, { onProgress: (progress) => onProgress(path, progress), signal });
  const planned = await plannedOf(wish, open);
  const overlaysOf = overlaying(wish, planned.periods);
  const hasOverlays = isReplanned(wish);
  const at = wish.windows.kind === 'last' ? wish.windows.at : null;
  const around = {
    ...wish,
    slotMs: null,
    now,
    at,
    signal,
    onProgress,
    overlaysOf,
    hasOverlays,
    apdexUs: APDEX_US,
  };
  const read = await readInputs(wish.files, wish.format, open, around);
  try {
    return await reportOf(wish, tools, read, planned.inputs);
  } finally {
    await read.close();
  }
}

async function reportOf(
  wish: ReportWish,
  { now, barsMax }: ReportTools,
  read: ReadInputs,
  planned: readonly InputReport[],
): Promise<Made> {
  refuseOtherZone(read.zone, wish);
  const zone = read.zone ?? wish.zone;
  const ground = groundOf(read.evidence, wish, now, zone);
  const windows = ground === null ? [] : windowsFor(wish.windows, ground);
  if (ground !== null && windows.length === 0) throw emptyComplaint(ground);
  const bars = ground === null ? [] : barWindows(barsWithin(windows, ground), zone, barsMax);
  const reported = await endpointReports(read.evidence, windows, bars, {
    objective: wish.objective?.objective ?? null,
    costPerMinute: wish.costPerMinute,
    wording: wordingFor(wish.locale, zone),
  });
  const report: Report = {
    report: REPORT_VERSION,
    asOf: ground === null ? null : isoInstant(ground.asOf),
    zone,
    inputs: [...read.inputs(), ...planned],
    notes: notesOf(wish, ground, zone),
    endpoints: reported.map((each) => each.report),
  };
  return { report, reported, bars };
}

/** How a reader of the report reads: instants in the zone of its days. */
export function wordingFor(locale: string, zone: string): FigureWording {
  return { words: englishFigures, locale, zone, viewerZone: zone };
}

async function plannedOf(
  { files, maintenanceFile, zone, zoneIsNamed }: ReportWish,
  open: (path: string) => ReturnType<typeof openSource>,
): Promise<{ readonly periods: readonly Planned[]; readonly inputs: readonly InputReport[] }> {
  if (maintenanceFile === null) return { periods: [], inputs: [] };
  if (maintenanceFile === STDIN && files.includes(STDIN)) {
    throw new Complaint('The standard input can hold the log or the planned time, not both.', 2);
  }
  const log = new LineLog();
  const periods = await readMaintenance(await open(maintenanceFile), zoneIsNamed ? zone : null, log);
  const [first] = log.first;
  // Figures without the planned time that was named would be wrong.
  if (periods.length === 0 && first !== undefined) {
    const why = `line ${first.line}: ${terminalText(first.why)}`;
    throw new Complaint(`--maintenance ${shownName(maintenanceFile)}: no line can be read (${why}).`, 2);
  }
  return { periods, inputs: [inputReport(maintenanceFile, 'maintenance', log)] };
}

function overlaying({ serviceHours, zone }: ReportWish, planned: readonly Planned[]): OverlaysOf {
  return (endpoint, { from, to }) =>
    overlays(
      plannedFor(planned, endpoint),
      serviceHours === null ? [] : excludedTime(serviceHours, from, to, zone),
    );
}

function isReplanned({ maintenanceFile, serviceHours }: ReportWish): boolean {
  return maintenanceFile !== null || serviceHours !== null;
}

/** A document with tallies of its own can't be cut anew. @throws Complaint */
function refuseOtherZone(zone: string | null, wish: ReportWish): void {
  if (zone === null) return;
  if (wish.zoneIsNamed && wish.zone !== zone) {
    throw new Complaint(`The days of this feed are cut in ${terminalText(zone)}: leave out --zone.`, 2);
  }
  if (isReplanned(wish)) {
    throw new Complaint(
      'The tallies of a feed hold their planned time already: leave out --maintenance and --service-hours.',
      2,
    );
  }
}

function emptyComplaint({ extent, asOf }: WindowGround): Complaint {
  const from = extent === null ? '' : `from ${isoInstant(extent.from)} `;
  return new Complaint(`There is no time in between: the record reaches ${from}to ${isoInstant(asOf)}.`, 2);
}

/** The time of the bars: what the windows hold, as far as anything is on record. */
function barsWithin(windows: readonly WantedWindow[], { extent }: WindowGround): Interval {
  const [first] = windows;
  const none = { from: 0, to: 0 };
  if (first === undefined || extent === null) return none;
  const isLast = windows.every(({ used }) => used.to === first.used.to);
  const from = isLast
    ? extent.from
    : windows.reduce((least, { used }) => Math.min(least, used.from), first.used.from);
  const to = windows.reduce((most, { used }) => Math.max(most, used.to), first.used.to);
  return { from: Math.max(from, extent.from), to };
}

/** null where nothing at all is on record. */
function groundOf(
  evidence: readonly EndpointEvidence[],
  { windows }: ReportWish,
  now: Instant,
  zone: string,
): WindowGround | null {
  const asked = windows.kind === 'last' ? windows.at : null;
  if (asked !== null && asked > now) {
    throw new Complaint(`--at ${isoInstant(asked)} is later than now, and nobody knows yet.`, 2);
  }
  const extents = evidence.flatMap(({ extent }) => (extent === null ? [] : [extent]));
  const [first] = extents;
  if (first === undefined) return null;
  const extent = extents.reduce(
    (all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }),
    first,
  );
  const own = evidence.reduce((latest, { asOf }) => Math.max(latest, asOf ?? 0), 0);
  return { extent, asOf: asked ?? own, now, zone };
}

function notesOf({ windows, locale }: ReportWish, ground: WindowGround | null, zone: string): string[] {
  if (ground === null) return ['Nothing is on record.'];
  if (windows.kind !== 'last' || windows.at !== null) return [];
  const at = fullInstantText(ground.asOf, wordingFor(locale, zone));
  return [`The figures speak up to ${at}, the end of the record; --at names another instant.`];
}
