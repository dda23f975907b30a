/** Timers of one delay run when they are told to, and not by the clock. */
export type HeldTimers = {
  /** Runs those that wait, and all that follows from it. */
  readonly run: () => Promise<void>;
  readonly release: () => void;
};

export function holdTimers(delay: number): HeldTimers {
  const { setTimeout, clearTimeout } = globalThis;
  const waiting = new Map<unknown, () => void>();
  Object.assign(globalThis, {
    setTimeout(work: () => void, ms?: number, ...rest: unknown[]) {
      if (ms !== delay) return (setTimeout as (...all: unknown[]) => unknown)(work, ms, ...rest); // as it was called
      const handle = {};
      waiting.set(handle, work);
      return handle;
    },
    clearTimeout: (handle: NodeJS.Timeout) => (waiting.delete(handle) ? undefined : clearTimeout(handle)),
  });
  return {
    async run() {
      const due = [...waiting.values()];
      waiting.clear();
      for (const work of due) work();
      await turn();
    },
    release: () => void Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}

/** Until all promises that can be kept are: over the database in memory nothing waits for anything else. */
export async function turn(): Promise<void> {
  for (let count = 0; count < 40; count++) await null;
}
