// What the form needs of the browser beside the frame: kept drafts, and which hosts may be asked.
// Promise: drafts are written one after the other, and of those that wait the latest counts.
// Not here: the form (endpoint-form.tsx), the browser (browser.ts).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { Problem } from '../../shared/config/problem.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Matchers } from '../../shared/ports.ts';
import { expectationFaults } from '../../shared/probe/expectation-faults.ts';
import type { Evidence } from '../../shared/probe/try-out.ts';
import type { Notes } from '../notes.ts';
import { originOf } from '../origins.ts';
import type { Actions, Outcome } from '../screen/actions.ts';
import { dropDraft, type KeptDraft, keepDraft, readDraft } from './kept-draft.ts';
import type { TypedSecret } from './to-draft.ts';

export type Expected = Pick<Endpoint, 'expectedPattern' | 'expectedJson'>;

export interface EditingTools {
  /** Of a new endpoint where `id` is null. Never rejects. */
  readonly readDraft: (id: string | null) => Promise<KeptDraft | null>;
  /** null = there is none any more. Never rejects: what can't be kept still stands in the form. */
  readonly keepDraft: (id: string | null, draft: KeptDraft | null) => void;
  /** Whether the host of the address is granted. Never rejects. */
  readonly mayAsk: (url: string) => Promise<boolean>;
  /** Asks the person for the host. Call it in the turn of a click. Never rejects. */
  readonly ask: (url: string) => Promise<boolean>;
  /** Checks once, and stores nothing; `secrets` are those that are typed. Never rejects. */
  readonly tryOut: (
    endpoint: Endpoint,
    secrets: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ) => Promise<Evidence>;
  /** What is wrong with its pattern and paths. Never rejects. */
  readonly faultsOf: (expected: Expected) => Promise<readonly Problem[]>;
  /** Has the background keep what was typed as a secret of the address. Never rejects. */
  readonly keepSecret: (url: string, secret: TypedSecret) => Promise<Outcome>;
}

export interface EditingEdge {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly hasHosts: (origins: readonly string[]) => Promise<boolean>;
  readonly askForHosts: (origins: readonly string[]) => Promise<boolean>;
  readonly tryOut: EditingTools['tryOut'];
  readonly perform: Actions['perform'];
  /** Heavy: loaded once something is to be read by them. */
  readonly matchers: () => Promise<Matchers>;
}

export function editingTools(edge: EditingEdge): EditingTools {
  const { notes, now, hasHosts, askForHosts, tryOut, perform, matchers } = edge;
  let writing: Promise<unknown> = Promise.resolve();
  let waiting: (() => Promise<void>) | null = null;
  const next = () => {
    const write = waiting;
    waiting = null;
    return write?.().catch(() => undefined);
  };
  return {
    readDraft: (id) => readDraft(notes, id, now()).catch(() => null),
    keepDraft: (id, draft) => {
      waiting = () => (draft === null ? dropDraft(notes, id) : keepDraft(notes, id, draft));
      writing = writing.then(next);
    },
    mayAsk: (url) => hasHosts([originOf(url)]).catch(() => false),
    ask: (url) => askForHosts([originOf(url)]).catch(() => false),
    tryOut,
    faultsOf: async (expected) => {
      if (expected.expectedPattern === null && expected.expectedJson.length === 0) return [];
      // Not to be had, the background refuses what can't be read all the same.
      return matchers().then(
        (read) => expectationFaults(expected, read),
        () => [],
      );
    },
    keepSecret: (url, { name, value }) => perform({ do: 'keep-secret', name, url, value }),
  };
}
