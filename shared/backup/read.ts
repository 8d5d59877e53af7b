// Reading a backup: everything in the file is taken apart and checked before anybody does anything with it.
// Promise: either the whole of it, or a sentence with the line at fault; a file cut short is refused.
// Not here: what is made of it (restore.ts), decompression (the faces).

import { type Config, parseConfig } from '../config/config.ts';
import { formatProblems } from '../config/problem.ts';
import type { Instant } from '../core/instant.ts';
import type { Tally } from '../core/tally.ts';
import { filled } from '../sayings.ts';
import type { EndpointSample } from '../store/journal.ts';
import { readJournalRows } from './journal-rows.ts';
import { type Line, readHead, readLine } from './line.ts';
import { type BackupRecord, type Content, contentOf, entryOf } from './record.ts';
import { REFUSALS } from './refusals.ts';
import { linesOf, type SplitLine } from './split.ts';

/** What a backup has of one endpoint. */
export interface EndpointBackup {
  readonly records: readonly BackupRecord[];
  readonly samples: number;
  /** First and last instant that anything is known of; null = nothing is. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}

export interface Backup {
  readonly madeAt: Instant;
  readonly config: Config;
  readonly notes: ReadonlyMap<string, unknown>;
  readonly secrets: readonly unknown[];
  readonly journal: readonly EndpointSample[];
  readonly endpoints: ReadonlyMap<string, EndpointBackup>;
}

export type ReadBackup =
  | { readonly ok: true; readonly backup: Backup }
  /** A sentence for people. */
  | { readonly ok: false; readonly problem: string };

/** A hundred endpoints of a year are a tenth of it. */
const LIMITS = { lineBytes: 8_000_000, totalBytes: 1_000_000_000 };
const RECORDS_MAX = 2_000_000;

/** @param signal aborted, the reading rejects with its reason */
export async function readBackup(
  bytes: AsyncIterable<Uint8Array>,
  zone: string,
  signal: AbortSignal,
): Promise<ReadBackup> {
  const reader = new Reader(zone);
  try {
    for await (const line of linesOf(bytes, LIMITS)) {
      signal.throwIfAborted();
      reader.take(line);
    }
    return { ok: true, backup: reader.finish() };
  } catch (error) {
    signal.throwIfAborted();
    const said = error instanceof Error ? error.message : String(error);
    // What a decompressor says is for programmers.
    return { ok: false, problem: said.endsWith('.') ? said : `${filled(REFUSALS.notUnpacked, said)}.` };
  }
}

interface Extent {
  records: BackupRecord[];
  samples: number;
  from: Instant | null;
  to: Instant | null;
}

class Reader {
  readonly #zone: string;
  #madeAt: Instant | null = null;
  #config: Config | null = null;
  #ended = false;
  readonly #notes = new Map<string, unknown>();
  readonly #secrets: unknown[] = [];
  readonly #journal: EndpointSample[] = [];
  readonly #endpoints = new Map<string, Extent>();
  readonly #keys = new Set<string>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  take({ number, text, sumBefore }: SplitLine): void {
    if (this.#madeAt === null) {
      const head = readHead(text);
      if (!head.ok) throw new Error(head.problem);
      this.#madeAt = Date.parse(head.value.madeAt);
      return;
    }
    if (this.#ended) throw new Error(`Line ${number} comes after the end.`);
    const line = readLine(text, number);
    if (!line.ok) throw new Error(line.problem);
    if (line.value.kind === 'end') this.#end(line.value, number, sumBefore);
    else this.#keep(line.value, number);
  }

  finish(): Backup {
    const [madeAt, config] = [this.#madeAt, this.#config];
    if (madeAt === null) throw new Error(`${REFUSALS.empty}.`);
    if (!this.#ended) throw new Error(`${REFUSALS.cutShort}.`);
    if (config === null) throw new Error(`${REFUSALS.noConfig}.`);
    return {
      madeAt,
      config,
      notes: this.#notes,
      secrets: this.#secrets,
      journal: this.#journal,
      endpoints: this.#endpoints,
    };
  }

  #end({ lines, crc32 }: Extract<Line, { kind: 'end' }>, number: number, sum: number): void {
    if (lines !== number - 1 || crc32 !== sum) throw new Error(`${REFUSALS.damaged}.`);
    this.#ended = true;
  }

  #keep(line: Exclude<Line, { kind: 'end' }>, number: number): void {
    switch (line.kind) {
      case 'config':
        this.#takeConfig(line.config, number);
        return;
      case 'note':
        this.#notes.set(line.key, line.value);
        return;
      case 'secret':
        this.#secrets.push(line.value);
        return;
      case 'journal':
        this.#takeJournal(line.rows, number);
        return;
      default:
        this.#takeRecord(line, number);
        return;
    }
  }

  #takeConfig(input: unknown, number: number): void {
    if (this.#config !== null) throw new Error(`Line ${number} is a second configuration.`);
    const read = parseConfig(input, { zone: this.#zone });
    if (!read.ok) throw new Error(`Line ${number}, config: ${formatProblems(read.problems)}.`);
    this.#config = read.config;
  }

  #takeJournal(input: readonly unknown[], number: number): void {
    const read = readJournalRows(input);
    if (!read.ok) throw new Error(`Line ${number}, ${read.problem}.`);
    for (const each of read.value) {
      this.#journal.push(each);
      widen(this.#extentOf(each.endpoint), each.sample.at, each.sample.at, 1);
    }
  }

  #takeRecord(line: Extract<Line, { endpoint: string }>, number: number): void {
    const { kind, endpoint, at, text, base64 } = line;
    const value = text ?? (base64 === undefined ? null : bytesOf(base64));
    const name = `Line ${number}, ${kind} of ${endpoint}`;
    if (value === null) throw new Error(`${name}: it holds nothing that can be read.`);
    const record = { kind, endpoint, at: at ?? null, value };
    const content = contentOf(record);
    if (!content.ok) throw new Error(`${name}: ${content.problem}.`);
    const { key } = entryOf(record, endpoint);
    if (this.#keys.has(key)) throw new Error(`${name}: it comes twice.`);
    if (this.#keys.size >= RECORDS_MAX) throw new Error(`The file has more than ${RECORDS_MAX} records.`);
    this.#keys.add(key);
    const extent = this.#extentOf(endpoint);
    extent.records.push(record);
    widenBy(extent, content.value);
  }

  #extentOf(endpoint: string): Extent {
    const extent = this.#endpoints.get(endpoint) ?? { records: [], samples: 0, from: null, to: null };
    this.#endpoints.set(endpoint, extent);
    return extent;
  }
}

function widenBy(extent: Extent, content: Content): void {
  if ('samples' in content) {
    const [first, last] = [content.samples[0], content.samples.at(-1)];
    if (first !== undefined && last !== undefined) widen(extent, first.at, last.at, content.samples.length);
  } else if ('tallies' in content) {
    const watched = content.tallies.filter(isWatched);
    const [first, last] = [watched[0]?.spans[0], watched.at(-1)?.spans[0]];
    if (first !== undefined && last !== undefined) widen(extent, first.from, last.to, 0);
  }
}

function isWatched({ upMs, degradedMs, downMs }: Tally): boolean {
  return upMs + degradedMs + downMs > 0;
}

function widen(extent: Extent, from: Instant, to: Instant, samples: number): void {
  extent.from = Math.min(extent.from ?? from, from);
  extent.to = Math.max(extent.to ?? to, to);
  extent.samples += samples;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(base64);
  } catch {
    return null;
  }
}
