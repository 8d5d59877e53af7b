// The frame: what every part of a screen is given, and how it stays up to date.
// Promise: opens with what was known last, then follows every change; ages count on by the second.
// Not here: reading (look.ts), doing (actions.ts), drawing.

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Instant, SECOND_MS } from '../../shared/core/instant.ts';
import type { FigureWording, FigureWords } from '../../shared/ui/figure-words.ts';
import type { About } from '../about.ts';
import type { CurrentPage } from '../browser.ts';
import type { ChannelTools } from '../channel-tools.ts';
import type { EditingTools } from '../editing/editing-tools.ts';
import { wordingFor } from '../wording.ts';
import type { ExtensionWords } from '../words/words.ts';
import type { Actions, Outcome } from './actions.ts';
import { speak } from './language.ts';
import type { Known } from './look.ts';

/** What the edge of a screen hands in. */
export interface ScreenTools {
  /** @param most see look.ts */
  readonly look: (most?: number) => Promise<Known>;
  readonly page: () => Promise<CurrentPage>;
  readonly now: () => Instant;
  readonly locale: string;
  /** Of a watch list that is not written yet: an IANA name. */
  readonly zone: string;
  readonly words: ExtensionWords;
  readonly figures: FigureWords;
  readonly actions: Actions;
  readonly hosts: Hosts;
  readonly channels: ChannelTools;
  /** Which Uptally runs in which browser. */
  readonly about: About;
  readonly editing: EditingTools;
  /** Calls back when there may be something new to look at. */
  readonly subscribe: (listener: () => void, signal: AbortSignal) => void;
  /** Calls back when the person looks at another page; absent where the screen ends with the look at its page. */
  readonly follow?: (listener: () => void, signal: AbortSignal) => void;
  /** Opens the panel at the side; absent in the panel itself. Call it in the turn of a click. */
  readonly openPanel?: () => Promise<void>;
  /** What was looked at before the first drawing; absent where that is drawn before anything is known. */
  readonly seen?: Seen;
}

export interface Seen {
  readonly known: Known;
  readonly page: CurrentPage;
}

/** Hosts that the browser lets us look at. */
export interface Hosts {
  /** As the browser names them: `*://example.org/*`. */
  readonly granted: () => Promise<readonly string[]>;
  readonly giveBack: (origin: string) => Promise<unknown>;
  /** Asks the person. Must be called in the very turn of a click. Rejects where the browser will not even ask. */
  readonly ask: (origins: readonly string[]) => Promise<boolean>;
}

export interface Frame {
  readonly known: Known;
  readonly now: Instant;
  readonly page: CurrentPage | null;
  /** Whether this screen stays open beside the pages, and follows them. */
  readonly isAtSide: boolean;
  /** null where there is none to open. */
  readonly openPanel: (() => Promise<Outcome>) | null;
  readonly wording: FigureWording;
  readonly words: ExtensionWords;
  /** As in actions.ts; a sentence that comes of it is shown as well. */
  readonly perform: Actions['perform'];
  readonly checkNow: Actions['checkNow'];
  readonly withHost: Actions['withHost'];
  readonly withHosts: Actions['withHosts'];
  readonly prefer: Actions['prefer'];
  readonly hosts: Hosts;
  readonly channels: ChannelTools;
  readonly about: About;
  readonly editing: EditingTools;
}

/** A screen's frame, and what the last action had to say; null until the first look is done. */
export interface LiveFrame {
  readonly frame: Frame | null;
  readonly notice: Outcome;
  readonly setNotice: (notice: Outcome) => void;
}

/** @param first of so many endpoints the figures are read first, before those of all */
export function useFrame(tools: ScreenTools, first?: number): LiveFrame {
  const known = useKnown(tools, first);
  const page = usePage(tools);
  const now = useNow(tools);
  const [notice, setNotice] = useState<Outcome>(null);
  const wording = wordingFor(known?.config?.zone ?? tools.zone, tools.locale, tools.figures);
  useEffect(() => speak(wording.words, document.documentElement), [wording.words]);
  if (known === null) return { frame: null, notice, setNotice };
  const { words, actions } = tools;
  const report = async (outcome: Promise<Outcome>): Promise<Outcome> => {
    setNotice(null);
    setNotice(await outcome);
    return outcome;
  };
  const frame: Frame = {
    known,
    now,
    page,
    isAtSide: tools.follow !== undefined,
    openPanel: tools.openPanel === undefined ? null : () => report(opened(tools.openPanel)),
    wording,
    words,
    perform: (command) => report(actions.perform(command)),
    checkNow: async (id) => {
      setNotice(null);
      const asked = await actions.checkNow(id);
      setNotice(asked.problem);
      return asked;
    },
    withHost: (url, then) => report(actions.withHost(url, then)),
    withHosts: (wanted) => report(actions.withHosts(wanted)),
    editing: tools.editing,
    prefer: (changes) => report(actions.prefer(changes)),
    hosts: tools.hosts,
    channels: tools.channels,
    about: tools.about,
  };
  return { frame, notice, setNotice };
}

/** Looks at once, after every change, and every so often: time alone makes a state old. */
function useKnown({ look, subscribe, seen }: ScreenTools, first: number | undefined): Known | null {
  const [known, setKnown] = useState<Known | null>(seen?.known ?? null);
  // In the turn of the first drawing: the reading need not wait until that is painted.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const show = (seen: Known) => {
      if (!stop.signal.aborted) setKnown(seen);
    };
    const again = latestOnly(() => look(), show);
    // What was seen first is painted before the rest is read.
    if (seen !== undefined) void painted().then(again);
    else if (first === undefined) again();
    else void look(first).then(show).then(painted).then(again);
    subscribe(again, stop.signal);
    const timer = setInterval(again, 15 * SECOND_MS);
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    return () => stop.abort();
  }, []);
  return known;
}

/** Resolves once the next frame is on the screen, or would be. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** Runs one look at a time; what happens meanwhile is looked at afterwards, once. */
function latestOnly<T>(work: () => Promise<T>, done: (result: T) => void): () => void {
  let running = false;
  let wanted = false;
  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      done(await work());
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

function usePage({ page, follow, seen: before }: ScreenTools): CurrentPage | null {
  const [seen, setSeen] = useState<CurrentPage | null>(before?.page ?? null);
  useEffect(() => {
    const stop = new AbortController();
    const again = latestOnly(page, (current) => {
      if (!stop.signal.aborted) setSeen(current);
    });
    again();
    follow?.(again, stop.signal);
    return () => stop.abort();
  }, []);
  return seen;
}

async function opened(open: ScreenTools['openPanel']): Promise<Outcome> {
  try {
    await open?.();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function useNow({ now }: ScreenTools): Instant {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return at;
}
