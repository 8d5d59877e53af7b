// The popup as a whole: the answer, the page you are on, everything watched, and what is open on top of it.
// Promise: opens with what was known last, then follows every change; ages count on by the second.
// Not here: the parts (header, here, row, form, settings), where the data lies (look.ts).

import { useEffect, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { type Instant, SECOND_MS } from '../../shared/core/instant.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { CurrentPage } from '../browser.ts';
import { isUndoable } from '../removed.ts';
import { wordingFor } from '../wording.ts';
import type { ExtensionWords } from '../words.ts';
import type { Actions, Outcome } from './actions.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { Header } from './header.tsx';
import { Here } from './here.tsx';
import { List } from './list.tsx';
import type { Known } from './look.ts';
import { Settings } from './settings.tsx';

export interface AppProps {
  readonly look: () => Promise<Known>;
  readonly page: () => Promise<CurrentPage>;
  readonly now: () => Instant;
  readonly locale: string;
  /** Of a watch list that is not written yet: an IANA name. */
  readonly zone: string;
  readonly words: ExtensionWords;
  readonly actions: Actions;
  /** Calls back when there may be something new to look at. */
  readonly subscribe: (listener: () => void, signal: AbortSignal) => void;
}

/** What the parts are given. */
export interface Frame {
  readonly known: Known;
  readonly now: Instant;
  readonly page: CurrentPage | null;
  readonly wording: FigureWording;
  readonly words: ExtensionWords;
  /** As in actions.ts; a sentence that comes of it is shown as well. */
  readonly perform: Actions['perform'];
  readonly withHost: Actions['withHost'];
  readonly open: (sheet: Sheet) => void;
}

export type Sheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly endpoint: Endpoint }
  | { readonly kind: 'settings' };

const NO_SHEET: Sheet = { kind: 'none' };

export function App(props: AppProps) {
  const known = useKnown(props);
  const page = usePage(props);
  const now = useNow(props);
  const [notice, setNotice] = useState<Outcome>(null);
  const [sheet, setSheet] = useState<Sheet>(NO_SHEET);
  const { words, actions } = props;
  const wording = wordingFor(known?.config?.zone ?? props.zone, props.locale);
  if (known === null) return <p class="loading">{wording.words.loading}</p>;
  const open = (next: Sheet) => {
    setNotice(null);
    setSheet(next);
  };
  const report = async (outcome: Promise<Outcome>): Promise<Outcome> => {
    setNotice(null);
    setNotice(await outcome);
    return outcome;
  };
  const frame: Frame = {
    known,
    now,
    page,
    wording,
    words,
    perform: (command) => report(actions.perform(command)),
    withHost: (url, then) => report(actions.withHost(url, then)),
    open,
  };
  return (
    <>
      <Header frame={frame} />
      <Notices frame={frame} notice={notice} />
      {sheet.kind === 'none' ? <Overview frame={frame} /> : <OnTop frame={frame} sheet={sheet} />}
      <Undo frame={frame} />
    </>
  );
}

function Overview({ frame }: { frame: Frame }) {
  return (
    <>
      <Here frame={frame} />
      <List frame={frame} />
      <footer>
        <button type="button" class="quiet" onClick={() => frame.open({ kind: 'add' })}>
          {frame.words.add}
        </button>
        <button type="button" class="quiet end" onClick={() => frame.open({ kind: 'settings' })}>
          {frame.words.settings}
        </button>
      </footer>
    </>
  );
}

function OnTop({ frame, sheet }: { frame: Frame; sheet: Sheet }) {
  const close = () => frame.open(NO_SHEET);
  if (sheet.kind === 'settings') return <Settings frame={frame} close={close} />;
  return (
    <EndpointForm frame={frame} endpoint={sheet.kind === 'edit' ? sheet.endpoint : null} close={close} />
  );
}

function Notices({ frame: { known, words }, notice }: { frame: Frame; notice: Outcome }) {
  const { trouble, problems } = known;
  const lines = [...problems, ...(trouble === null ? [] : [words.trouble(trouble.problem)])];
  return (
    <div role="status">
      {[...lines, ...(notice === null ? [] : [notice])].map((line) => (
        <p key={line} class="notice">
          {line}
        </p>
      ))}
    </div>
  );
}

function Undo({ frame: { known, now, words, perform } }: { frame: Frame }) {
  const last = known.removed.findLast((each) => isUndoable(each, now));
  if (last === undefined) return null;
  return (
    <div class="undo" role="status">
      <span>{words.removed(last.name)}</span>
      <button type="button" onClick={() => void perform({ do: 'undo', id: last.endpoint.id })}>
        {words.undo}
      </button>
    </div>
  );
}

/** Looks at once, after every change, and every so often: time alone makes a state old. */
function useKnown({ look, subscribe }: AppProps): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const again = latestOnly(look, (seen) => {
      if (!stop.signal.aborted) setKnown(seen);
    });
    again();
    subscribe(again, stop.signal);
    const timer = setInterval(again, 15 * SECOND_MS);
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    return () => stop.abort();
  }, []);
  return known;
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

function usePage({ page }: AppProps): CurrentPage | null {
  const [seen, setSeen] = useState<CurrentPage | null>(null);
  useEffect(() => void page().then(setSeen), []);
  return seen;
}

function useNow({ now }: AppProps): Instant {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return at;
}
