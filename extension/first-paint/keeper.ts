// The keeper of the first paint: drawn anew soon after anything has changed, and kept in the browser's memory.
// Promise: one drawing at a time, and one for whatever changes together; where it can't be drawn, none is shown.
// Not here: drawing it (draw.tsx).

import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { History } from '../../shared/store/history.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { EXPORTED_KEY } from '../backup/reminder.ts';
import { statusOf } from '../history.ts';
import { MISHAP_KEY } from '../mishaps.ts';
import type { Notes } from '../notes.ts';
import { FIRST_ROWS } from '../popup/growing.ts';
import { PREFERENCES_KEY } from '../preferences.ts';
import { TROUBLE_KEY } from '../report.ts';
import { type LookTools, look } from '../screen/look.ts';
import { SNOOZED_KEY } from '../snooze.ts';
import { STEPS_KEY } from '../steps.ts';
import { CONFIG_KEY } from '../watchlist.ts';
import { isWishKey } from '../wishes.ts';
import type { SpokenWords } from '../words/words.ts';
import { firstPaintOf } from './draw.tsx';
import { FIRST_PAINT_KEY } from './first-paint.ts';

export interface KeeperTools {
  readonly notes: Notes;
  /** The browser's memory. */
  readonly memory: Pick<Notes, 'set' | 'remove'>;
  readonly now: () => Instant;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
  readonly history: (zone: string) => Promise<History>;
  readonly wording: (config: Pick<Config, 'zone'>) => FigureWording;
  readonly words: SpokenWords;
  /** Of the extension. */
  readonly version: string;
  readonly onTrouble: (error: unknown) => void;
}

/** What changes within this time is drawn together; ms. */
const TOGETHER_MS = 200;

/** @returns call it whenever something may have changed */
export function firstPaintKeeper(tools: KeeperTools): () => void {
  const { memory, wait, onTrouble } = tools;
  let isWanted = false;
  let isRunning = false;
  const run = async (): Promise<void> => {
    while (isWanted) {
      await wait(TOGETHER_MS, new AbortController().signal);
      isWanted = false;
      await drawn(tools).catch(async (error: unknown) => {
        await memory.remove(FIRST_PAINT_KEY).catch(() => undefined);
        onTrouble(error);
      });
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    void run();
  };
}

/** Whether a note is shown by the popup, or keeps it from simply showing what is watched. */
export function isInFirstPaint(key: string): boolean {
  return NOTES_IN_IT.includes(key) || isWishKey(key);
}

const NOTES_IN_IT: readonly string[] = [
  CONFIG_KEY,
  SNOOZED_KEY,
  STEPS_KEY,
  TROUBLE_KEY,
  MISHAP_KEY,
  PREFERENCES_KEY,
  EXPORTED_KEY,
];

async function drawn(tools: KeeperTools): Promise<void> {
  const { memory, now, zone, version, wording, words } = tools;
  const known = await look(lookTools(tools), FIRST_ROWS);
  const spoken = { wording: wording(known.config ?? { zone }), words };
  const firstPaint = firstPaintOf({ known, now: now(), version, ...spoken });
  await (firstPaint === null ? memory.remove(FIRST_PAINT_KEY) : memory.set(FIRST_PAINT_KEY, firstPaint));
}

function lookTools({ notes, zone, now, history }: KeeperTools): LookTools {
  return {
    notes,
    zone,
    now,
    readLatest: async (config) => (await history(config.zone)).latest(),
    readStatus: async (config, at, latest) => statusOf(await history(config.zone), config, at, latest),
    // That there is something to say is enough.
    historyTrouble: (problem) => problem,
    mishapText: ({ what }) => what,
  };
}
