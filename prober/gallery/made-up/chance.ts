// Chance that can be repeated: a number for each place, from a seed.
// Promise: the same seed and place give the same number, whatever was asked before.
// Not here: what is made of it (checks.ts).

/** A number in [0, 1) by the mixer of mulberry32: good enough to make up checks. @param seed, place integers */
export function chance(seed: number, place: number): number {
  const state = (Math.imul(seed, 0x9e3779b1) + Math.imul(place + 1, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
