// uptally report: every figure, out of logs that people have already.
// Promise: nothing but the report goes to the standard output; what was guessed or left out goes to the error output.
// Not here: the formats (report/formats.ts), the windows (report/windows.ts), the options (commands/report.ts).

import type { Interval } from '../shared/core/intervals.ts';
import type { Objective } from '../shared/core/objective.ts';
import { overlays } from '../shared/core/overlay.ts';
import { excludedTime, type ServiceHours } from '../shared/core/service-hours.ts';
import { englishFigures, type FigureWording } from '../shared/ui/figure-words.ts';
import { fullInstantText } from '../shared/ui/text.ts';
import { Complaint } from './complaint.ts';
import { type ByteSource, openSource } from './report/byte-source.ts';
import { endpointReports, type Reported } from './report/document.ts';
import type { EndpointEvidence, Surroundings } from './report/evidence.ts';
import type { FormatName } from './report/format.ts';
import { inputReport, readInputs } from './report/inputs.ts';
import { LineLog } from './report/line-log.ts';
import { plannedFor, readMaintenance } from './report/maintenance-file.ts';
import { noteLines } from './report/notes.ts';
import { paintFor } from './report/paint.ts';
import { ProgressLine } from './report/progress.ts';
import { REPORT_VERSION, type Report } from './report/schema.ts';
import { reportText } from './report/text.ts';
import { isoInstant } from './report/window-report.ts';
import { barWindows, type WindowChoice, type WindowGround, windowsFor } from './report/windows.ts';
import type { Terminal } from './terminal.ts';

export interface ReportWish {
  /** Paths; '-' is the standard input. At least one. */
  readonly files: readonly string[];
  /** null = each input says itself what it is. */
  readonly format: FormatName | null;
  /** Of samples that tell none, ms; null = find it out. */
  readonly intervalMs: number | null;
  readonly windows: WindowChoice;
  /** IANA name. */
  readonly zone: string;
  readonly zoneIsNamed: boolean;
  readonly maintenanceFile: string | null;
  readonly serviceHours: ServiceHours | null;
  readonly objective: { readonly typed: string; readonly objective: Objective } | null;
  /** What a minute of downtime costs, >= 0. */
  readonly costPerMinute: number | null;
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly showsProgress: boolean;
  /** BCP 47. */
  readonly locale: string;
}

/** 3 = lines were skipped, and --strict was asked for. */
export type ReportStatus = 0 | 3;

const APDEX_US = 500_000;
const WIDTH = 80;
const BARS_MAX = 90;

/** @throws Complaint */
export async function reportCommand(wish: ReportWish, terminal: Terminal): Promise<ReportStatus> {
  const now = Date.now();
  const progress = new ProgressLine(
    (text) => void process.stderr.write(text),
    () => performance.now(),
    wish.locale,
  );
  const open = (path: string): Promise<ByteSource> =>
    openSource(path, {
      onProgress: (done) => wish.showsProgress && progress.tell(path, done),
      signal: terminal.signal,
    });
  const { report, reported, bars } = await make(wish, now, open, terminal.signal).finally(() =>
    progress.clear(),
  );
  for (const line of noteLines(report, wish.format !== null, wish.locale)) terminal.note(line);
  const width = process.stdout.columns ?? WIDTH;
  const wording = wordingOf(wish, report.zone);
  const shown = reported.map((each) => ({ ...each, bars: each.bars.slice(-(width - 2)) }));
  const text = wish.isJson
    ? JSON.stringify(report, null, 2)
    : reportText(report, shown, {
        wording,
        width,
        paint: paintFor(process.stdout),
        objective: wish.objective?.typed ?? null,
        barsAre: barsText(bars, wording),
      });
  terminal.say(text);
  return wish.isStrict && report.inputs.some(({ skipped, remarks }) => skipped + remarks.length > 0) ? 3 : 0;
}

