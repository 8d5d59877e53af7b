// What the form needs of the browser beside the frame: kept drafts, and which hosts may be asked.
// Promise: drafts are written one after the other, and of those that wait the latest counts.
// Not here: the form (endpoint-form.tsx), the browser (browser.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Notes } from '../notes.ts';
import { originOf } from '../origins.ts';
import { dropDraft, type KeptDraft, keepDraft, readDraft } from './kept-draft.ts';

export interface EditingTools {
  /** Of a new endpoint where `id` is null. Never rejects. */
  readonly readDraft: (id: string | null) => Promise<KeptDraft | null>;
  /** null = there is none any more. Never rejects: what can't be kept still stands in the form. */
  readonly keepDraft: (id: string | null, draft: KeptDraft | null) => void;
  /** Whether the host of the address is granted. Never rejects. */
  readonly mayAsk: (url: string) => Promise<boolean>;
}

export interface EditingEdge {
  readonly notes: Notes;
  readonly now: () => Instant;
  readonly hasHosts: (origins: readonly string[]) => Promise<boolean>;
}

export function editingTools({ notes, now, hasHosts }: EditingEdge): EditingTools {
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
  };
}
