/** Runs one task at a time, in the order they were asked for. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

/** `name`: over all contexts of the extension, where the browser has locks; else within this one. */
export function createExclusive(name: string | null): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return function runAlone<T>(task: () => Promise<T>): Promise<T> {
    const locks = name === null ? undefined : (globalThis.navigator as Navigator | undefined)?.locks;
    const run = last.then(() => (locks && name !== null ? (locks.request(name, task) as Promise<T>) : task()));
    last = run.catch(() => undefined);
    return run;
  };
}
