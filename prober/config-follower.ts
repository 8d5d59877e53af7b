// Follows the config file of a running prober: what people are told is told anew, once the edited file is good.
// Promise: a file that is broken, half written or gone changes nothing and is told once; checks go on as they began.
// Not here: the rules of a config (shared/config), who uses what has changed (serve-command.ts).

import { readFile, stat } from 'node:fs/promises';
import type { Config } from '../shared/config/config.ts';
import { messageOf } from './complaint.ts';

export interface FollowerTools {
  readonly file: string;
  /** In force so far, as it was read from the file. */
  readonly config: Config;
  /** Reads a text of the file. @throws Complaint */
  readonly read: (text: string) => Config;
  /** A config that differs in what people are told, and in nothing else. */
  readonly onChange: (config: Config) => void;
  readonly say: (line: string) => void;
}

/** How a complaint about an edited file goes on. */
export const STAYS = 'what was read before stays in force';
const TOLD = 'title, public page, maintenance and incidents';
const REST = 'What else has changed takes effect after a new start.';

/** @returns to be called again and again: looks at the file, and reads it once it has changed and lies still */
export function configFollower({ file, config, read, onChange, say }: FollowerTools): () => Promise<void> {
  let current = config;
  let seen: string | null = null;
  let done: string | null = null;
  const follow = (edited: Config): void => {
    const next = { ...current, ...toldPart(edited) };
    const isNew = !isSame(next, current);
    const isAll = isSame(next, edited);
    if (isNew) onChange(next);
    current = next;
    const said = [isNew ? `${file} was read anew: ${TOLD} follow it.` : '', isAll ? '' : `${file}: ${REST}`];
    for (const line of said) if (line !== '') say(line);
  };
  return async () => {
    const state = await stateOf(file);
    const isStill = state === seen;
    seen = state;
    done ??= state;
    if (!isStill || state === done) return;
    done = state;
    try {
      follow(read(await readFile(file, 'utf8')));
    } catch (error) {
      const said = messageOf(error);
      say(said.includes(STAYS) ? said : `${file} can't be read: ${said}; ${STAYS}.`);
    }
  };
}

function toldPart({ title, publicUrl, maintenance, incidents }: Config) {
  return { title, publicUrl, maintenance, incidents };
}

function isSame(a: Config, b: Config): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Differs where the file does, as far as the system tells. */
async function stateOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'gone';
  }
}
