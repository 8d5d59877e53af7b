// uptally replay: rules over recorded checks, before they are switched on.
// Promise: nothing is sent and nothing is written; the same rules and checks give the same messages.
// Not here: deciding (shared/alert), reading the formats (report/), the look (page.ts).

import type { Ruled } from '../../shared/alert/post.ts';
import { replay } from '../../shared/alert/replay.ts';
import { best, tryAll } from '../../shared/alert/suggest.ts';
import type { Config } from '../../shared/config/config.ts';
import { overlaysOf } from '../../shared/config/overlays.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import { Complaint } from '../complaint.ts';
import { openSource } from '../report/byte-source.ts';
import type { EndpointEvidence } from '../report/evidence.ts';
import type { FormatName } from '../report/format.ts';
import { type ReadInputs, readInputs } from '../report/inputs.ts';
import { paintFor } from '../report/paint.ts';
import type { Terminal } from '../terminal.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';
import { readWatched } from '../watched.ts';
import { type NamedReplay, replayDocument } from './document.ts';
import { inOrderOfTime, type Stream } from './in-order.ts';
import { replayPage, suggestionText } from './page.ts';
import { rulesFrom } from './rules-source.ts';

export interface ReplayWish {
  /** A ready set, or a file. */
  readonly rules: string;
  readonly against: string | null;
  readonly files: readonly string[];
  readonly format: FormatName | null;
  readonly intervalMs: number | null;
  /** What endpoints are: their groups, missions, tags and planned time; null = nobody says. */
  readonly configFile: string | null;
  /** null = the config's, or else this machine's. */
  readonly zone: string | null;
  /** Whether other thresholds are tried, and what may be missed, ms. */
  readonly suggests: { readonly mayMissMs: number } | null;
  readonly isJson: boolean;
}

const WIDTH = 80;

/** @returns 0. @throws Complaint */
export async function replayCommand(wish: ReplayWish, { say, note, signal }: Terminal): Promise<number> {
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const config = configOf(wish, ownZone);
  const zone = wish.zone ?? config?.zone ?? ownZone;
  const rules = rulesFrom(wish.rules, zone, note);
  const other = wish.against === null ? null : rulesFrom(wish.against, zone, note);
  const read = await readInputs(
    wish.files,
    wish.format,
    (path) => openSource(path, { onProgress: () => undefined, signal }),
    {
      now: Date.now(),
      zone,
      zoneIsNamed: wish.zone !== null,
      intervalMs: wish.intervalMs,
      overlaysOf: () => NO_OVERLAYS,
      hasOverlays: false,
      at: null,
      apdexUs: 500_000,
      signal,
      requestTime: null,
      onProgress: () => undefined,
    },
  );
  try {
    const streams = await streamsOf(read, note);
    const endpoints = read.evidence.map((evidence) => ruledAs(evidence, config));
    const samples = () => inOrderOfTime(streams);
    const run = (name: string, each: typeof rules): NamedReplay => {
      return { rules: name, replayed: replay(each, endpoints, samples()) };
    };
    const main = run(wish.rules, rules);
    const against = other === null || wish.against === null ? null : run(wish.against, other);
    const tried = wish.suggests === null ? null : tryAll(rules, endpoints, samples);
    const messages = main.replayed.decisions.filter(({ held }) => held === null).length;
    const suggestion =
      tried === null || wish.suggests === null
        ? null
        : suggestionText(best(tried, wish.suggests.mayMissMs), messages, wish.suggests.mayMissMs);
    const findings = { main, against, tried, suggestion, zone };
    const width = process.stdout.columns || WIDTH;
    const paint = paintFor(process.stdout);
    say(wish.isJson ? terminalJson(replayDocument(findings)) : replayPage(findings, { width, paint }));
  } finally {
    await read.close();
  }
  return 0;
}

function configOf({ configFile, zone }: ReplayWish, ownZone: string): Config | null {
  if (configFile === null) return null;
  const watched = readWatched({ urls: [], configFile, dataDir: null, zone }, process.cwd(), ownZone);
  return watched.from === 'demonstration' ? null : watched.config;
}

/** Only single checks can be replayed. @throws Complaint where there are none at all */
async function streamsOf(read: ReadInputs, note: (line: string) => void): Promise<readonly Stream[]> {
  const streams: Stream[] = [];
  for (const { name, samples } of read.evidence) {
    if (samples !== null) streams.push({ endpoint: name, samples: [...(await samples())] });
    else note(`${terminalText(name)}: its record holds no single checks, so that nothing can be replayed.`);
  }
  if (streams.length > 0) return streams;
  throw new Complaint(
    'Nothing can be replayed: name a history, or samples as JSON Lines or CSV; logs of requests, periods and feeds hold no single checks.',
    2,
  );
}

const INTERVAL_MS = 60_000;

function ruledAs({ name, extent }: EndpointEvidence, config: Config | null): Ruled {
  const endpoint = config?.endpoints.find((each) => each.id === name || each.name === name);
  if (config === null || endpoint === undefined) {
    return {
      id: name,
      component: null,
      mission: 'supporting',
      group: null,
      tags: [],
      overlays: NO_OVERLAYS,
      intervalMs: INTERVAL_MS,
    };
  }
  const { component, mission, group, tags, intervalMs } = endpoint;
  const from: Instant = extent?.from ?? 0;
  const overlays = overlaysOf(config, endpoint, from, extent?.to ?? from);
  return { id: name, component, mission, group, tags, overlays, intervalMs };
}
