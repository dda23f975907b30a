/** Numbers that a seed repeats: mulberry32. */
export type Random = { readonly below: (limit: number) => number; readonly chance: (part: number) => boolean };

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return { below: (limit) => Math.floor(next() * limit), chance: (part) => next() < part };
}
