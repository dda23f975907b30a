/** Numbers that follow from a seed alone (mulberry32). */
export type Random = { readonly below: (limit: number) => number; readonly pick: <T>(from: readonly T[]) => T };

export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] }; // below its length
}

/** How many seeds to run and from which: few in `npm test`, as many as one likes by `npm run soak`. */
export function seedsOf(usual: number): { readonly from: number; readonly count: number; readonly seeds: readonly number[] } {
  const from = Number(process.env.SOAK_FROM ?? 1);
  const count = Number(process.env.SOAK_SEEDS ?? usual);
  return { from, count, seeds: Array.from({ length: count }, (_, at) => from + at) };
}
