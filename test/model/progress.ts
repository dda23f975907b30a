const EVERY_MS = 30_000;

/** Seeds one by one; in a soak it is said now and then how far it is, and what it has found as soon as there is something. */
export function* followed(seeds: readonly number[], found: readonly string[] = []): Generator<number> {
  const start = performance.now();
  let [last, said] = [start, 0];
  for (const [done, seed] of seeds.entries()) {
    const isDue = performance.now() - last >= EVERY_MS || found.length > said;
    if (process.env.SOAK_SEEDS && isDue) {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.error([`${done} of ${seeds.length} seeds in ${seconds} s, ${found.length} found`, ...found.slice(said)].join('\n'));
      [last, said] = [performance.now(), found.length];
    }
    yield seed;
  }
}
