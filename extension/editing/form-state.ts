// The form's state: what is typed, which fields were left, and what is wrong there.
// Promise: a fault shows once its field was left, or all at once when the form is sent; each change is kept.
// Not here: drawing (endpoint-form.tsx), sending (sending.ts).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { type Problem, problem } from '../../shared/config/problem.ts';
import { originOfSecret, secretsOf } from '../../shared/config/secret.ts';
import { filled } from '../../shared/sayings.ts';
import { markOf, ownPlans, withDraft } from '../draft.ts';
import { DRAFTED } from '../own-sayings.ts';
import type { Frame } from '../screen/frame.ts';
import { EMPTY_FIELDS, type Fields } from './form-fields.ts';
import { fieldsOf } from './from-endpoint.ts';
import type { KeptDraft } from './kept-draft.ts';
import { type Typed, typedIn } from './to-draft.ts';
import { wrongAt } from './wrong.ts';

export interface Form {
  readonly frame: Frame;
  /** As it stands in the list now; null = a new one. */
  readonly before: Endpoint | null;
  readonly fields: Fields;
  readonly set: (patch: Partial<Fields>) => void;
  /** What is wrong at a path of the draft, and may be said by now; '' = nothing. */
  readonly wrong: (path: string) => string;
  readonly leave: (path: string) => void;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** From now on every fault shows. */
  readonly showAll: () => void;
  readonly showsAll: boolean;
  /** What the edit started from (draft.ts). */
  readonly from: string;
  /** What stands in the list now. */
  readonly present: string;
  readonly startFrom: (mark: string) => void;
  /** Forgets what was typed, and shows what stands in the list. */
  readonly startAnew: () => void;
}

export function useForm(frame: Frame, id: string | null, kept: KeptDraft | null): Form {
  const { known, editing, now } = frame;
  const { config } = known;
  const before = useLast(config?.endpoints.find((each) => each.id === id) ?? null);
  const present = config === null || id === null ? '' : markOf(config, id);
  const stored = () => (config === null || before === null ? EMPTY_FIELDS : storedFields(frame, before));
  const [fields, setFields] = useState<Fields>(() => kept?.fields ?? stored());
  // Two changes in one turn are both kept.
  const latest = useRef(fields);
  const [from, setFrom] = useState(() => kept?.from ?? present);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [showsAll, setShowsAll] = useState(false);
  const typed = typedIn(fields, { before, zone: frame.wording.zone, taken: takenSecrets(frame) });
  const problems = [
    ...problemsIn(frame, typed, id),
    ...movedSecrets(fields, before),
    ...useFaults(frame, typed),
  ];
  const keep = (next: Fields, mark = from) => {
    const isAsStored = JSON.stringify(next) === JSON.stringify(stored());
    editing.keepDraft(id, isAsStored ? null : { at: now, fields: next, from: mark });
  };
  return {
    frame,
    before,
    fields,
    set: (patch) => {
      latest.current = { ...latest.current, ...patch };
      setFields(latest.current);
      keep(latest.current);
    },
    wrong: (path) => (showsAll || left.has(path) ? wrongAt(problems, path, frame.words) : ''),
    leave: (path) => {
      if (!left.has(path)) setLeft(new Set([...left, path]));
    },
    typed,
    problems,
    showAll: () => setShowsAll(true),
    showsAll,
    from,
    present,
    startFrom: (mark) => {
      setFrom(mark);
      keep(fields, mark);
    },
    startAnew: () => {
      latest.current = stored();
      setFields(latest.current);
      setFrom(present);
      setLeft(new Set());
      setShowsAll(false);
      editing.keepDraft(id, null);
    },
  };
}

function storedFields({ known, wording }: Frame, before: Endpoint): Fields {
  const plans = known.config === null ? [] : ownPlans(known.config, before.id);
  return fieldsOf(before, plans, { zone: wording.zone, comma: wording.words.comma });
}

function problemsIn({ known: { config } }: Frame, { draft }: Typed, id: string | null): readonly Problem[] {
  if (config === null) return [];
  const drafted = withDraft(config, draft, id);
  return drafted.ok ? [] : drafted.problems;
}

/** Patterns and paths are read by languages that are heavy, and come later. */
function useFaults({ known: { config }, editing }: Frame, { draft }: Typed): readonly Problem[] {
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const { pattern, json = [] } = draft.endpoint.expect ?? {};
  useEffect(() => {
    let isLatest = true;
    const expected = { expectedPattern: pattern ?? null, expectedJson: json.map(({ path }) => ({ path })) };
    if (config !== null) void editing.faultsOf(expected).then((found) => isLatest && setFaults(found));
    return () => {
      isLatest = false;
    };
  }, [JSON.stringify([pattern, json.map(({ path }) => path)])]);
  return faults;
}

/** A secret is bound to the origin that it was typed for. */
function movedSecrets({ url, headers }: Fields, before: Endpoint | null): readonly Problem[] {
  const origin = originOfSecret(url.trim());
  if (before === null || origin === '' || origin === originOfSecret(before.url)) return [];
  return headers
    .filter(({ secret, removed }) => secret !== null && !removed)
    .map(({ name }) => {
      const wrong = filled(DRAFTED.movedSecret, name, originOfSecret(before.url));
      return problem(['headers', name.trim()], wrong, filled(DRAFTED.newSecret, origin));
    });
}

function takenSecrets({ known }: Frame): ReadonlySet<string> {
  return new Set((known.config?.endpoints ?? []).flatMap(secretsOf));
}

/** What it was last, once it is gone. */
function useLast<Value>(value: Value | null): Value | null {
  const last = useRef(value);
  useEffect(() => {
    if (value !== null) last.current = value;
  }, [value]);
  return value ?? last.current;
}
