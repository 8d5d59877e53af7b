// All inputs of a report, read one after the other into evidence.
// Promise: an input that is of no known format costs the others nothing, and is told.
// Not here: the formats (formats.ts), which windows are wanted of the evidence (windows.ts).

import { resolve } from 'node:path';
import { Complaint } from '../complaint.ts';
import { terminalText } from '../terminal-text.ts';
import { type ByteSource, STDIN } from './byte-source.ts';
import type { EndpointEvidence, Surroundings } from './evidence.ts';
import type { Collector, Format, FormatName } from './format.ts';
import { FORMATS, formatOf } from './formats.ts';
import { LineLog } from './line-log.ts';
import { headText } from './rows.ts';
import type { InputReport } from './schema.ts';

export interface ReadInputs {
  readonly evidence: readonly EndpointEvidence[];
  /** What became of each input; asked for once the evidence has been read. */
  readonly inputs: () => readonly InputReport[];
  /** Of a document that brings its own; null = the report's. */
  readonly zone: string | null;
  /** Once the evidence has been read. */
  readonly close: () => Promise<void>;
}

/**
 * @param format of all inputs; null = each says itself what it is
 * @param open opens an input by its path
 * @throws Complaint if none of them can be used, or together they contradict
 */
export async function readInputs(
  paths: readonly string[],
  format: FormatName | null,
  open: (path: string) => Promise<ByteSource>,
  around: Surroundings,
): Promise<ReadInputs> {
  refuseRepeated(paths);
  const collectors = new Map<Format, Collector>();
  const close = async (): Promise<void> => {
    for (const collector of collectors.values()) await collector.close();
  };
  try {
    const read: ReadInput[] = [];
    for (const path of paths) {
      read.push(await readInput(path, paths.length === 1, format, open, { around, collectors }));
    }
    const inputs = () => read.map(({ path, format: own, log }) => inputReport(path, own, log));
    refuseUnknown(inputs());
    const evidence = await Promise.all([...collectors.values()].map((collector) => collector.evidence()));
    refuseTwins(evidence.map((own, i) => ({ own, format: [...collectors.keys()][i]?.name ?? '' })));
    const zones = [...collectors.values()].map((collector) => collector.zone());
    return { evidence: evidence.flat(), inputs, zone: zones.find((zone) => zone !== null) ?? null, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface ReadInput {
  readonly path: string;
  readonly format: FormatName | null;
  readonly log: LineLog;
}

interface Reading {
  readonly around: Surroundings;
  readonly collectors: Map<Format, Collector>;
}

async function readInput(
  path: string,
  isAlone: boolean,
  format: FormatName | null,
  open: (path: string) => Promise<ByteSource>,
  { around, collectors }: Reading,
): Promise<ReadInput> {
  const source = await open(path);
  const found = format === null ? formatOf(source) : FORMATS.find(({ name }) => name === format);
  const log = new LineLog();
  if (found === undefined || found === null) {
    source.close();
    log.remark(whyUnknown(headText(source)));
  } else {
    if (found.standsAlone && !isAlone) throw aloneComplaint(found, path);
    const collector = collectors.get(found) ?? found.collect(around);
    collectors.set(found, collector);
    await collector.read(source, log);
  }
  if (around.signal.aborted) throw new Complaint('Ended before everything was read.', 1);
  return { path, format: found?.name ?? null, log };
}

const UNKNOWN = 'its format is not recognised';

function whyUnknown(head: string): string {
  const start = head.trimStart();
  if (start === '') return 'it is empty';
  if (!start.startsWith('[')) return UNKNOWN;
  return `${UNKNOWN}: of a JSON array write one object a line, for example with jq -c '.[]'`;
}

/** Twice the same log would count each request twice. @throws Complaint */
function refuseRepeated(paths: readonly string[]): void {
  const twice = paths.find((path, i) => paths.some((other, j) => j < i && resolve(other) === resolve(path)));
  if (twice !== undefined) throw new Complaint(`${shownName(twice)} is named twice.`, 2);
}

export function inputReport(path: string, format: InputReport['format'], log: LineLog): InputReport {
  const { taken, skipped, first, remarks } = log;
  return { name: path, format, taken, skipped, firstSkipped: [...first], remarks: [...remarks] };
}

function aloneComplaint({ name }: Format, path: string): Complaint {
  return new Complaint(`${shownName(path)} is a ${name} and is reported alone: name no other file.`, 2);
}

/** One that is unknown among others is told; if all are, nothing can be reported. */
function refuseUnknown(inputs: readonly InputReport[]): void {
  const isUnknown = ({ remarks }: InputReport) => remarks.some((remark) => remark.startsWith(UNKNOWN));
  const first = inputs.find(isUnknown);
  if (first === undefined || !inputs.every(isUnknown)) return;
  const what =
    'Expected samples (at, outcome or status …) or periods (from, to, state) as JSON Lines or CSV with a header, ' +
    'an access log, an Uptally feed or history; name it with --format if it is one of these.';
  throw new Complaint(`${shownName(first.name)}: ${first.remarks.join('; ')}. ${what}`, 2);
}

/** Two kinds of evidence of one endpoint can't be weighed against each other. */
function refuseTwins(
  collected: readonly { readonly own: readonly EndpointEvidence[]; readonly format: string }[],
): void {
  const seen = new Map<string, string>();
  for (const { own, format } of collected) {
    for (const { name } of own) {
      const other = seen.get(name);
      if (other !== undefined) {
        throw new Complaint(
          `${terminalText(name)} stands in two formats, ${other} and ${format}: report them apart.`,
          2,
        );
      }
      seen.set(name, format);
    }
  }
}

export function shownName(path: string): string {
  return path === STDIN ? 'standard input' : terminalText(path);
}
