// Errors by their kind, which is cause and status: one that is new, or one that comes too often.
// Promise: what was seen in the last 30 days is not new; each kind is counted apart.
// Not here: the shape of answers and the list of errors (error-groups.ts).

import { DAY_MS, HOUR_MS, type Instant } from '../../core/instant.ts';
import type { Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import type { Watcher } from './watcher.ts';

/** Not seen for so long, a kind of error is new again. */
const NEW_AFTER_MS = 30 * DAY_MS;
/** A new one is told until it has not come for so long. */
const NEW_FOR_MS = HOUR_MS;

export function newErrorWatcher(): Watcher {
  const seen = new Map<string, Seen>();
  let told: string | null = null;
  let finding: Finding | null = null;
  return {
    get finding() {
      return finding;
    },
    get nextAt() {
      return told === null ? null : (seen.get(told)?.lastAt ?? 0) + NEW_FOR_MS;
    },
    take(sample: Sample) {
      if (sample.outcome !== 'down') return;
      const { at, cause, status } = sample;
      const kind = kindOf(sample);
      const before = seen.get(kind);
      const isNew = before === undefined || at - before.lastAt >= NEW_AFTER_MS || at === before.newAt;
      const lastAt = Math.max(at, before?.lastAt ?? at);
      seen.set(kind, { newAt: isNew ? at : (before?.newAt ?? at), lastAt });
      if (!isNew) return;
      told = kind;
      finding = { since: at, foundAt: at, state: 'down', because: { kind: 'new-error', cause, status } };
    },
    pass(at: Instant) {
      if (told === null || at - (seen.get(told)?.lastAt ?? 0) < NEW_FOR_MS) return;
      told = null;
      finding = null;
    },
    rested: () => undefined,
    memory: {
      read: () => [...seen].map(([kind, { newAt, lastAt }]) => [kind, newAt, lastAt] as const),
      recall: (kinds) => {
        for (const [kind, newAt, lastAt] of kinds) seen.set(kind, { newAt, lastAt });
      },
    },
  };
}

interface Seen {
  /** When it was new: taken once more after a restart, that check is found new again. */
  readonly newAt: Instant;
  readonly lastAt: Instant;
}

export function frequentErrorWatcher(condition: Extract<Condition, { kind: 'frequent-error' }>): Watcher {
  const { moreThan, inMs } = condition;
  const counted = new Map<string, Instant[]>();
  let told: string | null = null;
  let finding: Finding | null = null;
  const lately = (kind: string, at: Instant): readonly Instant[] => {
    const all = counted.get(kind) ?? [];
    const first = all.findIndex((each) => each > at - inMs);
    const kept = first === 0 ? all : all.slice(first < 0 ? all.length : first);
    counted.set(kind, kept);
    return kept;
  };
  return {
    get finding() {
      return finding;
    },
    get nextAt() {
      const first = told === null ? undefined : counted.get(told)?.[0];
      return first === undefined ? null : first + inMs;
    },
    take(sample: Sample) {
      // Rechecks come in swarms, where something failed.
      if (sample.outcome !== 'down' || sample.recheck) return;
      const kind = kindOf(sample);
      const all = counted.get(kind);
      if (all === undefined) counted.set(kind, [sample.at]);
      else all.push(sample.at);
      const recent = lately(kind, sample.at);
      if (finding !== null || recent.length <= moreThan) return;
      const { cause, status } = sample;
      const because = { kind: 'frequent-error', cause, status, count: recent.length, inMs } as const;
      told = kind;
      finding = { since: recent[0] ?? sample.at, foundAt: sample.at, state: 'down', because };
    },
    pass(at: Instant) {
      // Half as many as called for it: else it would come and go.
      if (told === null || lately(told, at).length * 2 > moreThan) return;
      told = null;
      finding = null;
    },
    rested: () => undefined,
  };
}

function kindOf({ cause, status }: Sample): string {
  return `${cause} ${status}`;
}
