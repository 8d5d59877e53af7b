// Finished results wait a moment for each other, so that a tick is a few writes and not one per endpoint.
// Promise: a result is on disk a second after it came, if a write takes no longer than a quarter of one; writes never
// overlap; a write that fails harms no other.
// Not here: what a write does (the store), what is worth writing (guard.ts).

/** The longest that a finished result waits for others, ms: a kill may cost one second, and the write needs its part. */
export const TOGETHER_MS = 750;

export interface OutboxTools<Item> {
  readonly store: (items: readonly Item[]) => Promise<void>;
  /** Resolves after `ms`; where the signal aborts it resolves or rejects at once. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A write failed: these items are not stored. Must not throw. */
  readonly onError: (error: unknown, items: readonly Item[]) => void;
}

export class Outbox<Item> {
  readonly #tools: OutboxTools<Item>;
  #waiting: Item[] = [];
  #timer: AbortController | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(tools: OutboxTools<Item>) {
    this.#tools = tools;
  }

  /** Puts items in; they are written together with what comes within `TOGETHER_MS` of the first. */
  add(items: readonly Item[]): void {
    if (items.length === 0) return;
    this.#waiting.push(...items);
    if (this.#timer !== null) return;
    const timer = new AbortController();
    this.#timer = timer;
    const onTime = () => {
      if (!timer.signal.aborted) void this.flush();
    };
    void this.#tools.wait(TOGETHER_MS, timer.signal).then(onTime, onTime);
  }

  /** Writes what waits, now; resolves when all that was ever put in is written or reported. Never rejects. */
  flush(): Promise<void> {
    this.#timer?.abort();
    this.#timer = null;
    const items = this.#waiting;
    this.#waiting = [];
    if (items.length > 0) this.#writing = this.#writing.then(() => this.#write(items));
    return this.#writing;
  }

  async #write(items: readonly Item[]): Promise<void> {
    try {
      await this.#tools.store(items);
    } catch (error) {
      this.#tools.onError(error, items);
    }
  }
}
