/** How long one task may take, milliseconds: what else the worker is asked meanwhile is then answered at once. */
const TASK_MS = 12;

/** Goes through steps in tasks of their own, so that hundreds of members hold up nothing else. A transaction is over after the first. */
export async function inTasks<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    await nextTask();
    const start = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - start < TASK_MS);
  }
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