interface Made {
  readonly report: Report;
  readonly reported: readonly Reported[];
  readonly bars: readonly Interval[];
}

async function make(
  wish: ReportWish,
  now: number,
  open: (path: string) => Promise<ByteSource>,
  signal: AbortSignal,
): Promise<Made> {
  const planned = await plannedOf(wish, open);
  const around: Surroundings = {
    now,
    zone: wish.zone,
    zoneIsNamed: wish.zoneIsNamed,
    intervalMs: wish.intervalMs,
    apdexUs: APDEX_US,
    signal,
    overlaysOf: (endpoint, { from, to }) =>
      overlays(
        plannedFor(planned.periods, endpoint),
        wish.serviceHours === null ? [] : excludedTime(wish.serviceHours, from, to, wish.zone),
      ),
  };
  const read = await readInputs(wish.files, wish.format, open, around);
  const zone = read.zone ?? wish.zone;
  const ground = groundOf(read.evidence, wish, now, zone);
  const windows = ground === null ? [] : windowsFor(wish.windows, ground);
  const bars = ground === null ? [] : barWindows(ground, BARS_MAX);
  const { objective, costPerMinute } = wish;
  const reported = await endpointReports(read.evidence, windows, bars, {
    objective: objective?.objective ?? null,
    costPerMinute,
    wording: wordingOf(wish, zone),
  });
  const report: Report = {
    report: REPORT_VERSION,
    asOf: ground === null ? null : isoInstant(ground.asOf),
    zone,
    inputs: [...read.inputs, ...planned.inputs],
    notes: notesOf(wish, ground, zone),
    endpoints: reported.map((each) => each.report),
  };
  return { report, reported, bars };
}

async function plannedOf(
  { maintenanceFile, zone, zoneIsNamed }: ReportWish,
  open: (path: string) => Promise<ByteSource>,
) {
  if (maintenanceFile === null) return { periods: [], inputs: [] };
  const log = new LineLog();
  const periods = await readMaintenance(await open(maintenanceFile), zoneIsNamed ? zone : null, log);
  return { periods, inputs: [inputReport(maintenanceFile, 'maintenance', log)] };
}

/** null where nothing at all is on record. */
function groundOf(
  evidence: readonly EndpointEvidence[],
  { windows }: ReportWish,
  now: number,
  zone: string,
): WindowGround | null {
  const extents = evidence.flatMap(({ extent }) => (extent === null ? [] : [extent]));
  if (extents.length === 0) return null;
  const from = Math.min(...extents.map((extent) => extent.from));
  const to = Math.max(...extents.map((extent) => extent.to));
  const asked = windows.kind === 'last' ? windows.at : null;
  if (asked !== null && asked > now) {
    throw new Complaint(`--at ${isoInstant(asked)} is later than now, and nobody knows yet.`, 2);
  }
  const own = Math.max(...evidence.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])));
  return { extent: { from, to }, asOf: asked ?? own, now, zone };
}

function notesOf({ windows, locale }: ReportWish, ground: WindowGround | null, zone: string): string[] {
  if (ground === null) return ['Nothing is on record.'];
  if (windows.kind !== 'last' || windows.at !== null) return [];
  const at = fullInstantText(ground.asOf, { ...ENGLISH, locale, zone, viewerZone: zone });
  return [`The figures speak up to ${at}, the end of the record; --at names another instant.`];
}

const ENGLISH = { words: englishFigures } as const;

function wordingOf({ locale }: ReportWish, zone: string): FigureWording {
  return { ...ENGLISH, locale, zone, viewerZone: zone };
}

function barsText(bars: readonly Interval[], wording: FigureWording): string | null {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  return `${fullInstantText(first.from, wording)} – ${fullInstantText(last.to, wording)}, by ${bars.length > 1 && (bars[1]?.from ?? 0) - first.from < 12 * 3_600_000 ? 'hour' : 'day'}`;
}
