import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cancelJobs, enqueueJob, type KindChoice, leaseJobs } from '../../../src/server/db/job.ts';
import { delayAfter, joinWorkers, startWorker, type JobHandlers, type Worker } from '../../../src/server/jobs/worker.ts';
import type { LogEntry } from '../../../src/server/log.ts';
import { createGate } from '../gate.ts';
import { createGround, type Ground } from '../ground.ts';

let ground: Ground;
const workers: Worker[] = [];
const logged: LogEntry[] = [];
beforeAll(async () => {
  ground = await createGround();
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await sql`delete from job`.execute(ground.db);
});
afterAll(() => ground.drop());

function start(handlers: JobHandlers, kinds?: KindChoice): Worker {
  const worker = startWorker(ground.db, handlers, (entry) => void logged.push(entry), kinds);
  workers.push(worker);
  return worker;
}

async function countJobs(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from job`.execute(ground.db);
  return rows[0]?.n ?? 0;
}

test('four workers do two hundred jobs, each once', async () => {
  const done: unknown[] = [];
  for (let n = 0; n < 200; n += 1) await enqueueJob(ground.db, { kind: 'add', payload: { n } });
  const all = createGate();
  const add = async (payload: unknown) => {
    if (done.push(payload) >= 200) all.open();
  };
  for (let i = 0; i < 4; i += 1) start({ add });
  await all.passed;
  await Promise.all(workers.map((worker) => worker.stop()));
  expect([done.length, await countJobs()]).toEqual([200, 0]);
  expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(200);
});

test('N-04: one that waits for LinkedIn holds up no mail', async () => {
  const [begun, answered, mailed] = [createGate(), createGate(), createGate()];
  const publish = async () => {
    begun.open();
    await answered.passed;
  };
  await enqueueJob(ground.db, { kind: 'publish', payload: {} });
  const workers = joinWorkers([
    start({ mail: async () => mailed.open() }, { except: 'publish' }),
    start({ publish }, { only: 'publish' }),
  ]);
  await begun.passed;
  await enqueueJob(ground.db, { kind: 'mail', payload: {} });
  workers.wake();
  await mailed.passed;
  answered.open();
  await workers.stop();
  expect(await countJobs()).toBe(0);
});

test('a woken worker does not wait for its tick', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }); // there is no tick
  const first = createGate();
  const second = createGate();
  const worker = start({ first: async () => first.open(), second: async () => second.open() });
  for (const [kind, { passed }] of [
    ['first', first],
    ['second', second],
  ] as const) {
    await enqueueJob(ground.db, { kind, payload: {} });
    worker.wake();
    await passed;
  }
});

test('a job that fails is tried again later, and the log names no address', async () => {
  const attempt = async () => {
    const tried = createGate();
    const worker = start({
      fails: async () => {
        tried.open();
        throw new Error('mailbox ann@x.test unavailable');
      },
    });
    worker.wake();
    await tried.passed;
    await worker.stop();
  };
  await enqueueJob(ground.db, { kind: 'fails', payload: { to: 'ann@x.test' } });
  for (const attempts of [1, 2]) {
    await attempt();
    const { rows } =
      await sql`select attempts from job where leased_until is null and run_at > now() + interval '1 second'`.execute(ground.db);
    expect(rows).toEqual([{ attempts }]);
    await sql`update job set run_at = now()`.execute(ground.db);
  }
  expect(logged).toContainEqual({ event: 'job', kind: 'fails', outcome: 'later', attempts: 2, fault: 'Error' });
  expect(JSON.stringify(logged)).not.toContain('@x.test');
});

test('after twelve tries a job is given up', async () => {
  await enqueueJob(ground.db, { kind: 'never', payload: {} });
  await sql`update job set attempts = 11`.execute(ground.db);
  const tried = createGate();
  const worker = start({
    never: async () => {
      tried.open();
      throw new Error('no');
    },
  });
  await tried.passed;
  await worker.stop();
  expect(await countJobs()).toBe(0);
  expect(logged).toContainEqual({ event: 'job', kind: 'never', outcome: 'given up', attempts: 12, fault: 'Error' });
});

test('the job of a worker that died comes again when its lease is over', async () => {
  await enqueueJob(ground.db, { kind: 'left', payload: {} });
  expect(await leaseJobs(ground.db, 1)).toHaveLength(1); // and then it died
  expect(await leaseJobs(ground.db, 1)).toHaveLength(0);
  await sql`update job set leased_until = now() - interval '1 second'`.execute(ground.db);
  expect(await leaseJobs(ground.db, 1)).toMatchObject([{ attempts: 2 }]);
});

test('a cancelled job does not run, and others of its kind do', async () => {
  await enqueueJob(ground.db, { kind: 'mail', subject: 'one', payload: { n: 1 } });
  await enqueueJob(ground.db, { kind: 'mail', subject: 'two', payload: { n: 2 } });
  await cancelJobs(ground.db, 'mail', 'one');
  expect(await leaseJobs(ground.db, 5)).toMatchObject([{ payload: { n: 2 } }]);
});

test('stopping lets a running job come to its end', async () => {
  const begun = createGate();
  const end = createGate();
  let ended = false;
  const worker = start({
    slow: async () => {
      begun.open();
      await end.passed;
      ended = true;
    },
  });
  await enqueueJob(ground.db, { kind: 'slow', payload: {} });
  worker.wake();
  await begun.passed;
  const stopped = worker.stop();
  end.open();
  await stopped;
  expect([ended, await countJobs()]).toEqual([true, 0]);
});

test('the wait doubles, to an hour at most', () => {
  expect([1, 2, 3, 11, 12].map(delayAfter)).toEqual([2, 4, 8, 2048, 3600]);
});
