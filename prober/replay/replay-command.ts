// uptally replay: rules over recorded checks, before they are switched on.
// Promise: nothing is sent and nothing is written; the same rules and checks give the same messages.
// Not here: deciding (shared/alert), reading the formats (report/), the look (page.ts).

import type { Ruled } from '../../shared/alert/post.ts';
import { replay } from '../../shared/alert/replay.ts';
import { summaryOf } from '../../shared/alert/replay-summary.ts';
import type { Rules } from '../../shared/alert/rule.ts';
import { best, tryAll } from '../../shared/alert/suggest.ts';
import type { Config } from '../../shared/config/config.ts';
import { overlaysOf } from '../../shared/config/overlays.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import { Complaint } from '../complaint.ts';
import { openSource } from '../report/byte-source.ts';
import type { TimeUnit } from '../report/combined.ts';
import type { EndpointEvidence } from '../report/evidence.ts';
import type { FormatName } from '../report/format.ts';
import { type ReadInputs, readInputs } from '../report/inputs.ts';
import { endpointLines, inputLines } from '../report/notes.ts';
import { paintFor } from '../report/paint.ts';
import { SLOT_MS } from '../report/slot-samples.ts';
import type { Terminal } from '../terminal.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';
import { readWatched } from '../watched.ts';
import { digestsOf } from './digests.ts';
import { type NamedReplay, type ReplayFindings, replayDocument } from './document.ts';
import { inOrderOfTime, type Stream } from './in-order.ts';
import { replayPage, suggestionText } from './page.ts';
import { rulesFrom } from './rules-source.ts';
import { standInsOf, withoutSilenceOf } from './stand-ins.ts';

export interface ReplayWish {
  /** A ready set, or a file. */
  readonly rules: string;
  readonly against: string | null;
  readonly files: readonly string[];
  readonly format: FormatName | null;
  /** Of samples that tell none, and of the checks that requests or periods stand for, ms. */
  readonly intervalMs: number | null;
  /** Of the number that ends a line of an access log. */
  readonly requestTime: TimeUnit | 'none' | null;
  /** What endpoints are: their groups, missions, tags and planned time; null = nobody says. */
  readonly configFile: string | null;
  /** null = the config's, or else this machine's. */
  readonly zone: string | null;
  /** Whether other thresholds are tried, and what may be missed, ms. */
  readonly suggests: { readonly mayMissMs: number } | null;
  readonly isJson: boolean;
}

const WIDTH = 80;
const LANGUAGE = 'en';

/** @returns 0. @throws Complaint */
export async function replayCommand(wish: ReplayWish, { say, note, signal }: Terminal): Promise<number> {
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const config = configOf(wish, ownZone);
  const zone = wish.zone ?? config?.zone ?? ownZone;
  const rules = rulesFrom(wish.rules, zone, note);
  const other = wish.against === null ? null : rulesFrom(wish.against, zone, note);
  const read = await readHistory(wish, zone, signal);
  try {
    for (const line of notesOn(read)) note(line);
    const streams = await streamsOf(read, note);
    const findings = findingsOf(wish, { read, streams, config, zone, rules, other });
    const width = process.stdout.columns || WIDTH;
    const paint = paintFor(process.stdout);
    say(wish.isJson ? terminalJson(replayDocument(findings)) : replayPage(findings, { width, paint }));
  } finally {
    await read.close();
  }
  return 0;
}

function readHistory(wish: ReplayWish, zone: string, signal: AbortSignal): Promise<ReadInputs> {
  const { files, format, intervalMs, requestTime } = wish;
  const open = (path: string) => openSource(path, { onProgress: () => undefined, signal });
  return readInputs(files, format, open, {
    now: Date.now(),
    zone,
    zoneIsNamed: wish.zone !== null,
    intervalMs,
    slotMs: intervalMs ?? SLOT_MS,
    overlaysOf: () => NO_OVERLAYS,
    hasOverlays: false,
    at: null,
    apdexUs: 500_000,
    signal,
    requestTime,
    onProgress: () => undefined,
  });
}

/** What of it was skipped or guessed. */
function notesOn({ inputs, evidence }: ReadInputs): readonly string[] {
  const noted = evidence.map(({ name, notes }) => ({ endpoint: name, notes }));
  return [...inputs().flatMap((input) => inputLines(input, true, LANGUAGE)), ...endpointLines(noted)];
}

interface ReplayGround {
  readonly read: ReadInputs;
  readonly streams: readonly Stream[];
  readonly config: Config | null;
  readonly zone: string;
  readonly rules: Rules;
  readonly other: Rules | null;
}

function findingsOf(
  { rules: name, against: otherName, suggests }: ReplayWish,
  { read: { evidence }, streams, config, zone, rules, other }: ReplayGround,
): ReplayFindings {
  const endpoints = evidence.map((each) => ruledAs(each, config));
  const standIns = standInsOf(evidence);
  const names = endpoints.map(({ id }) => id);
  const heard = (each: Rules): Rules => withoutSilenceOf(each, standIns, names);
  const samples = () => inOrderOfTime(streams);
  const run = (called: string, each: Rules): NamedReplay => {
    const replayed = replay(heard(each), endpoints, samples());
    return { rules: called, replayed, digests: digestsOf(replayed, { endpoints, streams, config, zone }) };
  };
  const main = run(name, rules);
  const against = other === null || otherName === null ? null : run(otherName, other);
  const tried = suggests === null ? null : tryAll(heard(rules), endpoints, samples);
  const { messages } = summaryOf(main.replayed, zone);
  const suggestion =
    tried === null || suggests === null
      ? null
      : suggestionText(best(tried, suggests.mayMissMs), messages, suggests.mayMissMs);
  return { standIns, main, against, tried, suggestion, zone };
}

function configOf({ configFile, zone }: ReplayWish, ownZone: string): Config | null {
  if (configFile === null) return null;
  const watched = readWatched({ urls: [], configFile, dataDir: null, zone }, process.cwd(), ownZone);
  return watched.from === 'demonstration' ? null : watched.config;
}

/** A feed tells no instants. @throws Complaint where nothing else is named */
async function streamsOf(read: ReadInputs, note: (line: string) => void): Promise<readonly Stream[]> {
  const streams: Stream[] = [];
  for (const { name, samples } of read.evidence) {
    if (samples !== null) streams.push({ endpoint: name, samples: await samples.inTime() });
    else note(`${terminalText(name)}: its record tells no instants, so that nothing can be replayed.`);
  }
  if (streams.length > 0) return streams;
  throw new Complaint(
    'Nothing can be replayed: a feed tells how long it was down in an hour or a day, not when; name a history, samples, periods or an access log.',
    2,
  );
}

const INTERVAL_MS = 60_000;

function ruledAs({ name, extent, samples }: EndpointEvidence, config: Config | null): Ruled {
  const slotMs = samples?.slotMs ?? null;
  const endpoint = config?.endpoints.find((each) => each.id === name || each.name === name);
  if (config === null || endpoint === undefined) {
    return {
      id: name,
      component: null,
      mission: 'supporting',
      group: null,
      tags: [],
      overlays: NO_OVERLAYS,
      intervalMs: slotMs ?? INTERVAL_MS,
    };
  }
  const { component, mission, group, tags, intervalMs } = endpoint;
  const from: Instant = extent?.from ?? 0;
  const overlays = overlaysOf(config, endpoint, from, extent?.to ?? from);
  return { id: name, component, mission, group, tags, overlays, intervalMs: slotMs ?? intervalMs };
}
