// Turns: one piece of work after the other.
// Promise: a piece that fails does not keep the next from its turn.
// Not here: what the work is.

/** @returns a function that runs what it is given once everything given before has ended */
export function taking(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
