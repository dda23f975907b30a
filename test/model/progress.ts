const EVERY_MS = 30_000;

/** Seeds one by one; in a soak it is said now and then how far it is, and what it has found as soon as there is something. */
export function* followed(seeds: readonly number[], found: readonly string[] = []): Generator<number> {
  const start = Date.now();
  let [last, said] = [start, 0];
  for (const [done, seed] of seeds.entries()) {
    const isDue = Date.now() - last >= EVERY_MS || found.length > said;
    if (process.env.SOAK_SEEDS && isDue) {
      const seconds = Math.round((Date.now() - start) / 1000);
      console.error([`${done} of ${seeds.length} seeds in ${seconds} s, ${found.length} found`, ...found.slice(said)].join('\n'));
      [last, said] = [Date.now(), found.length];
    }
    yield seed;
  }
}
