/** Timers that are started while they are held run when they are told to, and not by the clock. */
export type HeldTimers = {
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs those that wait, and all that follows from it. */
  readonly run: () => Promise<void>;
};

export function createHeldTimers(): HeldTimers {
  const real = { setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval, clearTimeout: globalThis.clearTimeout };
  const waiting = new Map<object, () => void>();
  const held = {
    setTimeout(work: () => void) {
      const handle = {};
      waiting.set(handle, work);
      return handle;
    },
    setInterval: () => ({}), // the live stream's beat
    clearTimeout(handle: never) {
      if (!waiting.delete(handle)) real.clearTimeout(handle);
    },
  };
  async function hold<T>(work: () => Promise<T>): Promise<T> {
    Object.assign(globalThis, held);
    try {
      return await work();
    } finally {
      Object.assign(globalThis, real);
    }
  }
  return {
    hold,
    run: () =>
      hold(async () => {
        const due = [...waiting.values()];
        waiting.clear();
        for (const work of due) work();
        await turn();
      }),
  };
}

/** Until all promises that can be kept are. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
