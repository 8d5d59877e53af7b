// Secrets: what headers and bodies hold in confidence, in a database of its own.
// Promise: each is bound to one origin and read for that alone; a list of them never holds a value.
// Not here: who may set one (background/secret-commands.ts), putting them in (shared/probe/request.ts).

import * as v from 'valibot';
import type { Instant } from '../shared/core/instant.ts';
import type { KeyValue, Secrets } from '../shared/ports.ts';
import { idbStore } from '../shared/store/idb.ts';

const DATABASE = 'uptally-secrets';
const PREFIX = 'secret/';
/** The character after the slash: the end of all keys with the prefix. */
const AFTER_PREFIX = 'secret0';

const recordSchema = v.object({
  origin: v.string(),
  value: v.string(),
  at: v.pipe(v.number(), v.safeInteger()),
});

/** A secret, without its value. */
export interface KnownSecret {
  readonly name: string;
  /** Where it is sent, and nowhere else. */
  readonly origin: string;
  /** When it was given. */
  readonly at: Instant;
}

export interface SecretStore extends Secrets {
  /** Keeps a secret; one of this name is replaced. */
  keep(secret: KnownSecret, value: string): Promise<void>;
  forget(names: readonly string[]): Promise<void>;
  list(): Promise<readonly KnownSecret[]>;
}

/** The secrets of this browser. Each call rejects with an Error for people where the database can't be read. */
export function browserSecrets(): SecretStore {
  let opened: Promise<KeyValue> | null = null;
  const open = (): Promise<KeyValue> => {
    opened ??= idbStore(DATABASE).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return secretStore(open);
}

export function secretStore(open: () => Promise<KeyValue>): SecretStore {
  return {
    async read(origin, names) {
      const found = new Map<string, string>();
      const kv = await open();
      for (const name of names) {
        const record = recordOf(await kv.get(PREFIX + name));
        if (record?.origin === origin) found.set(name, record.value);
      }
      return found;
    },
    async keep({ name, origin, at }, value) {
      const entry = { key: PREFIX + name, value: JSON.stringify({ origin, value, at }) };
      await (await open()).write({ put: [entry], remove: [] });
    },
    async forget(names) {
      if (names.length === 0) return;
      await (await open()).write({ put: [], remove: names.map((name) => PREFIX + name) });
    },
    async list() {
      const entries = await (await open()).range(PREFIX, AFTER_PREFIX);
      return entries.flatMap(({ key, value }) => {
        const record = recordOf(value);
        if (record === null) return [];
        return [{ name: key.slice(PREFIX.length), origin: record.origin, at: record.at }];
      });
    },
  };
}

/** What is typed for this origin goes before what is kept. */
export function withTyped(kept: Secrets, typedFor: string, typed: ReadonlyMap<string, string>): Secrets {
  return {
    async read(origin, names) {
      const here = origin === typedFor ? names.filter((name) => typed.has(name)) : [];
      const others = names.filter((name) => !here.includes(name));
      const known = others.length === 0 ? new Map<string, string>() : await kept.read(origin, others);
      return new Map([...known, ...here.map((name) => [name, typed.get(name) ?? ''] as const)]);
    },
  };
}

function recordOf(stored: unknown): v.InferOutput<typeof recordSchema> | null {
  if (typeof stored !== 'string') return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), stored);
  return read.success ? read.output : null;
}
