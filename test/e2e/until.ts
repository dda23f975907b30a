/** Each look costs the browser and us as much as much else in a test: the longer a wait has been, the further apart they are. */
const FIRST_MS = 50;
const GROWTH = 1.4;
const LONGEST_MS = 250;
const PATIENCE_MS = 20_000;

/** Waits from outside the browser for what no event of it tells. `what` completes the sentence 'waited in vain for …'. */
export async function until<T>(what: string, read: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let pause = FIRST_MS; ; pause = Math.min(pause * GROWTH, LONGEST_MS)) {
    const value = await read();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
