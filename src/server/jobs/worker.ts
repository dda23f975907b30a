import { deleteJob, type Job, type KindChoice, leaseJobs, postponeJob } from '../db/job.ts';
import type { Db } from '../db/database.ts';
import { describeError, type Log } from '../log.ts';

/** By kind. A handler that throws is tried again; one that may run twice must do no harm. */
export type JobHandlers = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

export type Worker = {
  /** Looks at once instead of at the next tick. */
  readonly wake: () => void;
  /** Lets what runs come to its end. */
  readonly stop: () => Promise<void>;
};

const BATCH = 10;
const TICK_MS = 2000;
const MOST_ATTEMPTS = 12;

/** Works off the job table, or `kinds` of it; any number of workers and processes may do so together. */
export function startWorker(db: Db, handlers: JobHandlers, log: Log, kinds?: KindChoice): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    again = true;
    running ??= run().finally(() => {
      running = null;
      if (!stopped) timer = setTimeout(wake, TICK_MS);
    });
  }

  async function run(): Promise<void> {
    while (again && !stopped) {
      again = false;
      const jobs = await leaseJobs(db, BATCH, kinds).catch((error: unknown) => {
        log({ event: 'error', id: 'jobs', ...describeError(error) });
        return [];
      });
      await Promise.all(jobs.map((job) => work(db, handlers, job, log)));
      if (jobs.length === BATCH) again = true;
    }
  }

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Several as one. */
export function joinWorkers(workers: readonly Worker[]): Worker {
  return {
    wake: () => workers.forEach((worker) => void worker.wake()),
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

async function work(db: Db, handlers: JobHandlers, job: Job, log: Log): Promise<void> {
  try {
    const handler = handlers[job.kind];
    if (!handler) throw new TypeError('no handler');
    await handler(job.payload);
    await deleteJob(db, job.job_id);
  } catch (error) {
    const given = job.attempts >= MOST_ATTEMPTS;
    const fault = describeError(error).kind;
    log({ event: 'job', kind: job.kind, outcome: given ? 'given up' : 'later', attempts: job.attempts, fault });
    const settled = given ? deleteJob(db, job.job_id) : postponeJob(db, job.job_id, delayAfter(job.attempts));
    await settled.catch(() => undefined); // the database is gone: the lease runs out, and the job comes again
  }
}

/** Seconds: 2, 4, 8, … at most an hour. */
export function delayAfter(attempts: number): number {
  return Math.min(3600, 2 ** attempts);
}
