// The downtime that a price is put on: typed, or measured by a feed or a history.
// Promise: a share of the time that was watched, with the evidence where there is any; never a figure out of nothing.
// Not here: the command line (commands/worth.ts), what the downtime costs (shared/core/cost.ts).

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearestName } from '../../shared/config/problem.ts';
import { allowedMs, monthlyMs } from '../../shared/core/cost.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { coveredMs, EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import type { WindowId } from '../../shared/core/window.ts';
import { readStatus } from '../../shared/feed/from-history.ts';
import { readFeed } from '../../shared/feed/read-full.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import { watchedEndpoints } from '../../shared/feed/watched.ts';
import { objectiveText, uptimeText } from '../../shared/ui/text.ts';
import { Complaint, codeOf, messageOf } from '../complaint.ts';
import { createNodeClock } from '../node-time.ts';
import { surroundings } from '../places.ts';
import { type Recorded, withRecorded } from '../recorded.ts';
import { terminalText } from '../terminal-text.ts';
import type { DowntimeSource, Measuring } from './wish.ts';

export interface Measured {
  /** In a mean month, ms, 0 to MONTH_MS. */
  readonly downMs: number;
  /** As text, in the language of the command: "99.95%". */
  readonly uptime: string;
  /** null = typed: it is taken as it is. */
  readonly evidence: Evidence | null;
}

export interface Evidence {
  readonly source: 'feed' | 'history';
  readonly id: string;
  readonly name: string;
  /** It plays, and is nobody's uptime. */
  readonly isDemonstration: boolean;
  readonly window: WindowId;
  /** Of the window, covered at least in part. */
  readonly tally: Tally;
  readonly asOf: Instant;
  /** The owner's. */
  readonly zone: string;
}

/**
 * @param note is told in a sentence of each record that can't be read
 * @throws Complaint where there is nothing to measure
 */
export async function measure(
  source: DowntimeSource,
  locale: string,
  note: (text: string) => void,
): Promise<Measured> {
  switch (source.from) {
    case 'uptime': {
      const { parts, of } = source.uptime;
      const downMs = parts === of ? 0 : allowedMs(source.uptime);
      return { downMs, uptime: objectiveText(source.uptime, locale), evidence: null };
    }
    case 'length':
      return typedLength(source.downMs, source.windowMs, locale);
    case 'feed':
      return measuredBy('feed', readFeedFile(source.file), source, locale);
    case 'history': {
      const now = createNodeClock().now();
      const options = { onProblem: note, instead: ', or type what you know: --uptime 99.95%' };
      const status = await withRecorded(source.wanted, surroundings(), options, (recorded) =>
        statusOf(recorded, now),
      );
      return measuredBy('history', status, source, locale);
    }
  }
}

function statusOf({ config, history, isDemonstration }: Recorded, now: Instant): Promise<Status> {
  return readStatus({
    history,
    title: '',
    zone: config.zone,
    endpoints: watchedEndpoints(config, now),
    maintenance: [],
    incidents: [],
    page: null,
    demonstration: isDemonstration,
    nextAt: null,
    now,
  });
}

/** Downtime that a person typed is a period like any other: exact. */
function typedLength(downMs: number, windowMs: number, locale: string): Measured {
  const spans = [{ from: 0, to: windowMs }];
  const tally = { ...EMPTY_TALLY, spans, upMs: windowMs - downMs, downMs };
  return { downMs: monthlyMs(downMs, windowMs), uptime: uptimeText(tally, locale), evidence: null };
}

function readFeedFile(file: string): Status {
  const path = resolve(surroundings().folder, file);
  const read = readFeed(textOf(path));
  if (read.ok) return read.status;
  throw new Complaint(terminalText(`${path} is no Uptally feed that can be read: ${read.problem}.`), 2);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = WHY_NOT[codeOf(error)] ?? messageOf(error);
    throw new Complaint(`${path}: ${why}. Name the feed: --feed status.json`, 2);
  }
}

const WHY_NOT: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'you may not read it',
};

function measuredBy(
  source: Evidence['source'],
  { endpoints, asOf, zone, demonstration: isDemonstration }: Status,
  { endpoint, window }: Measuring,
  locale: string,
): Measured {
  const { id, name, windows } = choose(endpoints, endpoint);
  const tally = windows[window];
  if (coveredMs(tally) === 0) {
    throw new Complaint(
      `${terminalText(name)} was not watched in the last ${window}: there is nothing to put a price on. ` +
        'Choose a longer time, --window 90d, or type what you know: --uptime 99.95%',
      1,
    );
  }
  return {
    downMs: monthlyMs(tally.downMs, coveredMs(tally)),
    uptime: uptimeText(tally, locale),
    evidence: { source, id, name, isDemonstration, window, tally, asOf, zone },
  };
}

/** A minute of each has its own value, so that one has to be named where there are several. */
function choose(endpoints: readonly EndpointStatus[], wanted: string | null): EndpointStatus {
  const [only, another] = endpoints;
  if (only === undefined) throw new Complaint('No endpoint is there to put a price on.', 2);
  if (wanted === null) {
    if (another === undefined) return only;
    const which = terminalText(listed(endpoints));
    throw new Complaint(`A minute down has a value for each endpoint: name one of ${which}`, 2);
  }
  const found = endpoints.find(({ id }) => id === wanted) ?? endpoints.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const near = nearestName(
    wanted,
    endpoints.map(({ id }) => id),
  );
  const hint = near === null ? `there is ${listed(endpoints)}` : `did you mean --endpoint ${near}?`;
  throw new Complaint(terminalText(`There is no endpoint ${wanted}; ${hint}`), 2);
}

const LISTED = 10;

function listed(endpoints: readonly EndpointStatus[]): string {
  const more = endpoints.length > LISTED ? ` and ${endpoints.length - LISTED} more` : '';
  return `--endpoint ${endpoints
    .slice(0, LISTED)
    .map(({ id }) => id)
    .join(', ')}${more}`;
}
