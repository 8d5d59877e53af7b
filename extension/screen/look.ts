// What the popup knows: everything on record, read in one go.
// Promise: what can't be read is said and hides nothing else; the background is not waited for.
// Not here: drawing it (app.tsx), changing it (actions.ts).

import type { Config } from '../../shared/config/config.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Latest, Standing } from '../../shared/core/standing.ts';
import type { Status } from '../../shared/feed/status.ts';
import { severity } from '../../shared/ui/sentences.ts';
import { type Exported, readExported } from '../backup/reminder.ts';
import { type Mishap, readMishap } from '../mishaps.ts';
import { type Notes, snapshot } from '../notes.ts';
import { type Preferences, readPreferences } from '../preferences.ts';
import { type Details, readDetails, readTrouble, type Trouble } from '../report.ts';
import { sightings } from '../sightings.ts';
import { readSnoozed, type Snoozed } from '../snooze.ts';
import { readSteps, type Step } from '../steps.ts';
import { readConfig } from '../watchlist.ts';
import { readWishes, type Wish } from '../wishes.ts';

export interface Known {
  /** null where the list of what to watch can't be read. */
  readonly config: Config | null;
  /** null where the history can't be read; of the worst endpoints alone at the first look of a screen that asks so. */
  readonly status: Status | null;
  /** Sentences for people. */
  readonly problems: readonly string[];
  readonly details: Details;
  readonly trouble: Trouble | null;
  readonly wishes: readonly Wish[];
  /** What can be taken back, the oldest first. */
  readonly steps: readonly Step[];
  readonly preferences: Preferences;
  readonly snoozed: Snoozed;
  readonly exported: Exported;
  /** The last check of each endpoint; empty where the history can't be read. */
  readonly latest: ReadonlyMap<string, Latest>;
  /** What each endpoint is, by id, paused ones left out; empty where the history can't be read. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export interface LookTools {
  readonly notes: Notes;
  readonly zone: string;
  readonly now: () => Instant;
  /** Rejects with an Error for people. */
  readonly readLatest: (config: Config) => Promise<ReadonlyMap<string, Latest>>;
  /** Rejects with an Error for people. */
  readonly readStatus: (config: Config, now: Instant, latest: ReadonlyMap<string, Latest>) => Promise<Status>;
  /** Around what the history says when it can't be read. */
  readonly historyTrouble: (problem: string) => string;
  /** What befell the history, as a sentence. */
  readonly mishapText?: (mishap: Mishap) => string;
}

/**
 * Looks once. Never rejects.
 * @param most the figures of so many endpoints, the worst first, where those of all would keep a reader waiting
 */
export async function look(tools: LookTools, most = Number.POSITIVE_INFINITY): Promise<Known> {
  const { now } = tools;
  const notes = await snapshot(tools.notes);
  const [config, details, trouble, wishes, steps, preferences, snoozed, exported] = await Promise.all([
    readConfig(notes, tools.zone),
    readDetails(notes),
    readTrouble(notes),
    readWishes(notes, now()),
    readSteps(notes),
    readPreferences(notes),
    readSnoozed(notes),
    readExported(notes),
  ]);
  const aside = { details, trouble, wishes, steps, preferences, snoozed, exported };
  const mishap = await readMishap(notes, now());
  const told = mishap === null ? [] : [tools.mishapText?.(mishap) ?? []].flat();
  if (!config.ok) return { config: null, problems: [config.problem, ...told], ...aside, ...NOTHING_READ };
  const found = await historyOf(config.config, tools, most);
  return { config: config.config, ...aside, ...found, problems: [...found.problems, ...told] };
}

const NOTHING_READ = { status: null, latest: new Map(), standings: new Map() } as const;

async function historyOf(
  config: Config,
  tools: LookTools,
  most: number,
): Promise<Pick<Known, 'problems' | keyof typeof NOTHING_READ>> {
  try {
    const now = tools.now();
    const latest = await tools.readLatest(config);
    const standings = standingsOf(config, latest, now);
    const status = await tools.readStatus(worstOf(config, standings, most), now, latest);
    return { problems: [], status, latest, standings };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { problems: [tools.historyTrouble(problem)], ...NOTHING_READ };
  }
}

function standingsOf(
  config: Config,
  latest: ReadonlyMap<string, Latest>,
  now: Instant,
): ReadonlyMap<string, Standing> {
  return new Map(sightings(config, latest, now).map(({ id, standing }) => [id, standing]));
}

/** The list with so many endpoints as its figures are wanted of, the worst of them. */
function worstOf(config: Config, standings: ReadonlyMap<string, Standing>, most: number): Config {
  if (config.endpoints.length <= most) return config;
  const rank = ({ id }: Endpoint) => severity(standings.get(id)?.state ?? 'up');
  return { ...config, endpoints: config.endpoints.toSorted((a, b) => rank(a) - rank(b)).slice(0, most) };
}
