// Notes: small named values that the background and the pages share (the browser's storage.local).
// Promise: what is read is `unknown`; whoever reads it parses it.
// Not here: the history of samples (shared/store), the browser behind it (browser.ts).

export interface Notes {
  /** null where nothing is noted under the key. */
  get(key: string): Promise<unknown>;
  /** Everything that is noted. */
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Notes a JSON value. Rejects if the disk is full. */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The notes as they are now, read at once: what is asked of it later costs no further reading. */
export async function snapshot(notes: Notes): Promise<Notes> {
  const noted = await notes.all();
  return { ...notes, get: async (key) => noted[key] ?? null };
}
