// Actions: what a click in the popup sets in motion.
// Promise: a permission is asked for in the very turn of the click, and a wish outlives a popup that the prompt closes.
// Not here: doing it (background/commands.ts), the buttons (app.tsx and its parts).

import { shownHost } from '../../shared/config/host-note.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Phases } from '../../shared/ports.ts';
import { answerTo, type Command, type SecretCommand } from '../messages.ts';
import type { Notes } from '../notes.ts';
import { originOf } from '../origins.ts';
import { type Preferences, writePreferences } from '../preferences.ts';
import { forgetWish, makeWish } from '../wishes.ts';
import { refusalText } from '../words/said.ts';
import type { ExtensionWords } from '../words/words.ts';

export interface ActionTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly askForHosts: (origins: readonly string[]) => Promise<boolean>;
  readonly send: (command: Command | SecretCommand) => Promise<unknown>;
  readonly words: ExtensionWords;
}

/** null = done; else a sentence for people. */
export type Outcome = string | null;

export interface Wanted {
  readonly url: string;
  readonly command: Command;
}

/** What came of a check that was asked for. */
export interface Asked {
  readonly problem: Outcome;
  /** Where its time went; null where the browser does not tell. */
  readonly phases: Phases | null;
}

export interface Actions {
  /** Has the background do it. Never rejects. */
  perform(command: Command | SecretCommand): Promise<Outcome>;
  /** Has the endpoint checked, and waits for it. Never rejects. */
  checkNow(id: string): Promise<Asked>;
  /** Asks for the host of `url`, and has it done once that is granted. Call it in the turn of a click. Never rejects. */
  withHost(url: string, command: Command): Promise<Outcome>;
  /** The same for many, by one question: each is done once its own host is granted. Never rejects. */
  withHosts(wanted: readonly Wanted[]): Promise<Outcome>;
  /** Changes how the screens behave. Never rejects. */
  prefer(changes: Partial<Preferences>): Promise<Outcome>;
}

export function actions(tools: ActionTools): Actions {
  const perform = async (command: Command | SecretCommand): Promise<Outcome> => {
    const answer = await answerTo(() => tools.send(command));
    return answer.ok ? null : refusalText(answer, tools.words);
  };
  const checkNow = async (id: string): Promise<Asked> => {
    const answer = await answerTo(() => tools.send({ do: 'check', id }));
    if (!answer.ok) return { problem: refusalText(answer, tools.words), phases: null };
    return { problem: null, phases: answer.phases ?? null };
  };
  const asking = async (wanted: readonly Wanted[], refused: () => string): Promise<Outcome> => {
    const origins = [...new Set(wanted.map(({ url }) => originOf(url)))];
    const noted = wanted.map(({ url, command }) =>
      makeWish(tools.notes, { origin: originOf(url), command, at: tools.now() }),
    );
    const forget = () => Promise.all(origins.map((origin) => forgetWish(tools.notes, origin)));
    const asked = tools.askForHosts(origins);
    try {
      const [granted] = await Promise.all([asked, ...noted]);
      if (granted) return await perform({ do: 'granted' });
      await forget();
      return refused();
    } catch (error) {
      await forget().catch(() => undefined);
      return tools.words.cannotAsk(wordsOf(error));
    }
  };
  const withHost = (url: string, command: Command) =>
    asking([{ url, command }], () => {
      const { words } = tools;
      return 'channel' in command
        ? words.channel.notAllowed(shownHost(url))
        : words.notAllowed(shownHost(url));
    });
  const withHosts = (wanted: readonly Wanted[]) => asking(wanted, () => tools.words.bulk.notAllowed);
  const prefer = async (changes: Partial<Preferences>): Promise<Outcome> => {
    try {
      await writePreferences(tools.notes, changes);
      return null;
    } catch (error) {
      return wordsOf(error);
    }
  };
  return { perform, checkNow, withHost, withHosts, prefer };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
