const POLL_MS = 50;
const PATIENCE_MS = 20_000;

/** Waits from outside the browser for what no event of it tells. `what` completes the sentence 'waited in vain for …'. */
export async function until<T>(what: string, read: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
