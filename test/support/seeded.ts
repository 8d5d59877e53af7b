// Chance that can be repeated: numbers from a seed.
// Promise: the same seed gives the same numbers.
// Not here: what is made of them.

/** Numbers in [0, 1) by mulberry32: small, good enough to make up tests. @param seed an integer */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
